package org.cadlift.model;

import org.cadlift.plane.Point;

/// Is a point or vector of space, mm; z is up.
public record Point3(double x, double y, double z) {
    public static final Point3 ZERO = new Point3(0, 0, 0);

    public static Point3 of(Point p, double z) {
        return new Point3(p.x(), p.y(), z);
    }

    public Point flat() {
        return new Point(x, y);
    }

    public Point3 plus(Point3 o) {
        return new Point3(x + o.x, y + o.y, z + o.z);
    }

    public Point3 minus(Point3 o) {
        return new Point3(x - o.x, y - o.y, z - o.z);
    }

    public double dot(Point3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    public Point3 cross(Point3 o) {
        return new Point3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    // As with Point, the equality that a record has by itself would be spun at run time.
    @Override
    public boolean equals(Object other) {
        return other instanceof Point3 point
                && Double.compare(x, point.x) == 0
                && Double.compare(y, point.y) == 0
                && Double.compare(z, point.z) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(x) + Double.hashCode(y)) + Double.hashCode(z);
    }
}
