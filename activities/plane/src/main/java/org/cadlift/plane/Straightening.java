package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins neighbouring curves of a loop that lie on one line or on one circle.
final class Straightening {
    /// A vertex is dropped when the line through its neighbours passes as close as this.
    private static final double CLOSE_MM = 1e-6;

    private Straightening() {}

    static Region of(Region region) {
        List<Loop> holes = new ArrayList<>(region.holes().size());
        for (Loop hole : region.holes()) {
            holes.add(of(hole));
        }
        return Ordered.region(of(region.outer()), holes);
    }

    static Loop of(Loop loop) {
        List<Curve> curves = loop.curves();
        int first = 0;
        while (first < curves.size()
                && joined(curves.get(first == 0 ? curves.size() - 1 : first - 1), curves.get(first)) != null) {
            first++;
        }
        if (first == curves.size()) {
            return whole(loop);
        }
        List<Curve> joined = new ArrayList<>(curves.size());
        for (int i = 0; i < curves.size(); i++) {
            Curve next = curves.get((first + i) % curves.size());
            Curve both = joined.isEmpty() ? null : joined(joined.getLast(), next);
            if (both == null) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        return new Loop(joined);
    }

    /// Gives the circle when all curves are arcs of one.
    private static Loop whole(Loop loop) {
        return loop.curves().getFirst() instanceof Arc arc && loop.curves().size() > 1
                ? new Loop(List.of(new Arc(arc.start(), arc.start(), arc.center(), arc.radius(), arc.ccw())))
                : loop;
    }

    /// Gives the one curve that both make up, or null when there is none.
    private static @Nullable Curve joined(Curve before, Curve after) {
        if (before instanceof Segment a && after instanceof Segment b) {
            Segment both = new Segment(a.start(), b.end());
            boolean onward = a.end().minus(a.start()).dot(b.end().minus(b.start())) > 0;
            return onward && both.distance(a.end()) <= CLOSE_MM ? both : null;
        }
        if (before instanceof Arc a && after instanceof Arc b) {
            boolean same = a.ccw() == b.ccw()
                    && Math.abs(a.radius() - b.radius()) + a.center().distance(b.center()) <= CLOSE_MM;
            return same && !a.isFullCircle() && !a.start().equals(b.end())
                    ? new Arc(a.start(), b.end(), a.center(), a.radius(), a.ccw())
                    : null;
        }
        return null;
    }
}
