package org.cadlift.export.dxf;

import org.cadlift.model.Point3;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Writes loops as closed polylines, whose bulges keep arcs exact, and circles as circles.
final class Outlines {
    private static final int CLOSED = 1;

    private Outlines() {}

    static void add(Groups out, String layer, Loop loop, double level) {
        if (loop.curves().getFirst() instanceof Arc circle && circle.isFullCircle()) {
            out.text(0, "CIRCLE").text(8, layer);
            out.point(Point3.of(circle.center(), level)).number(40, circle.radius());
            return;
        }
        out.text(0, "POLYLINE").text(8, layer).integer(66, 1);
        out.point(0, 0, level).integer(70, CLOSED);
        for (Curve curve : loop.curves()) {
            out.text(0, "VERTEX").text(8, layer).point(Point3.of(curve.start(), level));
            double bulge =
                    switch (curve) {
                        case Segment segment -> 0;
                        case Arc arc -> Math.tan(arc.sweep() / 4);
                    };
            if (bulge != 0) {
                out.number(42, bulge);
            }
        }
        out.text(0, "SEQEND").text(8, layer);
    }

    static void line(Groups out, String layer, Segment line, double level) {
        out.text(0, "LINE").text(8, layer).point(Point3.of(line.start(), level));
        out.number(11, line.end().x()).number(21, line.end().y()).number(31, level);
    }

    /// Writes an arc; DXF runs all of them counter-clockwise.
    static void arc(Groups out, String layer, Arc arc, double level) {
        Point from = arc.ccw() ? arc.start() : arc.end();
        Point to = arc.ccw() ? arc.end() : arc.start();
        out.text(0, "ARC").text(8, layer).point(Point3.of(arc.center(), level)).number(40, arc.radius());
        out.number(50, degrees(from.minus(arc.center()))).number(51, degrees(to.minus(arc.center())));
    }

    private static double degrees(Point direction) {
        return Math.toDegrees(Math.atan2(direction.y(), direction.x()));
    }
}
