package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects points and takes those within the tolerance of one already there for the same, by way of a hash grid.
final class Vertices {
    private final double tolerance;
    private final double cell;
    private final List<Point> points = new ArrayList<>();
    /// The coordinates of each point, two numbers: looked at more often than the points.
    private double[] xy;
    private final Ints next = new Ints();
    private int[] heads;

    /// @param expected about how many points there will be
    Vertices(double tolerance, int expected) {
        this.tolerance = tolerance;
        xy = new double[2 * Math.max(64, expected)];
        heads = new int[2 * Integer.highestOneBit(Math.max(64, expected))];
        // Cells so much wider than the tolerance let nearly all look-ups end in one cell.
        this.cell = 64 * tolerance;
        Arrays.fill(heads, -1);
    }

    int count() {
        return points.size();
    }

    Point get(int vertex) {
        return points.get(vertex);
    }

    List<Point> all() {
        return points;
    }

    /// Gives the nearest vertex within the tolerance, or −1.
    int find(Point point) {
        long left = (long) Math.floor((point.x() - tolerance) / cell);
        long right = (long) Math.floor((point.x() + tolerance) / cell);
        long low = (long) Math.floor((point.y() - tolerance) / cell);
        long high = (long) Math.floor((point.y() + tolerance) / cell);
        int best = -1;
        double nearest = tolerance;
        for (long column = left; column <= right; column++) {
            for (long row = low; row <= high; row++) {
                for (int i = heads[slot(column, row)]; i >= 0; i = next.get(i)) {
                    double dx = xy[2 * i] - point.x();
                    double dy = xy[2 * i + 1] - point.y();
                    double distance = Math.sqrt(dx * dx + dy * dy);
                    if (distance < nearest || (distance == nearest && (best < 0 || i < best))) {
                        nearest = distance;
                        best = i;
                    }
                }
            }
        }
        return best;
    }

    int findOrAdd(Point point) {
        int found = find(point);
        if (found >= 0) {
            return found;
        }
        if (points.size() > heads.length) {
            grow();
        }
        int slot = slotOf(point);
        if (2 * points.size() == xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * points.size()] = point.x();
        xy[2 * points.size() + 1] = point.y();
        points.add(point);
        next.add(heads[slot]);
        heads[slot] = points.size() - 1;
        return points.size() - 1;
    }

    private void grow() {
        heads = new int[2 * heads.length];
        Arrays.fill(heads, -1);
        next.clear();
        for (int i = 0; i < points.size(); i++) {
            int slot = slotOf(points.get(i));
            next.add(heads[slot]);
            heads[slot] = i;
        }
    }

    private int slotOf(Point point) {
        return slot((long) Math.floor(point.x() / cell), (long) Math.floor(point.y() / cell));
    }

    private int slot(long column, long row) {
        long mixed = (column * 0x9E3779B97F4A7C15L) ^ (row * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 32;
        return (int) ((mixed * 0x9E3779B1L) >>> 33) & (heads.length - 1);
    }
}
