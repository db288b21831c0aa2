package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts regions whose holes touch the outer loop or one another at a point: extruded, such a point would be an edge
/// between four walls, which no solid has.
final class Pinch {
    /// Where along the curves of a hole a cut may start; away from ends and middles, where things like to touch.
    private static final double[] STARTS = {0.43, 0.69, 0.17};
    /// A cut starts on no curve that is shorter than this part of the longest: beside a short one that ends where the
    /// loops touch the way over is the shortest of all, and cuts off a speck.
    private static final double SHORT = 1e-3;

    private Pinch() {}

    /// Says that a hole touches another loop of the region, the outer one or a hole, by its index.
    private record Touch(Loop hole, int other) {}

    /// Gives the region, or its parts when it had to be cut. Each cut leaves fewer holes, so that cutting ends.
    static List<Region> open(Region region, double tolerance) {
        Optional<Touch> touch = touching(region, tolerance);
        if (touch.isEmpty()) {
            return List.of(region);
        }
        return Combine.parted(region, cut(region, touch.get(), tolerance), tolerance);
    }

    /// Finds a hole that touches another loop of the region.
    private static Optional<Touch> touching(Region region, double tolerance) {
        List<Loop> loops = region.loops();
        List<Curve> curves = new ArrayList<>();
        Ints owners = new Ints();
        for (int i = 0; i < loops.size(); i++) {
            for (Curve curve : loops.get(i).curves()) {
                curves.add(curve);
                owners.add(i);
            }
        }
        BoxIndex index = BoxIndex.ofCurves(curves, tolerance);
        Crossing crossing = new Crossing(tolerance);
        Ints hits = new Ints();
        for (int i = loops.getFirst().curves().size(); i < curves.size(); i++) {
            hits.clear();
            index.query(curves.get(i), hits);
            hits.sort();
            for (int h = 0; h < hits.size(); h++) {
                int j = hits.get(h);
                if (owners.get(j) != owners.get(i) && touch(curves.get(i), curves.get(j), crossing, tolerance)) {
                    return Optional.of(new Touch(loops.get(owners.get(i)), owners.get(j)));
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

    /// Chooses the cut: the shortest straight way over to the loop that the hole hangs on, or where none leads there, a
    /// line through the whole region and the hole.
    private static Segment cut(Region region, Touch touch, double tolerance) {
        double length = region.bounds().width() + region.bounds().height();
        Optional<Segment> best = Optional.empty();
        Segment line = ray(touch.hole.curves().getFirst(), STARTS[0], length);
        double longest =
                touch.hole.curves().stream().mapToDouble(Curve::length).max().orElse(0);
        for (Curve curve : touch.hole.curves()) {
            if (curve.length() < SHORT * longest) {
                continue;
            }
            for (double start : STARTS) {
                Segment ray = ray(curve, start, length);
                Optional<Segment> way = wayTo(touch.other, region, ray, tolerance);
                if (way.isPresent()
                        && (best.isEmpty() || way.get().length() < best.get().length())) {
                    best = way;
                }
            }
        }
        Point back = line.end().minus(line.start());
        return best.orElse(new Segment(line.start().minus(back), line.end()));
    }

    /// Gives the ray that leaves the hole at a right angle.
    private static Segment ray(Curve curve, double start, double length) {
        Point from = curve.at(start);
        Point tangent = curve.tangentAt(start);
        return new Segment(from, from.plus(tangent.left().times(length)));
    }

    /// Gives the ray up to what it first meets, when that is the loop wanted.
    private static Optional<Segment> wayTo(int wanted, Region region, Segment ray, double tolerance) {
        Crossing crossing = new Crossing(tolerance);
        Point nearest = ray.end();
        boolean met = false;
        List<Loop> loops = region.loops();
        for (int i = 0; i < loops.size(); i++) {
            for (Curve curve : loops.get(i).curves()) {
                int count = crossing.of(ray, curve);
                for (int c = 0; c < count; c++) {
                    double distance = crossing.get(c).distance(ray.start());
                    if (distance > 2 * tolerance && distance < nearest.distance(ray.start())) {
                        nearest = crossing.get(c);
                        met = i == wanted;
                    }
                }
            }
        }
        return met ? Optional.of(new Segment(ray.start(), nearest)) : Optional.empty();
    }
}
