package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Finds convex hulls.
public final class Hull {
    private Hull() {}

    /// Gives the corners of the convex hull, counter-clockwise from the leftmost, by Andrew's monotone chain (1979):
    /// of points on one line the two ends, of one point itself.
    public static List<Point> of(Collection<Point> points) {
        List<Point> sorted = new ArrayList<>(new TreeSet<>(points));
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = chain(sorted);
        hull.removeLast();
        List<Point> upper = chain(sorted.reversed());
        upper.removeLast();
        hull.addAll(upper);
        return hull;
    }

    /// Gives the corners that turn left on the way along sorted points.
    private static List<Point> chain(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point point : sorted) {
            while (chain.size() > 1 && !turnsLeft(chain.get(chain.size() - 2), chain.getLast(), point)) {
                chain.removeLast();
            }
            chain.add(point);
        }
        return chain;
    }

    private static boolean turnsLeft(Point a, Point b, Point c) {
        return b.minus(a).cross(c.minus(a)) > 0;
    }
}
