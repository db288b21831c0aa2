package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts regions whose holes touch the outer loop or one another at a point: extruded, such a point would be an edge
/// between four walls, which no solid has.
final class Pinch {
    /// Where along the curves of a hole a cut may start; away from ends and middles, where things like to touch.
    private static final double[] STARTS = {0.43, 0.69, 0.17};

    private Pinch() {}

    /// Gives the region, or its parts when it had to be cut.
    static List<Region> open(Region region, double tolerance) {
        Optional<Segment> cut = touching(region, tolerance).flatMap(hole -> cut(region, hole, tolerance));
        if (cut.isEmpty()) {
            return List.of(region);
        }
        List<Curve> curves = new ArrayList<>();
        for (Loop loop : region.loops()) {
            curves.addAll(loop.curves());
        }
        int[] groups = new int[curves.size() + 1];
        groups[curves.size()] = Combine.PARTING;
        curves.add(cut.get());
        return Combine.of(curves, groups, (first, second) -> first > 0);
    }

    /// Finds a hole that touches another loop of the region.
    private static Optional<Loop> touching(Region region, double tolerance) {
        List<Loop> loops = region.loops();
        List<Curve> curves = new ArrayList<>();
        Ints owners = new Ints();
        for (int i = 0; i < loops.size(); i++) {
            for (Curve curve : loops.get(i).curves()) {
                curves.add(curve);
                owners.add(i);
            }
        }
        double[] boxes = BoxIndex.boxes(curves, tolerance);
        BoxIndex index = BoxIndex.of(boxes, curves.size());
        Crossing crossing = new Crossing(tolerance);
        Ints hits = new Ints();
        for (int i = loops.getFirst().curves().size(); i < curves.size(); i++) {
            hits.clear();
            index.query(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3], hits);
            for (int h = 0; h < hits.size(); h++) {
                int j = hits.get(h);
                if (owners.get(j) != owners.get(i) && touch(curves.get(i), curves.get(j), crossing, tolerance)) {
                    return Optional.of(loops.get(owners.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean touch(Curve a, Curve b, Crossing crossing, double tolerance) {
        return a.distance(b.start()) <= tolerance
                || a.distance(b.end()) <= tolerance
                || b.distance(a.start()) <= tolerance
                || b.distance(a.end()) <= tolerance
                || crossing.of(a, b) > 0;
    }

    /// Finds a straight way from the hole through the region to another of its loops: the outer if possible, and the
    /// shortest.
    private static Optional<Segment> cut(Region region, Loop hole, double tolerance) {
        double length = region.bounds().width() + region.bounds().height();
        Optional<Segment> best = Optional.empty();
        boolean bestOuter = false;
        Crossing crossing = new Crossing(tolerance);
        for (Curve curve : hole.curves()) {
            for (double start : STARTS) {
                Point from = curve.at(start);
                Point tangent = curve.tangentAt(start);
                Segment ray = new Segment(from, from.plus(new Point(-tangent.y(), tangent.x()).times(length)));
                Point nearest = ray.end();
                Loop owner = hole;
                for (Loop loop : region.loops()) {
                    for (Curve other : loop.curves()) {
                        int count = crossing.of(ray, other);
                        for (int i = 0; i < count; i++) {
                            Point hit = crossing.get(i);
                            double distance = hit.distance(from);
                            if (distance > 2 * tolerance && distance < nearest.distance(from)) {
                                nearest = hit;
                                owner = loop;
                            }
                        }
                    }
                }
                boolean outer = owner.equals(region.outer());
                boolean shorter = best.isEmpty() || from.distance(nearest) < best.get().length();
                if (!owner.equals(hole) && ((outer && !bestOuter) || (outer == bestOuter && shorter))) {
                    best = Optional.of(new Segment(from, nearest));
                    bestOuter = outer;
                }
            }
        }
        return best;
    }
}
