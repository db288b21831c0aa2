package org.cadlift.export.mesh;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Decides when coordinates must be moved before they are rounded to 24 binary digits.
public final class SinglePrecision {
    /// Beyond 2^14 mm two neighbouring floats are 0.002 mm apart: rounding may lose a thousandth of a millimetre.
    private static final double FAR_MM = 16_384;

    /// Rounding moves a point by less than one step in each direction; a point and an edge move towards one another.
    private static final double GRAIN = 4;

    private SinglePrecision() {}

    /// Gives what to subtract from the coordinates, whole metres near the middle; zero when all are near the origin.
    public static Point3 offset(Mesh... meshes) {
        double[] min = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] max = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Mesh mesh : meshes) {
            double[] xyz = mesh.xyz();
            for (int axis = 0; axis < 3; axis++) {
                for (int i = axis; i < xyz.length; i += 3) {
                    min[axis] = Math.min(min[axis], xyz[i]);
                    max[axis] = Math.max(max[axis], xyz[i]);
                }
            }
        }
        return new Point3(offset(min[0], max[0]), offset(min[1], max[1]), offset(min[2], max[2]));
    }

    /// Gives how far apart points of solids must be, level, to be told apart safely once they are moved and rounded.
    static double grainMm(List<Solid> solids) {
        Box all = Box.EMPTY;
        for (Solid solid : solids) {
            for (Point3 vertex : solid.vertices()) {
                Point at = new Point(vertex.x(), vertex.y());
                all = all.union(Box.of(at, at));
            }
        }
        return GRAIN * Math.ulp((float) Math.max(farthest(all.minX(), all.maxX()), farthest(all.minY(), all.maxY())));
    }

    private static double farthest(double min, double max) {
        double offset = offset(min, max);
        return Math.max(Math.abs(min - offset), Math.abs(max - offset));
    }

    private static double offset(double min, double max) {
        boolean isFar = Math.max(Math.abs(min), Math.abs(max)) > FAR_MM;
        return isFar ? Math.rint((min + max) / 2000) * 1000 : 0;
    }
}
