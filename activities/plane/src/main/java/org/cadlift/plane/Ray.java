package org.cadlift.plane;

/// Is the straight line through a point, with a direction.
///
/// @param way unit vector
public record Ray(Point from, Point way) {
    /// Gives how far along the line a segment crosses it, in mm, negative behind the point; NaN where it does not.
    public double crossing(Segment segment) {
        Point a = segment.start().minus(from);
        Point b = segment.end().minus(from);
        double sideA = way.cross(a);
        double sideB = way.cross(b);
        return sideA > 0 == sideB > 0 ? Double.NaN : way.dot(a) + (way.dot(b) - way.dot(a)) * sideA / (sideA - sideB);
    }
}
