package org.cadlift.extrude.roof;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Replaces the arcs of regions by tangents: slopes rise from straight sides.
public final class Polygon {
    /// Tangents of a twelfth of a turn look round from the ground.
    private static final double WIDEST_TURN = Math.PI / 6;

    private Polygon() {}

    /// Says whether a region has arcs.
    public static boolean isRound(Region region) {
        return region.loops().stream().anyMatch(loop -> loop.curves().stream().anyMatch(Arc.class::isInstance));
    }

    /// Gives the region with straight sides.
    ///
    /// @param offMm how far a corner of tangents may lie from its arc
    public static Region of(Region region, double offMm) {
        return new Region(
                straight(region.outer(), offMm),
                region.holes().stream().map(hole -> straight(hole, offMm)).toList());
    }

    private static Loop straight(Loop loop, double offMm) {
        List<Point> corners = new ArrayList<>();
        for (Curve curve : loop.curves()) {
            switch (curve) {
                case Segment segment -> corners.add(segment.start());
                case Arc arc -> tangents(arc, offMm, corners);
            }
        }
        return Loop.ofPoints(corners);
    }

    private static void tangents(Arc arc, double offMm, List<Point> corners) {
        double widest = Math.min(WIDEST_TURN, 2 * Math.acos(arc.radius() / (arc.radius() + offMm)));
        double sweep = arc.sweep();
        int pieces = (int) Math.ceil(Math.abs(sweep) / widest);
        double outMm = arc.radius() / Math.cos(sweep / pieces / 2);
        if (!arc.isFullCircle()) {
            corners.add(arc.start());
        }
        for (int i = 0; i < pieces; i++) {
            double angle = arc.startAngle() + sweep * (i + 0.5) / pieces;
            corners.add(arc.center().plus(new Point(Math.cos(angle), Math.sin(angle)).times(outMm)));
        }
    }
}
