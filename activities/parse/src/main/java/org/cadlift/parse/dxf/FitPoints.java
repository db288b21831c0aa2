package org.cadlift.parse.dxf;

import java.util.Arrays;

/// Lays a cubic curve through points: the tangent at each point is parallel to the chord of its neighbours, by the
/// chord lengths (Bessel's tangents; Farin, Curves and Surfaces for CAGD, chapter 9).
final class FitPoints {
    private FitPoints() {}

    /// Leaves out points equal to the one before, and for a closed curve a last one equal to the first.
    static double[] distinct(double[] xyz, boolean closed) {
        double[] out = new double[xyz.length];
        int size = 0;
        for (int i = 0; i < xyz.length; i += 3) {
            if (size == 0 || distance(out, size - 3, xyz, i) > 0) {
                System.arraycopy(xyz, i, out, size, 3);
                size += 3;
            }
        }
        if (closed && size > 3 && distance(out, size - 3, out, 0) == 0) {
            size -= 3;
        }
        return Arrays.copyOf(out, size);
    }

    /// Makes the curve as a cubic B-spline of Bézier pieces: each inner knot three times.
    static Geometry.BSpline cubic(double[] points, boolean closed) {
        int count = points.length / 3;
        int pieces = closed ? count : count - 1;
        double[] controls = new double[3 * (3 * pieces + 1)];
        double[] knots = new double[3 * pieces + 5];
        double along = 0;
        for (int piece = 0; piece < pieces; piece++) {
            int from = piece;
            int to = (piece + 1) % count;
            double length = distance(points, 3 * from, points, 3 * to);
            for (int axis = 0; axis < 3; axis++) {
                double start = points[3 * from + axis];
                double end = points[3 * to + axis];
                int at = 9 * piece + axis;
                controls[at] = start;
                controls[at + 3] = start + tangent(points, from, axis, closed) * length / 3;
                controls[at + 6] = end - tangent(points, to, axis, closed) * length / 3;
                controls[at + 9] = end;
            }
            Arrays.fill(knots, 3 * piece + 1, 3 * piece + 4, along);
            along += length;
        }
        Arrays.fill(knots, 3 * pieces + 1, 3 * pieces + 5, along);
        return new Geometry.BSpline(3, knots, controls, new double[0], closed, Placement.IDENTITY);
    }

    /// Gives one coordinate of the derivative by length at a point.
    private static double tangent(double[] points, int at, int axis, boolean closed) {
        int count = points.length / 3;
        if (count == 2) {
            return slope(points, 0, 1, axis);
        }
        if (!closed && at == 0) {
            // At an end: of the parabola through the first three points.
            return 2 * slope(points, 0, 1, axis) - tangent(points, 1, axis, false);
        }
        if (!closed && at == count - 1) {
            return 2 * slope(points, at - 1, at, axis) - tangent(points, at - 1, axis, false);
        }
        int before = Math.floorMod(at - 1, count);
        int after = (at + 1) % count;
        double left = distance(points, 3 * before, points, 3 * at);
        double right = distance(points, 3 * at, points, 3 * after);
        return (right * slope(points, before, at, axis) + left * slope(points, at, after, axis)) / (left + right);
    }

    private static double slope(double[] points, int from, int to, int axis) {
        return (points[3 * to + axis] - points[3 * from + axis]) / distance(points, 3 * from, points, 3 * to);
    }

    private static double distance(double[] a, int i, double[] b, int j) {
        double dx = a[i] - b[j];
        double dy = a[i + 1] - b[j + 1];
        double dz = a[i + 2] - b[j + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
