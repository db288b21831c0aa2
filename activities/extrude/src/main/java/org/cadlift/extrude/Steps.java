package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Box;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Builds flights as one stepped solid each: every tread reaches down a riser and a waist, never below the floor.
final class Steps {
    /// What is left of a flight between the inner corner of a step and the step of its underside.
    private static final double WAIST_MM = 150;

    /// Lines that part by less than this share of a width lie side by side: the way turns back.
    private static final double TURN = 0.25;

    /// Two directions whose cosine is less go against one another.
    private static final double BACK = -0.9;

    private Steps() {}

    /// Makes the solids of a flight.
    ///
    /// @param floorMm level of the floor that the stair starts on
    /// @param walls what it must not overlap, in the coordinates of the flight
    static List<Solid> of(Stairway.Climb climb, double riserMm, double floorMm, List<Region> walls, Point offset) {
        List<Segment> lines = climb.lines();
        double footMm = floorMm + climb.firstRiser() * riserMm;
        int treads = lines.size() - 1;
        double lowestMm = Math.max(floorMm, footMm - WAIST_MM);
        double highestMm = footMm + treads * riserMm;
        List<Stack.Cut> cuts = new ArrayList<>();
        for (int i = 0; i < treads; i++) {
            Region tread = between(lines.get(i), lines.get(i + 1));
            double topMm = footMm + (i + 1) * riserMm;
            if (i + 1 < treads) {
                cuts.add(new Stack.Cut(tread, topMm, highestMm));
            }
            double underMm = topMm - riserMm - WAIST_MM;
            if (underMm > lowestMm) {
                cuts.add(new Stack.Cut(tread, lowestMm, underMm));
            }
        }
        Region flight = outline(lines);
        for (Region wall : Overlay.intersection(List.of(flight), Floor.near(flight, walls))) {
            cuts.add(new Stack.Cut(wall, lowestMm, highestMm));
        }
        return Stack.of(flight, cuts, offset, lowestMm, highestMm);
    }

    /// Gives the landing between two flights: what lies between the lines that they end and begin with or, where they
    /// turn back, as far beyond these as a flight is wide, up to the walls.
    static List<Region> landing(Stairway.Climb below, Stairway.Climb above, List<Region> taken) {
        Frame frame = Frame.of(below);
        Box box = frame.box(List.of(below.last(), above.first()));
        double widthMm = below.last().length();
        double deepMm = box.width() < TURN * widthMm ? box.minX() + widthMm : box.maxX();
        Region landing = frame.rectangle(new Box(box.minX(), box.minY(), deepMm, box.maxY()));
        Point within = below.head().plus(frame.along().times(widthMm * TURN / 2));
        return Overlay.difference(List.of(landing), Floor.near(landing, taken)).stream()
                .filter(part -> Locate.of(part).at(within) == Position.INSIDE)
                .toList();
    }

    /// Gives the eye of a stair that turns back: what both flights and the space between them cover.
    static Optional<Region> eye(Stairway.Climb below, Stairway.Climb above) {
        Frame frame = Frame.of(below);
        return frame.along().dot(Frame.of(above).along()) < BACK
                ? Optional.of(
                        frame.rectangle(frame.box(List.of(below.first(), below.last(), above.first(), above.last()))))
                : Optional.empty();
    }

    /// Is the frame of a flight: its head, and the way it goes up.
    private record Frame(Point head, Point along) {
        static Frame of(Stairway.Climb climb) {
            Point up = climb.head().minus(climb.foot());
            return new Frame(climb.head(), up.times(1 / up.length()));
        }

        private Point across() {
            return along.left();
        }

        Box box(List<Segment> lines) {
            Box box = Box.EMPTY;
            for (Segment line : lines) {
                for (Point end : List.of(line.start(), line.end())) {
                    Point from = end.minus(head);
                    box = box.union(new Point(from.dot(along), from.dot(across())));
                }
            }
            return box;
        }

        Region rectangle(Box box) {
            return Region.of(Loop.ofPoints(List.of(
                    at(box.minX(), box.minY()),
                    at(box.maxX(), box.minY()),
                    at(box.maxX(), box.maxY()),
                    at(box.minX(), box.maxY()))));
        }

        private Point at(double alongMm, double acrossMm) {
            return head.plus(along.times(alongMm)).plus(across().times(acrossMm));
        }
    }

    /// Gives what a flight covers.
    static Region outline(List<Segment> lines) {
        List<Point> corners = new ArrayList<>();
        lines.forEach(line -> corners.add(line.start()));
        lines.reversed().forEach(line -> corners.add(line.end()));
        return Region.of(Loop.ofPoints(corners));
    }

    private static Region between(Segment front, Segment back) {
        return Region.of(Loop.ofPoints(List.of(front.start(), back.start(), back.end(), front.end())));
    }
}
