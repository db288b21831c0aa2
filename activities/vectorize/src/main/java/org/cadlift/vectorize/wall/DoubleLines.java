package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;
import org.cadlift.plane.Sets;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.linework.StrokeCurves;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Reads lines drawn along both faces of walls.
///
/// 1. Free ends of a pair of lines, side by side at a wall's thickness, are closed by a cap (door gaps without
///    jambs).
/// 2. The plane is cut by all lines; a face is wall when it is as thick as walls are.
/// 3. Thin faces that lie side by side along their length are leaves of one wall. Where they are together
///    thicker than a wall, three or more alike are steps, and of others that goes which is one too many, else the
///    shortest.
/// 4. [Glazing] in a gap is no wall.
final class DoubleLines {
    /// Side by side are faces that share at least this part of the longer side of the lesser one.
    private static final double SIDE_SHARE = 0.5;
    /// Faces of a stack are alike when their lengths and thicknesses differ by less.
    private static final double ALIKE = 0.05;
    /// What stands alone and is no thicker and longer is a leaf or a panel.
    private static final double LEAF_MM = 70;

    private static final double LEAF_LENGTH_MM = 1_500;
    /// Cosine of the angle up to which two sides run the same way.
    private static final double ALONG = 0.9;
    /// Walls have fewer leaves side by side.
    private static final int MOST_LEAVES = 16;

    private final List<Stroke> strokes;
    /// Their curves; caps follow these in the arrangement.
    private final StrokeCurves drawn;

    private final Arrangement arrangement;
    private final boolean[] thin;
    private final double[] longSide;

    private DoubleLines(List<Stroke> strokes, List<FreeEnd> free, double toleranceMm) {
        this.strokes = strokes;
        drawn = StrokeCurves.of(strokes);
        List<Curve> curves = new ArrayList<>(drawn.list());
        curves.addAll(Caps.of(strokes, free));
        arrangement = Arrangement.of(curves, toleranceMm);
        List<Arrangement.Face> faces = arrangement.faces();
        thin = new boolean[faces.size()];
        longSide = new double[thin.length];
        for (int i = 0; i < thin.length; i++) {
            Region region = faces.get(i).region();
            thin[i] = Thickness.isWall(region);
            longSide[i] = region.area() / Thickness.of(region);
        }
    }

    /// Is what was found.
    ///
    /// @param walls each with the strokes that bound it
    /// @param lengthMm of all walls together
    record Result(List<Piece> walls, double lengthMm) {}

    /// Is a wall, or a piece of one between lines across it: faces side by side.
    record Leaves(List<Integer> faces, List<Region> regions, List<Stroke> strokes) {}

    static Result of(List<Stroke> strokes, List<FreeEnd> free, double toleranceMm) {
        return new DoubleLines(strokes, free, toleranceMm).walls();
    }

    private Result walls() {
        List<Leaves> stacks = new ArrayList<>();
        for (int[] members : stacks()) {
            List<Integer> left = new ArrayList<>(Arrays.stream(members).boxed().toList());
            List<Region> united = thinned(left);
            if (!united.isEmpty()) {
                stacks.add(new Leaves(left, united, bounding(left)));
            }
        }
        BitSet glazing = Glazing.of(arrangement, stacks);
        List<Piece> walls = new ArrayList<>();
        double length = 0;
        for (int i = 0; i < stacks.size(); i++) {
            Leaves stack = stacks.get(i);
            if (glazing.get(i) || stack.strokes().isEmpty()) {
                continue;
            }
            for (Region region : stack.regions()) {
                double thickness = Thickness.of(region);
                if (thickness < LEAF_MM && region.area() < LEAF_MM * LEAF_LENGTH_MM && stands(stack)) {
                    continue;
                }
                walls.add(new Piece(region, thickness, 0.8, stack.strokes()));
                length += region.area() / thickness;
            }
        }
        return new Result(walls, length);
    }

