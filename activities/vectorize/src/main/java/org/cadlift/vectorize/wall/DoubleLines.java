package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Reads lines drawn along both faces of walls.
///
/// 1. Free ends of a pair of lines, side by side at a wall's thickness, are closed by a cap (door gaps without jambs).
/// 2. The plane is cut by all lines; a face is wall when it is as thick as walls are.
/// 3. Thin faces that lie side by side along their length and are together thicker than a wall are steps or a hatching.
final class DoubleLines {
    /// Side by side are faces that share at least this part of the longer side of the lesser one.
    private static final double SIDE_SHARE = 0.5;

    private final List<Stroke> strokes;
    private final List<Integer> owners = new ArrayList<>();
    private final Arrangement arrangement;

    private DoubleLines(List<Stroke> strokes, double toleranceMm) {
        this.strokes = strokes;
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            for (Curve curve : strokes.get(i).curves()) {
                curves.add(curve);
                owners.add(i);
            }
        }
        for (Segment cap : Caps.of(strokes, toleranceMm)) {
            curves.add(cap);
            owners.add(-1);
        }
        arrangement = Arrangement.of(curves, toleranceMm);
    }

    /// Is what was found.
    ///
    /// @param bounding the strokes that bound walls, by index
    record Result(List<Piece> walls, BitSet bounding) {}

    static Result of(List<Stroke> strokes, double toleranceMm) {
        return new DoubleLines(strokes, toleranceMm).walls();
    }

    private Result walls() {
        List<Arrangement.Face> faces = arrangement.faces();
        boolean[] thin = new boolean[faces.size()];
        for (int i = 0; i < thin.length; i++) {
            thin[i] = Thickness.isWall(faces.get(i).region());
        }
        int[] stack = stacks(faces, thin);
        Map<Integer, List<Integer>> stacks = new TreeMap<>();
        for (int i = 0; i < thin.length; i++) {
            if (thin[i]) {
                stacks.computeIfAbsent(root(stack, i), root -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Piece> walls = new ArrayList<>();
        BitSet bounding = new BitSet();
        for (List<Integer> members : stacks.values()) {
            List<Region> regions = new ArrayList<>();
            BitSet around = new BitSet();
            for (int member : members) {
                regions.add(faces.get(member).region());
                for (int edge : faces.get(member).edges()) {
                    for (Arrangement.Use use : arrangement.edges().get(edge).uses()) {
                        if (owners.get(use.curve()) >= 0) {
                            around.set(owners.get(use.curve()));
                        }
                    }
                }
            }
            List<Region> united = regions.size() == 1 ? regions : Overlay.union(regions);
            List<Stroke> bounds = around.stream().mapToObj(strokes::get).toList();
            boolean wall = regions.size() == 1 || united.stream().allMatch(Thickness::isWall);
            if (wall && !bounds.isEmpty()) {
                bounding.or(around);
                united.forEach(region -> walls.add(new Piece(region, Thickness.of(region), 0.8, bounds)));
            }
        }
        return new Result(walls, bounding);
    }

    /// Joins thin faces that lie side by side; gives each face's stack.
    private int[] stacks(List<Arrangement.Face> faces, boolean[] thin) {
        int[] stack = new int[thin.length];
        double[] longSide = new double[thin.length];
        for (int i = 0; i < thin.length; i++) {
            stack[i] = i;
            if (thin[i]) {
                Region region = faces.get(i).region();
                longSide[i] = region.area() / Thickness.of(region);
            }
        }
        for (Arrangement.Edge edge : arrangement.edges()) {
            int a = edge.left();
            int b = edge.right();
            boolean between =
                    edge.separates() && a != Arrangement.UNBOUNDED && b != Arrangement.UNBOUNDED && thin[a] && thin[b];
            if (between && edge.curve().length() >= SIDE_SHARE * Math.min(longSide[a], longSide[b])) {
                int rootA = root(stack, a);
                int rootB = root(stack, b);
                stack[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
            }
        }
        return stack;
    }

    private static int root(int[] stack, int i) {
        int at = i;
        while (stack[at] != at) {
            stack[at] = stack[stack[at]];
            at = stack[at];
        }
        return at;
    }
}
