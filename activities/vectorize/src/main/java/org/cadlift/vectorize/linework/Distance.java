package org.cadlift.vectorize.linework;

import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Measures how far a point lies from a curve, mm.
public final class Distance {
    private Distance() {}

    public static double of(Point p, Curve curve) {
        return switch (curve) {
            case Segment segment -> toSegment(p, segment.start(), segment.end());
            case Arc arc -> toArc(p, arc);
        };
    }

    private static double toSegment(Point p, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = square > 0 ? ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square : 0;
        double clamped = Math.max(0, Math.min(1, t));
        return Math.hypot(p.x() - a.x() - clamped * dx, p.y() - a.y() - clamped * dy);
    }

    private static double toArc(Point p, Arc arc) {
        if (onSweep(arc, p)) {
            return Math.abs(p.distance(arc.center()) - arc.radius());
        }
        return Math.min(p.distance(arc.start()), p.distance(arc.end()));
    }

    /// Says whether the ray from the center through the point meets the arc.
    static boolean onSweep(Arc arc, Point p) {
        if (arc.isFullCircle()) {
            return true;
        }
        double angle = Math.atan2(p.y() - arc.center().y(), p.x() - arc.center().x());
        double turn = arc.ccw() ? angle - arc.startAngle() : arc.startAngle() - angle;
        if (turn < 0) {
            turn += 2 * Math.PI;
        }
        if (turn >= 2 * Math.PI) {
            turn -= 2 * Math.PI;
        }
        return turn <= Math.abs(arc.sweep());
    }
}
