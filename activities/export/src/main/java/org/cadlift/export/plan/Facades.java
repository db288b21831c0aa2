package org.cadlift.export.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Pierced;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.PlanCut;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Finds what is measured along each side of a storey: the corners of the walls that are seen from
/// there, and the jambs of the openings in them.
///
/// Walls count as they were before their openings were cut, so that nothing inside is seen through a door. What is seen
/// at a place is what lies lowest there, in the coordinates of the [Side]; curves count as their chords.
public final class Facades {
    /// Places nearer than this are one.
    private static final double SAME_MM = 1;
    /// A line that leaves a side by no more than this part of its length runs along it.
    private static final double ASKEW = 1e-3;

    private final List<Segment> lines = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();

    private Facades() {}

    /// Looks at what a cut meets of the walls and columns of a storey.
    public static Facades of(Building building, int level, PlanCut cut) {
        Facades facades = new Facades();
        Map<Integer, Pierced> pierced = new HashMap<>();
        building.pierced().forEach(wall -> pierced.put(wall.first(), wall));
        int skipped = 0;
        for (int i = 0; i < building.elements().size(); i++) {
            Element element = building.elements().get(i);
            boolean stands = element.kind() == Element.Kind.WALL || element.kind() == Element.Kind.COLUMN;
            if (i < skipped || element.level() != level || !stands) {
                continue;
            }
            Pierced wall = pierced.get(i);
            if (wall == null) {
                facades.add(cut.through(element.solid()));
            } else {
                facades.add(cut.through(wall.whole()));
                wall.openings().stream().filter(cut::parts).forEach(facades.openings::add);
                skipped = i + wall.count();
            }
        }
        return facades;
    }

    private void add(List<Loop> cut) {
        for (Loop loop : cut) {
            for (Curve curve : loop.curves()) {
                lines.add(new Segment(curve.start(), curve.end()));
            }
        }
    }

    /// Lists how far along a side its places lie, in order; none where there is nothing to measure but the whole.
    public List<Double> places(Side side) {
        Seen seen = Seen.of(lines, side);
        List<Double> all = new ArrayList<>();
        for (Segment line : seen.lines) {
            Point chord = line.end().minus(line.start());
            if (Math.abs(chord.y()) <= ASKEW * Math.abs(chord.x())) {
                double inward = Math.signum(chord.x()) * Math.min(SAME_MM, Math.abs(chord.x()) / 2);
                corner(seen, line.start(), inward, all);
                corner(seen, line.end(), -inward, all);
            }
        }
        for (Opening opening : openings) {
            Point along = side.turned(opening.along().flat());
            if (Math.abs(along.y()) <= ASKEW) {
                Point middle = side.turned(opening.place().flat());
                double front = opening.solid().vertices().stream()
                        .mapToDouble(corner -> side.turned(corner.flat()).y())
                        .min()
                        .orElse(middle.y());
                if (seen.at(middle.x()) >= front - SAME_MM) {
                    all.add(middle.x() - opening.widthMm() / 2);
                    all.add(middle.x() + opening.widthMm() / 2);
                }
            }
        }
        all.sort(Comparator.naturalOrder());
        List<Double> places = new ArrayList<>();
        for (double place : all) {
            if (places.isEmpty() || place - places.getLast() > SAME_MM) {
                places.add(place);
            }
        }
        return places.size() > 2 ? places : List.of();
    }

    private static void corner(Seen seen, Point corner, double inward, List<Double> all) {
        if (seen.at(corner.x() + inward) >= corner.y() - SAME_MM) {
            all.add(corner.x());
        }
    }

    /// Is what lies lowest, of lines in the order of their lowest ends.
    private record Seen(List<Segment> lines) {
        static Seen of(List<Segment> lines, Side side) {
            return new Seen(lines.stream()
                    .map(line -> new Segment(side.turned(line.start()), side.turned(line.end())))
                    .sorted(Comparator.comparingDouble(Seen::low))
                    .toList());
        }

        private static double low(Segment line) {
            return Math.min(line.start().y(), line.end().y());
        }

        /// Gives how far behind the side the first line stands that reaches over a place.
        double at(double along) {
            double lowest = Double.POSITIVE_INFINITY;
            for (Segment line : lines) {
                if (low(line) >= lowest) {
                    break;
                }
                Point a = line.start();
                Point b = line.end();
                if ((a.x() <= along) != (b.x() <= along)) {
                    lowest = Math.min(lowest, a.y() + (along - a.x()) / (b.x() - a.x()) * (b.y() - a.y()));
                }
            }
            return lowest;
        }
    }
}
