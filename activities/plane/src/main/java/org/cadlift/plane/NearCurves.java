package org.cadlift.plane;

import java.util.List;

/// Finds how far points are from the nearest of many curves.
public final class NearCurves {
    /// Where the search begins, as part of the size of everything; most points lie on a curve.
    private static final double FIRST = 1e-5;

    private static final double WIDER = 8;

    private final List<Curve> curves;
    private final BoxIndex index;
    private final Box all;
    private final Ints hits = new Ints();

    private NearCurves(List<Curve> curves) {
        this.curves = curves;
        this.index = BoxIndex.ofCurves(curves);
        Box box = Box.EMPTY;
        for (Curve curve : curves) {
            box = box.union(curve.bounds());
        }
        this.all = box;
    }

    /// Indexes curves, of which there must be one at least.
    public static NearCurves of(List<Curve> curves) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("there is no curve to be near to");
        }
        return new NearCurves(List.copyOf(curves));
    }

    /// Gives the distance in mm to the nearest curve.
    public double distance(Point point) {
        double size = Math.max(all.width(), all.height());
        double farthest = size
                + Math.abs(point.x() - all.minX())
                + Math.abs(point.x() - all.maxX())
                + Math.abs(point.y() - all.minY())
                + Math.abs(point.y() - all.maxY());
        for (double reach = Math.max(FIRST * size, Double.MIN_NORMAL); ; reach *= WIDER) {
            hits.clear();
            index.query(point.x() - reach, point.y() - reach, point.x() + reach, point.y() + reach, hits);
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < hits.size(); i++) {
                nearest = Math.min(nearest, curves.get(hits.get(i)).distance(point));
            }
            // What lies outside the square is farther away than its half side.
            if (nearest <= reach || reach > farthest) {
                return nearest;
            }
        }
    }
}
