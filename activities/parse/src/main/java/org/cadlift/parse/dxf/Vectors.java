package org.cadlift.parse.dxf;

/// Calculates with vectors x, y, z.
final class Vectors {
    private Vectors() {}

    static double[] plus(double[] a, double[] b) {
        return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    static double[] times(double[] a, double factor) {
        return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /// Gives the length of a vector of the plane; several times as fast as [Math#hypot], and good below 1e150.
    static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /// Gives a vector of a coordinate system in the world.
    static double[] turned(double[] a, Placement system) {
        return new double[] {
            system.x(a[0], a[1], a[2]), system.y(a[0], a[1], a[2]), system.z(a[0], a[1], a[2]),
        };
    }
}
