package org.cadlift.extrude.roof;

import org.cadlift.plane.Point;

/// Is a side of an outline, which lies to its left.
///
/// @param still whether no slope rises from it
public record Side(Point start, Point end, boolean still) {
    /// Lines that part by less are one: far above rounding, far below what anyone builds.
    private static final double SAME_MM = 1e-6;

    /// Gives the same side standing still.
    public Side stilled() {
        return new Side(start, end, true);
    }

    double length() {
        return start.distance(end);
    }

    /// Gives the unit vector along the side.
    public Point along() {
        return end.minus(start).times(1 / length());
    }

    /// Gives the unit vector from the side into the outline.
    public Point inwards() {
        return along().left();
    }

    double speed() {
        return still ? 0 : 1;
    }

    /// Gives how far a point lies inwards from the line of the side, in mm.
    public double distanceMm(Point point) {
        return point.minus(start).dot(inwards());
    }

    /// Says whether the slopes of both lie in one plane.
    boolean isInLine(Side other) {
        return still == other.still
                && inwards().dot(other.inwards()) > 0
                && Math.abs(distanceMm(other.start)) <= SAME_MM
                && Math.abs(distanceMm(other.end)) <= SAME_MM
                && Math.abs(other.distanceMm(start)) <= SAME_MM
                && Math.abs(other.distanceMm(end)) <= SAME_MM;
    }
}
