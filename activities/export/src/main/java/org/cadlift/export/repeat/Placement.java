package org.cadlift.export.repeat;

import org.cadlift.model.Point3;

/// Is where a shape stands: turned about the z axis of its own origin, which is then put at a point.
///
/// @param cos of the angle, counter-clockwise seen from above
/// @param sin of it
/// @param at where the origin of the shape comes to lie, mm
public record Placement(double cos, double sin, Point3 at) {
    public static final Placement UNMOVED = new Placement(1, 0, Point3.ZERO);

    /// What of a turn is rounding: a quarter of a millionth of a millimetre a metre from the axis.
    private static final double ROUNDING = 2.5e-10;

    /// Makes the turn by the angle of a direction. Quarter turns, which are the rule, are made what they are.
    static Placement turned(double x, double y) {
        double length = Math.hypot(x, y);
        double cos = x / length;
        double sin = y / length;
        boolean isLevel = Math.abs(sin) < ROUNDING;
        boolean isSquare = Math.abs(cos) < ROUNDING;
        return new Placement(
                isSquare ? 0 : isLevel ? Math.signum(cos) : cos,
                isLevel ? 0 : isSquare ? Math.signum(sin) : sin,
                Point3.ZERO);
    }

    /// Gives the same turn at another place.
    public Placement at(Point3 point) {
        return new Placement(cos, sin, point);
    }

    /// Gives where a point of the shape comes to lie.
    public Point3 of(Point3 point) {
        return new Point3(cos * point.x() - sin * point.y(), sin * point.x() + cos * point.y(), point.z()).plus(at);
    }

    /// Says whether the shape only moves.
    public boolean isUnturned() {
        return sin == 0 && cos > 0;
    }

    /// Gives the angle in degrees, over −180 and up to 180.
    public double degrees() {
        return Math.toDegrees(Math.atan2(sin, cos));
    }
}
