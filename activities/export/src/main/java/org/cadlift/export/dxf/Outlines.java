package org.cadlift.export.dxf;

import org.cadlift.model.Point3;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
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
}
