package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadlift.contract.Interruption;

/// Unites regions with quadrangles that fit between them, as a wall is closed over a door between its jambs: two
/// opposite sides of each are curves of the regions, and nothing else comes near but what goes on from its corners.
/// Then the boundaries need no noding: they are linked anew around the quadrangle, in time that grows with the curves.
public final class Bridges {
    /// What comes nearer than this is left to noding, which takes care of tolerance.
    private static final double NEAR_MM = 1e-3;
    private static final int NONE = -1;
    private static final int[] NOWHERE = new int[0];

    private final List<Region> regions;
    private final List<Curve> curves = new ArrayList<>();
    /// The curves after and before each; none after those taken out.
    private final int[] next;

    private final int[] previous;
    /// The loop of each curve, counted over all regions.
    private final int[] loops;
    /// The region of each loop.
    private final Ints owners = new Ints();

    /// Loops that no longer are what they were.
    private final boolean[] touched;
    /// Regions that are one now.
    private final Sets sets;

    private final BoxIndex index;

    private Bridges(List<Region> regions, int bridges) {
        this.regions = regions;
        int count = 0;
        for (Region region : regions) {
            for (Loop loop : region.loops()) {
                count += loop.curves().size();
            }
        }
        // Each bridge adds two sides.
        next = new int[count + 2 * bridges];
        previous = new int[next.length];
        loops = new int[next.length];
        for (int region = 0; region < regions.size(); region++) {
            for (Loop loop : regions.get(region).loops()) {
                add(loop.curves());
                owners.add(region);
            }
        }
        touched = new boolean[owners.size()];
        sets = new Sets(regions.size());
        index = BoxIndex.ofCurves(curves);
    }

    /// Is what came of it.
    ///
    /// @param regions what the regions have become, in the order of their first parts
    /// @param parts of each, which regions it was made of, by index
    /// @param others the bridges that do not fit, by index; they are part of no region
    public record Result(List<Region> regions, List<int[]> parts, List<Integer> others) {
        public Result {
            regions = List.copyOf(regions);
            parts = List.copyOf(parts);
            others = List.copyOf(others);
        }
    }

    /// Unites regions that do not overlap with the bridges that fit.
    public static Result of(List<Region> regions, List<Region> bridges) {
        Bridges between = new Bridges(regions, bridges.size());
        Box[] boxes = new Box[bridges.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = bridges.get(i).bounds().grown(NEAR_MM);
        }
        BoxIndex beside = BoxIndex.of(boxes);
        int[][] fits = new int[boxes.length][];
        for (int i = 0; i < boxes.length; i++) {
            Interruption.check();
            int self = i;
            boolean alone = !beside.anyMeeting(boxes[i], other -> other != self);
            fits[i] = alone ? between.fit(bridges.get(i), boxes[i]) : NOWHERE;
        }
        // All are looked at before the first is linked: where one fits does not hang on the others.
        for (int i = 0; i < boxes.length; i++) {
            if (fits[i].length > 0) {
                between.link(bridges.get(i).outer().curves(), fits[i]);
            }
        }
        return between.result(fits);
    }

    private void add(List<Curve> loop) {
        int first = curves.size();
        int last = first + loop.size() - 1;
        for (int at = first; at <= last; at++) {
            next[at] = at == last ? first : at + 1;
            previous[at] = at == first ? last : at - 1;
            loops[at] = owners.size();
        }
        curves.addAll(loop);
    }

    /// Finds the curves that opposite sides of a bridge lie on, and the first of those sides; nothing when it does not
    /// fit.
    private int[] fit(Region bridge, Box near) {
        if (!Quadrangle.is(bridge)) {
            return NOWHERE;
        }
        Quadrangle quadrangle = new Quadrangle(bridge.outer().curves());
        Ints hits = new Ints();
        index.query(near.minX(), near.minY(), near.maxX(), near.maxY(), hits);
        int[] jambs = new int[Quadrangle.SIDES];
        Arrays.fill(jambs, NONE);
        for (int h = 0; h < hits.size(); h++) {
            int side = quadrangle.sideAlong(curves.get(hits.get(h)));
            if (side >= 0 && jambs[side] >= 0) {
                return NOWHERE;
            }
            if (side >= 0) {
                jambs[side] = hits.get(h);
            }
        }
        int first = jambs[0] >= 0 ? 0 : 1;
        boolean opposite = jambs[first] >= 0 && jambs[first + 2] >= 0 && jambs[1 - first] < 0 && jambs[3 - first] < 0;
        return opposite && isClear(quadrangle, jambs[first], jambs[first + 2], hits)
                ? new int[] {jambs[first], jambs[first + 2], first}
                : NOWHERE;
    }

