package org.cadlift.vectorize.wall;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Corners;

/// Finds rectangles that end at walls thicker than they are: panes and frames in a gap, and panels that slide, which
/// are as thin as leaves and end at one such wall only.
final class Glazing {
    /// A side lies at another wall when that wall covers this much of it.
    private static final double COVERED = 0.9;
    /// Walls are thicker than a pane by this part and a centimetre.
    private static final double MORE = 1.15;

    private static final double MORE_MM = 10;
    /// So far behind the end the neighbour's thickness is taken.
    private static final double BEHIND_MM = 1;

    /// Panels are no thicker and no longer.
    private static final double PANEL_MM = 70;

    private static final double PANEL_LENGTH_MM = 2_000;

    private final Arrangement arrangement;
    private final List<DoubleLines.Leaves> stacks;
    private final int[] stackOf;

    private Glazing(Arrangement arrangement, List<DoubleLines.Leaves> stacks) {
        this.arrangement = arrangement;
        this.stacks = stacks;
        stackOf = new int[arrangement.faces().size()];
        Arrays.fill(stackOf, -1);
        for (int i = 0; i < stacks.size(); i++) {
            for (int face : stacks.get(i).faces()) {
                stackOf[face] = i;
            }
        }
    }

    /// Gives the stacks that are glazing.
    static BitSet of(Arrangement arrangement, List<DoubleLines.Leaves> stacks) {
        Glazing glazing = new Glazing(arrangement, stacks);
        BitSet found = new BitSet();
        for (int i = 0; i < stacks.size(); i++) {
            found.set(i, glazing.is(i));
        }
        return found;
    }

    /// Says which stack lies at each side of a rectangle, if one covers it; −1 for none.
    private int[] neighbours(int stack, List<Curve> sides) {
        double[] covered = new double[4];
        double[] longest = new double[4];
        int[] at = {-1, -1, -1, -1};
        for (int face : stacks.get(stack).faces()) {
            for (int e : arrangement.faces().get(face).edges()) {
                Arrangement.Edge edge = arrangement.edges().get(e);
                int other = edge.left() == face ? edge.right() : edge.left();
                int neighbour = other == Arrangement.UNBOUNDED ? -1 : stackOf[other];
                if (neighbour < 0 || neighbour == stack) {
                    continue;
                }
                Point middle = edge.curve().at(0.5);
                for (int side = 0; side < 4; side++) {
                    if (sides.get(side).distance(middle) < 2) {
                        double length = edge.curve().length();
                        covered[side] += length;
                        if (length > longest[side]) {
                            longest[side] = length;
                            at[side] = neighbour;
                        }
                        break;
                    }
                }
            }
        }
        for (int side = 0; side < 4; side++) {
            if (covered[side] < COVERED * sides.get(side).length()) {
                at[side] = -1;
            }
        }
        return at;
    }

    private boolean is(int stack) {
        List<Region> regions = stacks.get(stack).regions();
        List<Curve> sides = regions.size() == 1 ? Corners.of(regions.getFirst().outer()) : List.of();
        if (!Corners.isRectangle(sides)) {
            return false;
        }
        int[] at = neighbours(stack, sides);
        boolean even = at[0] >= 0 && at[2] >= 0;
        boolean odd = at[1] >= 0 && at[3] >= 0;
        if (even == odd) {
            return !even && isPanel(at, sides);
        }
        int first = even ? 0 : 1;
        Curve end = sides.get(first);
        Curve opposite = sides.get(first + 2);
        return isThicker(stacks.get(at[first]), end) && isThicker(stacks.get(at[first + 2]), opposite);
    }

    private boolean isPanel(int[] at, List<Curve> sides) {
        int end = -1;
        for (int side = 0; side < 4; side++) {
            if (at[side] >= 0 && end >= 0) {
                return false;
            }
            end = at[side] >= 0 ? side : end;
        }
        return end >= 0
                && sides.get(end).length() <= PANEL_MM
                && sides.get((end + 1) % 4).length() <= PANEL_LENGTH_MM
                && sides.get((end + 1) % 4).length() > sides.get(end).length()
                && isThicker(stacks.get(at[end]), sides.get(end));
    }

    /// Says whether a wall ends where a pane does, and is thicker; one that runs on past it is another wall.
    private static boolean isThicker(DoubleLines.Leaves wall, Curve end) {
        double thickness = thickness(wall, end);
        return thickness > end.length() * MORE + MORE_MM && thickness <= Pairs.GREATEST_MM + MORE_MM;
    }

    /// Measures a wall along a line just outside the end of another.
    private static double thickness(DoubleLines.Leaves wall, Curve end) {
        Point along = end.tangentAt(0);
        Point out = along.right();
        Ray line = new Ray(end.at(0.5).plus(out.times(BEHIND_MM)), along);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (Region region : wall.regions()) {
            for (Curve curve : region.loops().stream()
                    .flatMap(loop -> loop.curves().stream())
                    .toList()) {
                if (!(curve instanceof Segment segment)) {
                    continue;
                }
                double at = line.crossing(segment);
                if (at > 0) {
                    right = Math.min(right, at);
                } else if (at <= 0) {
                    left = Math.min(left, -at);
                }
            }
        }
        double whole = left + right;
        return Double.isFinite(whole) ? whole : 0;
    }
}
