package org.cadlift.export.mesh;

import org.cadlift.model.Point3;
import org.cadlift.model.building.Mesh;

/// Decides when coordinates must be moved before they are rounded to 24 binary digits.
public final class SinglePrecision {
    /// Beyond 2^14 mm two neighbouring floats are 0.002 mm apart: rounding may lose a thousandth of a millimetre.
    private static final double FAR_MM = 16_384;

    private SinglePrecision() {}

    /// Gives what to subtract from the coordinates, whole metres near the middle; zero when all are near the origin.
    public static Point3 offset(Mesh mesh) {
        double[] min = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] max = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] xyz = mesh.xyz();
        for (int i = 0; i < xyz.length; i++) {
            min[i % 3] = Math.min(min[i % 3], xyz[i]);
            max[i % 3] = Math.max(max[i % 3], xyz[i]);
        }
        return new Point3(offset(min[0], max[0]), offset(min[1], max[1]), offset(min[2], max[2]));
    }

    /// Gives what to subtract from coordinates of that range.
    static double offset(double min, double max) {
        boolean isFar = Math.max(Math.abs(min), Math.abs(max)) > FAR_MM;
        return isFar ? Math.rint((min + max) / 2000) * 1000 : 0;
    }
}
