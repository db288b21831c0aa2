package org.cadlift.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds points that lie near others.
///
/// They are sorted along one direction, to which what people draw seldom lies square: few points share a place
/// along it, where thousands may share one along x, y or z.
public final class PointIndex {
    private static final Point3 ALONG = new Point3(0.6180339887, 0.5436890127, 0.3819660113);

    /// Sum of the components: how far a point moves along, if it moves by one along each axis.
    private static final double MOST = ALONG.x() + ALONG.y() + ALONG.z();

    private final Point3[] points;
    private final double[] places;

    /// For each place, in rising order, the point that has it.
    private final int[] order;

    public PointIndex(List<Point3> points) {
        this.points = points.toArray(Point3[]::new);
        order = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> this.points[i].dot(ALONG)))
                .mapToInt(Integer::intValue)
                .toArray();
        places = IntStream.of(order).mapToDouble(i -> this.points[i].dot(ALONG)).toArray();
    }

    /// Gives the index of a point that lies near another.
    ///
    /// @param withinMm how far the two may be apart along each axis
    /// @param fits what else must hold of the index
    public OptionalInt find(Point3 near, double withinMm, IntPredicate fits) {
        double place = near.dot(ALONG);
        double off = withinMm * MOST;
        int found = Arrays.binarySearch(places, place - off);
        for (int i = found < 0 ? -1 - found : found; i < places.length && places[i] <= place + off; i++) {
            if (isNear(points[order[i]].minus(near), withinMm) && fits.test(order[i])) {
                return OptionalInt.of(order[i]);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isNear(Point3 off, double withinMm) {
        return Math.abs(off.x()) <= withinMm && Math.abs(off.y()) <= withinMm && Math.abs(off.z()) <= withinMm;
    }
}
