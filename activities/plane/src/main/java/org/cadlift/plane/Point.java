package org.cadlift.plane;

/// Is a point or vector of the plane, mm.
public record Point(double x, double y) implements Comparable<Point> {
    public Point {
        // Records compare doubles by their bits: without this, 0 and −0 would be two places.
        x += 0.0;
        y += 0.0;
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    public double dot(Point other) {
        return x * other.x + y * other.y;
    }

    /// Gives the z component of the cross product: positive when `other` lies to the left.
    public double cross(Point other) {
        return x * other.y - y * other.x;
    }

    /// Gives the vector turned a quarter to the left.
    public Point left() {
        return new Point(-y, x);
    }

    /// Gives the vector turned a quarter to the right.
    public Point right() {
        return new Point(y, -x);
    }

    public double length() {
        return length(x, y);
    }

    public double distance(Point other) {
        return length(x - other.x, y - other.y);
    }

    /// Takes the root itself, which the processor does, unlike `Math.hypot`; save where squares would vanish.
    private static double length(double x, double y) {
        double square = x * x + y * y;
        return square > Double.MIN_NORMAL || (x == 0 && y == 0) ? Math.sqrt(square) : Math.hypot(x, y);
    }

    /// Orders by x, then y.
    @Override
    public int compareTo(Point other) {
        int byX = Double.compare(x, other.x);
        return byX != 0 ? byX : Double.compare(y, other.y);
    }

    // What a record has by itself is spun at run time, at a price of 20 ms in a program that lives for half a second.
    @Override
    public boolean equals(Object other) {
        return other instanceof Point point && Double.compare(x, point.x) == 0 && Double.compare(y, point.y) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(x) + Double.hashCode(y);
    }
}
