package org.cadlift.plane;

import java.util.List;

/// Is an upright rectangle, mm; empty when the least corner exceeds the greatest.
public record Box(double minX, double minY, double maxX, double maxY) {
    public static final Box EMPTY = new Box(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public static Box of(Point a, Point b) {
        return new Box(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
    }

    /// Gives the least box around curves.
    public static Box around(List<? extends Curve> curves) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curves.size(); i++) {
            Box box = curves.get(i).bounds();
            minX = Math.min(minX, box.minX);
            minY = Math.min(minY, box.minY);
            maxX = Math.max(maxX, box.maxX);
            maxY = Math.max(maxY, box.maxY);
        }
        return new Box(minX, minY, maxX, maxY);
    }

    public boolean isEmpty() {
        return minX > maxX || minY > maxY;
    }

    public double width() {
        return isEmpty() ? 0 : maxX - minX;
    }

    public double height() {
        return isEmpty() ? 0 : maxY - minY;
    }

    public Point center() {
        return new Point((minX + maxX) / 2, (minY + maxY) / 2);
    }

    public Box union(Box o) {
        return new Box(Math.min(minX, o.minX), Math.min(minY, o.minY), Math.max(maxX, o.maxX), Math.max(maxY, o.maxY));
    }

    public Box union(Point p) {
        return new Box(Math.min(minX, p.x()), Math.min(minY, p.y()), Math.max(maxX, p.x()), Math.max(maxY, p.y()));
    }

    public Box grown(double by) {
        return new Box(minX - by, minY - by, maxX + by, maxY + by);
    }

    public Box moved(Point by) {
        return new Box(minX + by.x(), minY + by.y(), maxX + by.x(), maxY + by.y());
    }

    public boolean intersects(Box o) {
        return minX <= o.maxX && o.minX <= maxX && minY <= o.maxY && o.minY <= maxY;
    }

    public boolean contains(Box o) {
        return minX <= o.minX && minY <= o.minY && maxX >= o.maxX && maxY >= o.maxY;
    }
}