    private boolean isClear(Quadrangle bridge, int jamb, int opposite, Ints hits) {
        for (int h = 0; h < hits.size(); h++) {
            int at = hits.get(h);
            if (at != jamb && at != opposite && !isClear(bridge, jamb, opposite, at)) {
                return false;
            }
        }
        return true;
    }

    /// Says whether a curve keeps apart, or leads away from the corners that it meets.
    private boolean isClear(Quadrangle bridge, int jamb, int opposite, int at) {
        Curve curve = curves.get(at);
        boolean leads = next[at] == jamb || next[at] == opposite;
        boolean follows = previous[at] == jamb || previous[at] == opposite;
        if (!leads && !follows) {
            return bridge.isApart(curve, NEAR_MM);
        }
        return curve instanceof Segment
                && (!leads || bridge.isLeft(curve.end(), curve.tangentAt(1).times(-1)))
                && (!follows || bridge.isLeft(curve.start(), curve.tangentAt(0)));
    }

    /// Takes the two jambs out of their loops and leads the loops along the other two sides.
    private void link(List<Curve> sides, int[] fit) {
        int jamb = fit[0];
        int opposite = fit[1];
        int first = fit[2];
        lead(previous[jamb], sides.get(first + 1), next[opposite]);
        lead(previous[opposite], sides.get((first + Quadrangle.SIDES - 1) % Quadrangle.SIDES), next[jamb]);
        for (int curve : new int[] {jamb, opposite}) {
            touched[loops[curve]] = true;
            next[curve] = NONE;
        }
        sets.join(owners.get(loops[jamb]), owners.get(loops[opposite]));
    }

    private void lead(int from, Curve side, int to) {
        int between = curves.size();
        curves.add(side);
        next[between] = to;
        previous[between] = from;
        loops[between] = loops[from];
        next[from] = between;
        previous[to] = between;
    }

    private Result result(int[][] fits) {
        List<List<Loop>> bounding = bounding();
        List<Region> united = new ArrayList<>();
        List<int[]> parts = new ArrayList<>();
        Set<Integer> undone = new HashSet<>();
        for (int[] group : sets.groups()) {
            Region region = region(bounding.get(group[0]));
            // Bridges lead through the corners that were there, so that only what another region brings can touch.
            if (group.length > 1 && isPinched(region)) {
                // The overlay knows how to part what touches itself in a point.
                undone.add(group[0]);
                for (int one : group) {
                    united.add(regions.get(one));
                    parts.add(new int[] {one});
                }
            } else {
                united.add(region);
                parts.add(group);
            }
        }
        return new Result(united, parts, others(fits, undone));
    }

    /// Gives the bridges that fit nowhere, and those of sets that were parted again.
    private List<Integer> others(int[][] fits, Set<Integer> undone) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < fits.length; i++) {
            if (fits[i].length == 0 || undone.contains(sets.find(owners.get(loops[fits[i][0]])))) {
                others.add(i);
            }
        }
        return others;
    }

    /// Lists the loops around each set of regions, by its name.
    private List<List<Loop>> bounding() {
        List<List<Loop>> bounding = new ArrayList<>();
        int loop = 0;
        for (int region = 0; region < regions.size(); region++) {
            bounding.add(new ArrayList<>());
            for (Loop old : regions.get(region).loops()) {
                if (!touched[loop++]) {
                    bounding.get(sets.find(region)).add(old);
                }
            }
        }
        boolean[] traced = new boolean[curves.size()];
        for (int i = 0; i < traced.length; i++) {
            if (!traced[i] && touched[loops[i]] && next[i] != NONE) {
                bounding.get(sets.find(owners.get(loops[i]))).add(trace(i, traced));
            }
        }
        return bounding;
    }

    private Loop trace(int first, boolean[] traced) {
        List<Curve> along = new ArrayList<>();
        for (int at = first; !traced[at]; at = next[at]) {
            traced[at] = true;
            along.add(curves.get(at));
        }
        return new Loop(along);
    }

    /// Makes the region of loops of which one, the only one that runs counter-clockwise, goes around the others.
    private static Region region(List<Loop> loops) {
        List<Loop> holes = new ArrayList<>(loops.size() - 1);
        Loop outer = loops.getFirst();
        for (Loop loop : loops) {
            if (loop.signedArea() > 0) {
                outer = loop;
            } else {
                holes.add(loop);
            }
        }
        return Ordered.region(outer, holes);
    }

    /// Says whether a region touches itself in a point.
    private static boolean isPinched(Region region) {
        Set<Point> passed = new HashSet<>();
        for (Loop loop : region.loops()) {
            for (Curve curve : loop.curves()) {
                if (!passed.add(curve.start())) {
                    return true;
                }
            }
        }
        return false;
    }
}