    /// Says whether a stack touches no other thin face.
    private boolean stands(Leaves stack) {
        for (int face : stack.faces()) {
            for (int e : arrangement.faces().get(face).edges()) {
                Arrangement.Edge edge = arrangement.edges().get(e);
                int other = edge.left() == face ? edge.right() : edge.left();
                if (other != Arrangement.UNBOUNDED
                        && thin[other]
                        && !stack.faces().contains(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Takes faces out of a stack until it is as thin as a wall; gives what it covers, nothing when nothing is
    /// left.
    private List<Region> thinned(List<Integer> members) {
        members.sort(
                Comparator.comparingDouble((Integer face) -> longSide[face]).thenComparingInt(face -> face));
        List<Region> united = united(members);
        if (isWall(united, members)) {
            return united;
        }
        members.removeIf(steps(members)::get);
        united = united(members);
        while (!isWall(united, members)) {
            // Of many the shorter half goes at once.
            members.subList(0, members.size() > MOST_LEAVES ? members.size() / 2 : oneTooMany(members))
                    .clear();
            united = united(members);
        }
        return united;
    }

    /// Moves the shortest face without which the others are a wall to the front, where there is one, and gives 1.
    private int oneTooMany(List<Integer> members) {
        for (int i = 0; i < members.size(); i++) {
            List<Integer> others = new ArrayList<>(members);
            int one = others.remove(/* index */ i);
            if (isWall(united(others), others)) {
                members.remove(/* index */ i);
                members.addFirst(one);
                break;
            }
        }
        return 1;
    }

    private static boolean isWall(List<Region> united, List<Integer> members) {
        return members.size() < 2 || united.stream().allMatch(Thickness::isWall);
    }

    /// Finds faces that lie in the stack three times or more.
    private BitSet steps(List<Integer> members) {
        BitSet steps = new BitSet();
        // By length, as the members are sorted, those alike are neighbours.
        for (int i = 0; i < members.size(); i++) {
            int alike = 1;
            for (int way = -1; way <= 1; way += 2) {
                for (int j = i + way; j >= 0 && j < members.size() && alike < 3; j += way) {
                    if (!isAlike(longSide[members.get(j)], longSide[members.get(i)])) {
                        break;
                    }
                    alike += isAlike(thickness(members.get(j)), thickness(members.get(i))) ? 1 : 0;
                }
            }
            steps.set(members.get(i), alike >= 3);
        }
        return steps;
    }

    private static boolean isAlike(double a, double b) {
        return Math.abs(a - b) <= ALIKE * b;
    }

    private double thickness(int face) {
        return Thickness.of(arrangement.faces().get(face).region());
    }

    private List<Region> united(List<Integer> members) {
        List<Region> regions = members.stream()
                .map(face -> arrangement.faces().get(face).region())
                .toList();
        return regions.size() < 2 ? regions : Overlay.union(regions);
    }

    private List<Stroke> bounding(List<Integer> members) {
        BitSet around = new BitSet();
        for (int member : members) {
            for (int edge : arrangement.faces().get(member).edges()) {
                for (Arrangement.Use use : arrangement.edges().get(edge).uses()) {
                    if (use.curve() < drawn.list().size()) {
                        around.set(drawn.owner(use.curve()));
                    }
                }
            }
        }
        return around.stream().mapToObj(strokes::get).toList();
    }

    /// Joins thin faces that lie side by side.
    private List<int[]> stacks() {
        Sets joined = new Sets(thin.length);
        Map<Long, Double> shared = new TreeMap<>();
        for (Arrangement.Edge edge : arrangement.edges()) {
            int a = Math.min(edge.left(), edge.right());
            int b = Math.max(edge.left(), edge.right());
            boolean beside = edge.separates() && a != Arrangement.UNBOUNDED && thin[a] && thin[b];
            if (beside && runsAlong(edge.curve(), longSide[a] < longSide[b] ? a : b)) {
                shared.merge((long) a << 32 | b, edge.curve().length(), Double::sum);
            }
        }
        shared.forEach((pair, length) -> {
            int a = (int) (pair >> 32);
            int b = (int) (long) pair;
            if (length >= SIDE_SHARE * Math.min(longSide[a], longSide[b])) {
                joined.join(a, b);
            }
        });
        return joined.groups().stream().filter(stack -> thin[stack[0]]).toList();
    }

    /// Says whether a curve runs the same way as the longest side of a face; an arc always does.
    private boolean runsAlong(Curve curve, int face) {
        Curve longest = curve;
        for (Curve side : arrangement.faces().get(face).outer().curves()) {
            longest = side.length() > longest.length() ? side : longest;
        }
        return curve instanceof Arc
                || longest instanceof Arc
                || Math.abs(curve.tangentAt(0).dot(longest.tangentAt(0))) > ALONG;
    }
}
