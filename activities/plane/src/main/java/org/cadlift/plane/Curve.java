package org.cadlift.plane;

/// Is a directed piece of a straight line or of a circle.
public sealed interface Curve permits Segment, Arc {
    Point start();

    Point end();

    Curve reversed();

    /// Gives the curve moved by a vector.
    Curve moved(Point by);

    double length();

    Box bounds();

    /// Gives the curve's part of the enclosed area, ½∫(x dy − y dx), so that a loop's signed area is the sum.
    /// Coordinates are taken relative to `about` to keep digits far from the origin.
    double areaTerm(Point about);

    /// Gives the point at a fraction of the length, 0 ≤ t ≤ 1; exactly `start` at 0 and `end` at 1.
    Point at(double t);

    /// Gives the unit tangent at a fraction of the length.
    Point tangentAt(double t);

    /// Gives the distance from the point to the nearest point of the curve.
    double distance(Point point);
}
