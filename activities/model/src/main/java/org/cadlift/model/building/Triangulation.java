package org.cadlift.model.building;

import java.util.Arrays;
import org.cadlift.contract.Interruption;
import org.cadlift.plane.HilbertOrder;
import org.cadlift.plane.Orientation;

/// Is the plane cut into triangles whose corners are given points: of half-edges, three a triangle in a row, which run
/// counter-clockwise around it.
///
/// Points are added one by one along a Hilbert curve and edges flipped until no circle around a triangle holds a point
/// (Lawson, "Software for C1 surface interpolation", 1977). Three corners more lie so far out that all points are in
/// between.
final class Triangulation {
    static final int NONE = -1;
    /// How far out the corners are, in sizes of all that is within.
    private static final double OUT = 16;

    private final double[] xy;
    /// For each point the first that was added in the same place.
    private final int[] places;
    /// Where each half-edge starts, and the one that runs against it; [#NONE] around the outermost triangle.
    private final int[] origins;

    private final int[] twins;
    /// Half-edges that are never flipped.
    private final boolean[] fixed;
    /// Some half-edge that starts at each point.
    private final int[] leaving;

    private int end;
    /// Half-edges to be looked at.
    private int[] stack = new int[64];

    private int waiting;

    /// @param points x and y of each
    Triangulation(double[] points) {
        int count = points.length / 2;
        xy = Arrays.copyOf(points, points.length + 6);
        places = new int[count];
        origins = new int[3 * (2 * count + 1)];
        twins = new int[origins.length];
        fixed = new boolean[origins.length];
        leaving = new int[count + 3];
        surround(count);
        int last = 0;
        for (int point : HilbertOrder.ofPoints(points)) {
            if ((point & 1023) == 0) {
                Interruption.check();
            }
            last = add(point, last);
        }
    }

    static int next(int half) {
        return half % 3 == 2 ? half - 2 : half + 1;
    }

    static int before(int half) {
        return half % 3 == 0 ? half + 2 : half - 1;
    }

    /// Counts the half-edges.
    int count() {
        return end;
    }

    int origin(int half) {
        return origins[half];
    }

    int twin(int half) {
        return twins[half];
    }

    boolean isFixed(int half) {
        return fixed[half];
    }

    /// Gives the point that stands for all in the place of one.
    int place(int point) {
        return places[point];
    }

    /// Gives some half-edge that starts at a point.
    int leaving(int point) {
        return leaving[point];
    }

    /// Keeps an edge from being flipped.
    void fix(int half) {
        fixed[half] = true;
        fixed[twins[half]] = true;
    }

    /// Says on which side of the way from a to b a point lies: 1 left, −1 right, 0 on it.
    int side(int a, int b, int point) {
        return Orientation.of(xy[2 * a], xy[2 * a + 1], xy[2 * b], xy[2 * b + 1], xy[2 * point], xy[2 * point + 1]);
    }

