package org.cadlift.export.mesh;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Is where single precision puts the points of solids: moved near the origin, then rounded.
///
/// @param move what is subtracted first
/// @param grainMm how far apart points must be, level, to be told apart safely once they are rounded
record Grid(Point3 move, double grainMm) {
    /// Rounding moves a point by half a step at most in each direction, and a point and an edge towards one another by
    /// √2 steps.
    private static final double GRAIN = 2;

    static Grid of(List<Solid> solids) {
        Box plan = Box.EMPTY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (Solid solid : solids) {
            for (Point3 vertex : solid.vertices()) {
                Point at = new Point(vertex.x(), vertex.y());
                plan = plan.union(Box.of(at, at));
                bottom = Math.min(bottom, vertex.z());
                top = Math.max(top, vertex.z());
            }
        }
        double x = SinglePrecision.offset(plan.minX(), plan.maxX());
        double y = SinglePrecision.offset(plan.minY(), plan.maxY());
        double farthest = Math.max(farthest(plan.minX(), plan.maxX(), x), farthest(plan.minY(), plan.maxY(), y));
        return new Grid(new Point3(x, y, SinglePrecision.offset(bottom, top)), GRAIN * Math.ulp((float) farthest));
    }

    private static double farthest(double min, double max, double offset) {
        return Math.max(Math.abs(min - offset), Math.abs(max - offset));
    }

    /// Gives where a point is after the move.
    Point rounded(Point point) {
        // Adding zero turns -0 into 0, which a record would tell apart.
        return new Point((float) (point.x() - move.x()) + 0f, (float) (point.y() - move.y()) + 0f);
    }
}
