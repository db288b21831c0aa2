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
}