    private void surround(int count) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            minX = Math.min(minX, xy[2 * i]);
            minY = Math.min(minY, xy[2 * i + 1]);
            maxX = Math.max(maxX, xy[2 * i]);
            maxY = Math.max(maxY, xy[2 * i + 1]);
        }
        double out = OUT * Math.max(maxX - minX, maxY - minY);
        double x = (minX + maxX) / 2;
        double y = (minY + maxY) / 2;
        double[] corners = {x - out, y - out, x + out, y - out, x, y + out};
        System.arraycopy(corners, 0, xy, 2 * count, 6);
        triangle(count, count + 1, count + 2);
        Arrays.fill(twins, 0, 3, NONE);
    }

    /// Adds a triangle and gives its first half-edge.
    private int triangle(int a, int b, int c) {
        int first = end;
        end += 3;
        start(first, a);
        start(first + 1, b);
        start(first + 2, c);
        return first;
    }

    private void start(int half, int point) {
        origins[half] = point;
        leaving[point] = half;
    }

    private void link(int half, int twin) {
        twins[half] = twin;
        if (twin != NONE) {
            twins[twin] = half;
        }
    }

    /// Adds a point and gives a half-edge near it.
    private int add(int point, int from) {
        int half = around(point, from);
        for (int i = 0; i < 3; i++) {
            int corner = origins[half];
            if (xy[2 * corner] == xy[2 * point] && xy[2 * corner + 1] == xy[2 * point + 1]) {
                places[point] = corner;
                return half;
            }
            half = next(half);
        }
        places[point] = point;
        int on = half;
        for (int i = 0; i < 3 && side(origins[on], origins[next(on)], point) != 0; i++) {
            on = next(on);
        }
        if (side(origins[on], origins[next(on)], point) == 0) {
            split(on, point);
        } else {
            parted(half, point);
        }
        improve();
        return leaving[point];
    }

    /// Walks to the triangle around a point, its edges included, and gives one of its half-edges.
    private int around(int point, int from) {
        int half = from;
        for (int step = 0; step < end; step++) {
            int out = towards(point, half);
            if (out == NONE) {
                return half;
            }
            half = next(twins[out]);
        }
        // The walk goes round and round only where rounding kept an edge that should have been flipped.
        half = 0;
        while (towards(point, half) != NONE) {
            half += 3;
        }
        return half;
    }

    /// Gives a half-edge of a triangle that has the point to its right; [#NONE] when it lies within.
    private int towards(int point, int half) {
        int side = half;
        for (int i = 0; i < 3; i++) {
            if (side(origins[side], origins[next(side)], point) < 0) {
                return side;
            }
            side = next(side);
        }
        return NONE;
    }

    /// Parts a triangle into three around a point.
    private void parted(int half, int point) {
        int ab = half;
        int bc = next(half);
        int ca = before(half);
        int a = origins[ab];
        int b = origins[bc];
        int c = origins[ca];
        int overBc = twins[bc];
        int overCa = twins[ca];
        int second = triangle(b, c, point);
        int third = triangle(c, a, point);
        start(ca, point);
        start(bc, b);
        link(second, overBc);
        link(third, overCa);
        link(bc, second + 2);
        link(second + 1, third + 2);
        link(third + 1, ca);
        push(ab);
        push(second);
        push(third);
    }

    /// Parts the two triangles beside an edge at a point on it.
    private void split(int half, int point) {
        int against = twins[half];
        int bc = next(half);
        int db = before(against);
        int b = origins[bc];
        int c = origins[before(half)];
        int d = origins[db];
        int overBc = twins[bc];
        int overDb = twins[db];
        // Half now ends at the point, and what runs against it starts there.
        int second = triangle(point, b, c);
        int third = triangle(b, point, d);
        start(bc, point);
        start(against, point);
        start(db, d);
        link(second + 1, overBc);
        link(third + 2, overDb);
        link(second, third);
        link(second + 2, bc);
        link(third + 1, db);
        push(second + 1);
        push(before(half));
        push(next(against));
        push(third + 2);
    }

    private void push(int half) {
        if (waiting == stack.length) {
            stack = Arrays.copyOf(stack, 2 * waiting);
        }
        stack[waiting++] = half;
    }

    /// Flips edges until no circle around a triangle holds the corner beyond an edge that may be flipped.
    void improveAll() {
        for (int half = 0; half < end; half++) {
            push(half);
        }
        improve();
    }

    private void improve() {
        while (waiting > 0) {
            int half = stack[--waiting];
            if (!fixed[half] && twins[half] != NONE && holdsCornerBeyond(half) && flip(half)) {
                int twin = twins[half];
                push(next(half));
                push(before(half));
                push(next(twin));
                push(before(twin));
            }
        }
    }

    private boolean holdsCornerBeyond(int half) {
        int a = 2 * origins[half];
        int b = 2 * origins[next(half)];
        int c = 2 * origins[before(half)];
        int d = 2 * origins[before(twins[half])];
        return Orientation.isInCircle(xy[a], xy[a + 1], xy[b], xy[b + 1], xy[c], xy[c + 1], xy[d], xy[d + 1]);
    }

    /// Turns an edge to run between the corners beyond it, unless the triangles beside it would not stay
    /// counter-clockwise.
    boolean flip(int half) {
        int twin = twins[half];
        int bc = next(half);
        int ca = before(half);
        int ad = next(twin);
        int db = before(twin);
        int a = origins[half];
        int b = origins[twin];
        int c = origins[ca];
        int d = origins[db];
        if (side(a, d, c) <= 0 || side(b, c, d) <= 0) {
            return false;
        }
        int overBc = twins[bc];
        int overCa = twins[ca];
        int overAd = twins[ad];
        int overDb = twins[db];
        boolean fixedBc = fixed[bc];
        boolean fixedCa = fixed[ca];
        boolean fixedAd = fixed[ad];
        boolean fixedDb = fixed[db];
        start(half, d);
        start(bc, c);
        start(ca, a);
        start(twin, c);
        start(ad, d);
        start(db, b);
        link(bc, overCa);
        link(ca, overAd);
        link(ad, overDb);
        link(db, overBc);
        fixed[bc] = fixedCa;
        fixed[ca] = fixedAd;
        fixed[ad] = fixedDb;
        fixed[db] = fixedBc;
        return true;
    }
}
