package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Corners;
import org.cadlift.vectorize.linework.Distance;

/// Finds rectangles of wall that end at lines across it.
///
/// One as thick as the walls at both its ends may be an opening whose sides are drawn through. One thinner than both is
/// a pane or a frame in a gap, and no wall. Where rectangles with lines in them follow one another, every second is a
/// pier of a wall that has leaves.
final class Bays {
    /// A side lies at another wall when that wall covers this much of it.
    private static final double COVERED = 0.9;
    /// Thicknesses are equal within this part and a centimetre.
    private static final double EQUAL = 0.15;

    private static final double EQUAL_MM = 10;
    /// So far behind the end the neighbour's thickness is taken.
    private static final double BEHIND_MM = 1;

    private final Arrangement arrangement;
    private final List<DoubleLines.Leaves> stacks;
    private final int[] stackOf;
    private final BitSet glazing = new BitSet();
    private final List<Bay> list = new ArrayList<>();

    private Bays(Arrangement arrangement, List<DoubleLines.Leaves> stacks) {
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

    /// Is a rectangle between two other walls.
    private record Link(int stack, Bay bay, int first, int second) {}

    static Bays of(Arrangement arrangement, List<DoubleLines.Leaves> stacks) {
        Bays bays = new Bays(arrangement, stacks);
        Map<Integer, Link> links = new TreeMap<>();
        for (int i = 0; i < stacks.size(); i++) {
            int stack = i;
            bays.link(stack).ifPresent(link -> links.put(stack, link));
        }
        bays.chain(links);
        return bays;
    }

    boolean isGlazing(int stack) {
        return glazing.get(stack);
    }

    List<Bay> list() {
        return list;
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
                    if (Distance.of(middle, sides.get(side)) < 2) {
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

    private Optional<Link> link(int stack) {
        List<Region> regions = stacks.get(stack).regions();
        if (regions.size() != 1) {
            return Optional.empty();
        }
        List<Curve> sides = Corners.of(regions.getFirst().outer());
        if (!Corners.isRectangle(sides)) {
            return Optional.empty();
        }
        int[] at = neighbours(stack, sides);
        boolean even = at[0] >= 0 && at[2] >= 0;
        boolean odd = at[1] >= 0 && at[3] >= 0;
        if (even == odd) {
            return Optional.empty();
        }
        int first = even ? 0 : 1;
        Curve end = sides.get(first);
        Curve opposite = sides.get(first + 2);
        double depth = end.length();
        double before = thickness(stacks.get(at[first]), end);
        double behind = thickness(stacks.get(at[first + 2]), opposite);
        double more = depth * (1 + EQUAL) + EQUAL_MM;
        if (before > more && behind > more) {
            glazing.set(stack);
            return Optional.empty();
        }
        double less = depth * (1 - EQUAL) - EQUAL_MM;
        if (before > more || behind > more || before < less || behind < less) {
            return Optional.empty();
        }
        Bay bay = Bay.between(
                end.start(),
                end.end(),
                opposite.start(),
                opposite.end(),
                false,
                true,
                stacks.get(stack).strokes());
        return Optional.of(new Link(stack, bay, at[first], at[first + 2]));
    }

    /// Measures a wall along a line just outside the end of another.
    private static double thickness(DoubleLines.Leaves wall, Curve end) {
        Point along = end.tangentAt(0);
        Point out = new Point(along.y(), -along.x());
        Point middle = end.at(0.5).plus(out.times(BEHIND_MM));
        double left = Double.POSITIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (Region region : wall.regions()) {
            for (Curve curve : region.loops().stream()
                    .flatMap(loop -> loop.curves().stream())
                    .toList()) {
                if (!(curve instanceof Segment segment)) {
                    continue;
                }
                Point a = segment.start().minus(middle);
                Point b = segment.end().minus(middle);
                double sideA = along.cross(a);
                double sideB = along.cross(b);
                if (sideA > 0 != sideB > 0) {
                    double at = along.dot(a) + (along.dot(b) - along.dot(a)) * sideA / (sideA - sideB);
                    if (at > 0) {
                        right = Math.min(right, at);
                    } else {
                        left = Math.min(left, -at);
                    }
                }
            }
        }
        double whole = left + right;
        return Double.isFinite(whole) ? whole : 0;
    }

    /// Keeps the links that may be openings: in a row of rectangles with lines in them, the first, third and so on.
    private void chain(Map<Integer, Link> links) {
        for (Link link : links.values()) {
            int before = steps(links, link, true);
            int behind = steps(links, link, false);
            if (before % 2 == 0 || behind % 2 == 0) {
                list.add(link.bay());
            }
        }
    }

    /// Counts the rectangles with lines in them that follow one another from a link on, one way.
    private int steps(Map<Integer, Link> links, Link from, boolean first) {
        int count = 0;
        Link at = from;
        int next = first ? from.first() : from.second();
        while (isLeaved(at) && count < links.size()) {
            Link link = links.get(next);
            if (link == null || !isLeaved(link)) {
                break;
            }
            count++;
            next = link.first() == at.stack() ? link.second() : link.first();
            at = link;
        }
        return count;
    }

    private boolean isLeaved(Link link) {
        return stacks.get(link.stack()).faces().size() > 1;
    }
}
