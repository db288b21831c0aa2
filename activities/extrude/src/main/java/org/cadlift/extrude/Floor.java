package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;

/// Is what a storey covers: its rooms with the walls around them, united. Walls that enclose no room cover nothing.
///
/// @param regions moved to where the storey stands
/// @param outlines finds points in respect of the outer loop of each
record Floor(List<Region> regions, List<Locate> outlines) {
    /// A duct of 200 by 200: a floor is cast over what is smaller.
    private static final double LEAST_SHAFT_MM2 = 40_000;

    /// What is left of a floor beside walls that stand a little off those above is thinner: nothing to build.
    private static final double LEAST_WIDTH_MM = 20;

    /// Farther than rounding, nearer than the next wall.
    private static final double BESIDE_MM = 10;

    static Floor of(Storey storey) {
        if (storey.rooms().isEmpty()) {
            return new Floor(List.of(), List.of());
        }
        List<Region> parts = new ArrayList<>();
        storey.walls().stream().map(Wall::region).forEach(parts::add);
        storey.rooms().stream().map(Room::region).forEach(parts::add);
        List<Region> covered = new ArrayList<>();
        for (Region region : Overlay.union(parts)) {
            Locate within = Locate.of(region);
            boolean hasRoom = storey.rooms().stream()
                    .anyMatch(room ->
                            within.at(room.region().outer().curves().getFirst().start()) != Position.OUTSIDE);
            if (hasRoom) {
                List<Loop> shafts = region.holes().stream()
                        .filter(hole -> hole.area() >= LEAST_SHAFT_MM2)
                        .toList();
                covered.add(new Region(region.outer(), shafts).moved(storey.offset()));
            }
        }
        return new Floor(
                covered,
                covered.stream().map(region -> Locate.of(region.outer())).toList());
    }

    /// Lists those of the regions that may meet another: an overlay of the others would be for nothing.
    static List<Region> near(Region region, List<Region> others) {
        Box box = region.bounds();
        return others.stream().filter(other -> other.bounds().intersects(box)).toList();
    }

    boolean isEmpty() {
        return regions.isEmpty();
    }

    /// Gives the floor without what stands or opens in it.
    List<Region> without(List<Region> taken) {
        return left(regions, taken);
    }

    /// Gives what is wide enough to build of regions without what is taken of them.
    static List<Region> left(List<Region> regions, List<Region> taken) {
        return Overlay.difference(regions, taken).stream()
                .filter(region -> 2 * region.area() > LEAST_WIDTH_MM * length(region))
                .toList();
    }

    private static double length(Region region) {
        return region.loops().stream().mapToDouble(Loop::length).sum();
    }

    /// Says whether a wall, moved to its place, bounds the floor.
    Side side(Region wall) {
        if (isEmpty()) {
            return Side.UNKNOWN;
        }
        for (Locate outline : outlines) {
            for (Curve curve : wall.outer().curves()) {
                if (outline.at(curve.at(0.5)) == Position.BOUNDARY) {
                    return Side.OUTER;
                }
            }
        }
        return Side.INNER;
    }

    /// Says whether one side of an opening lies outside the floor.
    Side side(Opening opening, Point offset) {
        if (isEmpty()) {
            return Side.UNKNOWN;
        }
        Point across = opening.axis().left();
        double halfMm = 0;
        for (Curve curve : opening.region().outer().curves()) {
            halfMm = Math.max(
                    halfMm, Math.abs(curve.start().minus(opening.center()).dot(across)));
        }
        Point center = opening.center().plus(offset);
        Point out = across.times(halfMm + BESIDE_MM);
        return isCovered(center.plus(out)) && isCovered(center.minus(out)) ? Side.INNER : Side.OUTER;
    }

    private boolean isCovered(Point point) {
        return outlines.stream().anyMatch(outline -> outline.at(point) != Position.OUTSIDE);
    }
}
