package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;

/// Is a face on the side of a circular cylinder, bounded by circles about its axis and lines along it: what drilling
/// and extruding make. It becomes level strips of quadrangles, as many as [AcisReader] makes of a circle's pieces, so
/// that they meet those of the plane faces beside it.
final class CylinderFace {
    /// Share of the radius by which a point may lie off the cylinder or off the border.
    private static final double NEAR = 1e-6;

    private final double[] center;
    private final double[] axis;
    private final double[] right;
    private final double[] ahead;
    private final double radius;

    /// @param center a point on the axis
    /// @param axis its direction, of any length
    /// @param radial from the axis to the side, across the axis
    CylinderFace(double[] center, double[] axis, double[] radial) {
        this.center = center;
        this.axis = Vectors.times(axis, 1 / Vectors.length(axis));
        this.radius = Vectors.length(radial);
        this.right = Vectors.times(radial, 1 / radius);
        this.ahead = Vectors.cross(this.axis, right);
    }

    /// Gives four corners a strip, x, y, z each; nothing where the loops bound something else.
    ///
    /// @param loops points along each, the last not repeated
    List<double[]> strips(List<List<double[]>> loops) {
        List<Unrolled> unrolled = loops.stream().map(this::unrolled).toList();
        if (unrolled.size() == 1 && unrolled.getFirst().isRectangle()) {
            return strips(unrolled.getFirst());
        }
        return unrolled.size() == 2 && unrolled.stream().allMatch(Unrolled::isCircle)
                ? strips(unrolled.getFirst().to(unrolled.getLast()))
                : List.of();
    }

    /// Is a loop with the side rolled out flat: turn about the axis in radians, height along it.
    ///
    /// @param whole how far round it leads in the end: 2π or −2π for a circle, 0 for what closes on one side
    private record Unrolled(List<double[]> points, double whole, double near) {
        private double least(int of) {
            return points.stream().mapToDouble(point -> point[of]).min().orElse(Double.NaN);
        }

        private double most(int of) {
            return points.stream().mapToDouble(point -> point[of]).max().orElse(Double.NaN);
        }

        boolean isCircle() {
            return Math.abs(Math.abs(whole) - 2 * Math.PI) <= NEAR && most(1) - least(1) <= near;
        }

        boolean isRectangle() {
            double left = least(0);
            double right = most(0);
            double bottom = least(1);
            double top = most(1);
            return Math.abs(whole) <= NEAR
                    && right - left > NEAR
                    && top - bottom > near
                    && points.stream()
                            .allMatch(point -> point[0] - left <= NEAR
                                    || right - point[0] <= NEAR
                                    || point[1] - bottom <= near
                                    || top - point[1] <= near);
        }

        /// Gives the band between two circles.
        Unrolled to(Unrolled other) {
            double start = points.getFirst()[0];
            return new Unrolled(
                    List.of(
                            new double[] {start, points.getFirst()[1]},
                            new double[] {start + 2 * Math.PI, other.points.getFirst()[1]}),
                    0,
                    near);
        }
    }

    private Unrolled unrolled(List<double[]> loop) {
        List<double[]> flat = new ArrayList<>();
        double turn = 0;
        double before = Double.NaN;
        double first = Double.NaN;
        for (double[] point : loop) {
            double[] from = Vectors.minus(point, center);
            double x = Vectors.dot(from, right);
            double y = Vectors.dot(from, ahead);
            if (Math.abs(Math.sqrt(x * x + y * y) - radius) > NEAR * radius) {
                return new Unrolled(List.of(), Double.NaN, 0);
            }
            double angle = Math.atan2(y, x);
            first = Double.isNaN(first) ? angle : first;
            turn += Double.isNaN(before) ? angle : shortest(angle - before);
            before = angle;
            flat.add(new double[] {turn, Vectors.dot(from, axis)});
        }
        double whole = flat.isEmpty() ? Double.NaN : turn + shortest(first - before) - flat.getFirst()[0];
        return new Unrolled(flat, whole, NEAR * radius);
    }

    private static double shortest(double angle) {
        return Math.IEEEremainder(angle, 2 * Math.PI);
    }

    private List<double[]> strips(Unrolled band) {
        double start = band.least(0);
        double sweep = band.most(0) - start;
        int pieces = AcisReader.pieces(sweep);
        List<double[]> strips = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            double[] corners = new double[12];
            put(start + sweep * i / pieces, band.least(1), corners, 0);
            put(start + sweep * (i + 1) / pieces, band.least(1), corners, 3);
            put(start + sweep * (i + 1) / pieces, band.most(1), corners, 6);
            put(start + sweep * i / pieces, band.most(1), corners, 9);
            strips.add(corners);
        }
        return strips;
    }

    private void put(double angle, double height, double[] corners, int at) {
        double x = radius * Math.cos(angle);
        double y = radius * Math.sin(angle);
        for (int i = 0; i < 3; i++) {
            corners[at + i] = center[i] + x * right[i] + y * ahead[i] + height * axis[i];
        }
    }
}
