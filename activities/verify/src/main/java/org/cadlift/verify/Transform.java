package org.cadlift.verify;

import java.util.List;

/// Is an affine map of space, row by row: three rows of four numbers.
record Transform(List<Double> rows) {
    static final Transform IDENTITY =
            new Transform(List.of(1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0));

    Transform {
        rows = List.copyOf(rows);
    }

    /// Reads a glTF node's own transform: a matrix by columns, or translation, rotation (a quaternion x y z w) and
    /// scale.
    static Transform of(Json node) throws Malformed {
        if (node.has("matrix")) {
            double[] m = node.get("matrix").numbers(16);
            return new Transform(List.of(m[0], m[4], m[8], m[12], m[1], m[5], m[9], m[13], m[2], m[6], m[10], m[14]));
        }
        double[] t = node.has("translation") ? node.get("translation").numbers(3) : new double[3];
        double[] q = node.has("rotation") ? node.get("rotation").numbers(4) : new double[] {0, 0, 0, 1};
        double[] s = node.has("scale") ? node.get("scale").numbers(3) : new double[] {1, 1, 1};
        return of(t, q, s);
    }

    /// Makes the map that scales, then turns, then moves.
    ///
    /// @param t how far along each axis
    /// @param q the turn as a quaternion x y z w of length one
    /// @param s by how much along each axis
    static Transform of(double[] t, double[] q, double[] s) {
        double x = q[0];
        double y = q[1];
        double z = q[2];
        double w = q[3];
        return new Transform(List.of(
                (1 - 2 * (y * y + z * z)) * s[0],
                2 * (x * y - z * w) * s[1],
                2 * (x * z + y * w) * s[2],
                t[0],
                2 * (x * y + z * w) * s[0],
                (1 - 2 * (x * x + z * z)) * s[1],
                2 * (y * z - x * w) * s[2],
                t[1],
                2 * (x * z - y * w) * s[0],
                2 * (y * z + x * w) * s[1],
                (1 - 2 * (x * x + y * y)) * s[2],
                t[2]));
    }

    /// Gives the map that first does the other, then this.
    Transform times(Transform other) {
        Double[] product = new Double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double sum = column == 3 ? get(row, 3) : 0;
                for (int k = 0; k < 3; k++) {
                    sum += get(row, k) * other.get(k, column);
                }
                product[4 * row + column] = sum;
            }
        }
        return new Transform(List.of(product));
    }

    /// Gives one coordinate of a point's image.
    double row(int row, double x, double y, double z) {
        return get(row, 0) * x + get(row, 1) * y + get(row, 2) * z + get(row, 3);
    }

    private double get(int row, int column) {
        return rows.get(4 * row + column);
    }
}
