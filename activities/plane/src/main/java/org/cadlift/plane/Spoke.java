package org.cadlift.plane;

/// Is the way in which a curve leaves a vertex.
///
/// @param angle direction of the tangent, radians
/// @param curvature 1/radius, mm⁻¹: positive when the curve bends to the left, 0 when straight
/// @param reach how far from the vertex the curve keeps getting away from it, mm
record Spoke(double angle, double curvature, double reach) {
    /// Directions closer than this are told apart farther out, where the bend shows.
    static final double CLOSE = 1e-3;

    /// Describes the curve at its start.
    static Spoke of(Curve curve) {
        Point vertex = curve.start();
        return switch (curve) {
            case Segment(Point start, Point end) ->
                new Spoke(Math.atan2(end.y() - start.y(), end.x() - start.x()), 0, start.distance(end));
            case Arc arc -> {
                double rx = vertex.x() - arc.center().x();
                double ry = vertex.y() - arc.center().y();
                double angle = arc.ccw() ? Math.atan2(rx, -ry) : Math.atan2(-rx, ry);
                boolean far = arc.isFullCircle() || Math.abs(arc.sweep()) > Math.PI;
                double reach = far ? 2 * arc.radius() : arc.start().distance(arc.end());
                yield new Spoke(angle, (arc.ccw() ? 1 : -1) / arc.radius(), reach);
            }
        };
    }

    /// Gives how much farther counter-clockwise the other spoke lies, between −π and π. Spokes that leave in about the
    /// same direction are compared where they meet a circle of half the shorter reach: curves that meet at their
    /// ends only keep their order all the way, and out there the bend outweighs the rounding of the tangents.
    double turnTo(Spoke other) {
        double turn = wrapped(other.angle - angle);
        if (Math.abs(turn) > CLOSE) {
            return turn;
        }
        double distance = Math.min(reach, other.reach) / 2;
        return turn + other.lean(distance) - lean(distance);
    }

    /// Gives the angle between the tangent and the chord to the point of the curve at the distance.
    private double lean(double distance) {
        return Math.asin(Math.clamp(distance * curvature / 2, -1, 1));
    }

    static double wrapped(double angle) {
        if (angle > Math.PI) {
            return angle - 2 * Math.PI;
        }
        return angle < -Math.PI ? angle + 2 * Math.PI : angle;
    }
}
