package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.cadlift.contract.Interruption;

/// Combines regions and loops. What does not come near anything else is passed through untouched.
public final class Overlay {
    private static final Rule UNION = (first, second) -> first > 0 || second > 0;
    private static final Rule DIFFERENCE = (first, second) -> first > 0 && second <= 0;
    private static final Rule INTERSECTION = (first, second) -> first > 0 && second > 0;
    private static final Rule NON_ZERO = (first, second) -> first != 0;

    private Overlay() {}

    /// Gives all that lies in any of the regions.
    public static List<Region> union(List<Region> regions) {
        return union(regions, 0);
    }

    /// Gives all that lies in any of the regions, once what is nearer than a grain is one: regions that come so near to
    /// others have no side that is shorter, and no corner nearer to another or to a side.
    public static List<Region> union(List<Region> regions, double grainMm) {
        return combine(regions, List.of(), UNION, grainMm);
    }

    /// Gives all that lies in any of `from` and in none of `what`.
    public static List<Region> difference(List<Region> from, List<Region> what) {
        return combine(from, what, DIFFERENCE, 0);
    }

    /// Gives all that lies both in any of `a` and in any of `b`.
    public static List<Region> intersection(List<Region> a, List<Region> b) {
        return combine(a, b, INTERSECTION, 0);
    }

    /// Gives all that lies within an odd number of the loops, whatever their direction. Loops that take the same way
    /// count once.
    public static List<Region> evenOdd(List<Loop> loops) {
        return Ordered.regions(combineLoops(loops, Combine::evenOdd));
    }

    /// Gives all that the loops wind around, each counted by its direction: a clockwise loop within a
    /// counter-clockwise one is a hole.
    public static List<Region> nonZero(List<Loop> loops) {
        return Ordered.regions(
                combineLoops(loops, (curves, owners) -> Combine.of(curves, new int[owners.length], NON_ZERO)));
    }

    private static List<Region> combine(List<Region> first, List<Region> second, Rule rule, double grainMm) {
        List<Region> all = new ArrayList<>(first);
        all.addAll(second);
        List<Box> boxes = new ArrayList<>(all.size());
        for (Region region : all) {
            boxes.add(region.bounds());
        }
        List<Region> result = new ArrayList<>();
        for (int[] cluster : Clusters.of(boxes, grainMm)) {
            if (cluster.length == 1) {
                Region alone = all.get(cluster[0]);
                boolean isFirst = cluster[0] < first.size();
                if (rule.keeps(isFirst ? 1 : 0, isFirst ? 0 : 1)) {
                    result.add(Ordered.region(alone.outer(), alone.holes()));
                }
                continue;
            }
            List<Curve> curves = new ArrayList<>();
            Ints groups = new Ints();
            for (int i : cluster) {
                Interruption.check();
                for (Loop loop : all.get(i).loops()) {
                    for (Curve curve : loop.curves()) {
                        curves.add(curve);
                        groups.add(i < first.size() ? 0 : 1);
                    }
                }
            }
            result.addAll(Combine.of(curves, groups.toArray(), rule, grainMm));
        }
        return Ordered.regions(result);
    }

    private static List<Region> combineLoops(List<Loop> loops, BiFunction<List<Curve>, int[], List<Region>> combine) {
        List<Box> boxes = new ArrayList<>(loops.size());
        for (Loop loop : loops) {
            boxes.add(loop.bounds());
        }
        List<Region> result = new ArrayList<>();
        for (int[] cluster : Clusters.of(boxes)) {
            List<Curve> curves = new ArrayList<>();
            Ints owners = new Ints();
            for (int member = 0; member < cluster.length; member++) {
                Interruption.check();
                for (Curve curve : loops.get(cluster[member]).curves()) {
                    curves.add(curve);
                    owners.add(member);
                }
            }
            result.addAll(combine.apply(curves, owners.toArray()));
        }
        return result;
    }
}
