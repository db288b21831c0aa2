package org.cadlift.parse.dxf;

import org.cadlift.plane.Box;

/// Is an upright box that grows; empty at first. Coordinates that no drawing has do not count.
final class Extent {
    /// No drawing reaches this far in any unit; such coordinates are faults of single entities.
    private static final double BEYOND = 1e15;

    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    void clear() {
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
    }

    void add(double x, double y) {
        // A comparison with NaN is false.
        if (Math.abs(x) < BEYOND && Math.abs(y) < BEYOND) {
            // Plain comparisons: the numbers are none of the cases that Math.min takes care of.
            minX = x < minX ? x : minX;
            minY = y < minY ? y : minY;
            maxX = x > maxX ? x : maxX;
            maxY = y > maxY ? y : maxY;
        }
    }

    void add(Extent other) {
        if (!other.isEmpty()) {
            add(other.minX, other.minY);
            add(other.maxX, other.maxY);
        }
    }

    void add(Box box) {
        if (!box.isEmpty()) {
            add(box.minX(), box.minY());
            add(box.maxX(), box.maxY());
        }
    }

    boolean isEmpty() {
        return !(minX <= maxX);
    }

    double minX() {
        return minX;
    }

    double minY() {
        return minY;
    }

    double maxX() {
        return maxX;
    }

    double maxY() {
        return maxY;
    }

    double middleX() {
        return minX + (maxX - minX) / 2;
    }

    double middleY() {
        return minY + (maxY - minY) / 2;
    }

    /// Gives the side along x; 0 when empty.
    double width() {
        return isEmpty() ? 0 : maxX - minX;
    }

    /// Gives the side along y; 0 when empty.
    double height() {
        return isEmpty() ? 0 : maxY - minY;
    }

    /// Gives the greatest distance from an axis; 0 when empty.
    double farthest() {
        return isEmpty()
                ? 0
                : Math.max(Math.max(Math.abs(minX), Math.abs(maxX)), Math.max(Math.abs(minY), Math.abs(maxY)));
    }
}
