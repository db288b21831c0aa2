package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Lays strips along the left of curves, and wedges into the corners where strips part. All loops wind
/// counter-clockwise around what they cover.
final class Bands {
    /// Mitres reach at most this many times the distance; sharper corners are cut square at the distance itself.
    static final double MITRE_LIMIT = 10;
    /// Strips that part by less than a micrometre at a corner are joined: the corner is smooth but for rounding.
    static final double SMOOTH_MM = 1e-3;

    private final double distance;
    private final List<Loop> loops = new ArrayList<>();

    Bands(double distance) {
        this.distance = distance;
    }

    List<Loop> loops() {
        return loops;
    }

    /// Lays strips along a closed way. Where the way turns back on the same curve the strips end flat.
    void along(List<Curve> way) {
        if (way.getFirst() instanceof Arc arc && arc.isFullCircle()) {
            around(arc);
            return;
        }
        int count = way.size();
        Point[] starts = new Point[count];
        Point[] ends = new Point[count];
        for (int i = 0; i < count; i++) {
            int next = i + 1 == count ? 0 : i + 1;
            corner(way, i, next, starts, ends);
        }
        for (int i = 0; i < count; i++) {
            strip(way.get(i), starts[i], ends[i]);
        }
    }

    private void corner(List<Curve> way, int arriving, int leaving, Point[] starts, Point[] ends) {
        Curve before = way.get(arriving);
        Curve after = way.get(leaving);
        Point corner = before.end();
        Point in = before.tangentAt(1);
        Point out = after.tangentAt(0);
        Point end = corner.plus(left(in).times(distance));
        Point start = corner.plus(left(out).times(distance));
        double turn = Math.atan2(in.cross(out), in.dot(out));
        if (Math.abs(turn) * distance <= SMOOTH_MM) {
            // An arc must stay on its circle, a line may lean.
            Point common = before instanceof Arc ? end : start;
            ends[arriving] = common;
            starts[leaving] = common;
            return;
        }
        ends[arriving] = end;
        starts[leaving] = start;
        boolean flatEnd = after.equals(before.reversed());
        if (!flatEnd && (turn < 0 || Math.abs(turn) * distance > Math.PI * distance - SMOOTH_MM)) {
            wedge(corner, in, out, Math.abs(turn));
        }
    }

    /// Fills the gap to the left of a corner where the way turns right: up to the point where both parallels meet, or
    /// square when that is past the mitre limit.
    private void wedge(Point corner, Point in, Point out, double right) {
        Point first = corner.plus(left(in).times(distance));
        Point last = corner.plus(left(out).times(distance));
        List<Point> ring = new ArrayList<>();
        ring.add(corner);
        ring.add(last);
        if (MITRE_LIMIT * Math.cos(right / 2) >= 1) {
            Point across = left(in).plus(left(out));
            ring.add(corner.plus(across.times(distance / (1 + in.dot(out)))));
        } else {
            double reach = distance * Math.tan(right / 4);
            ring.add(last.minus(out.times(reach)));
            ring.add(first.plus(in.times(reach)));
        }
        ring.add(first);
        loops.add(Loop.ofPoints(ring));
    }

    private void strip(Curve curve, Point start, Point end) {
        switch (curve) {
            case Segment segment -> loops.add(Loop.ofPoints(List.of(segment.start(), segment.end(), end, start)));
            case Arc arc -> {
                double radius = parallelRadius(arc);
                if (radius > 0) {
                    Arc parallel = new Arc(start, end, arc.center(), radius, arc.ccw());
                    loops.add(new Loop(List.of(
                            arc, new Segment(arc.end(), end), parallel.reversed(), new Segment(start, arc.start()))));
                } else {
                    // Past the center no point is nearest to the arc: the strip ends there.
                    loops.add(new Loop(List.of(
                            arc, new Segment(arc.end(), arc.center()), new Segment(arc.center(), arc.start()))));
                }
            }
        }
    }

    private void around(Arc circle) {
        loops.add(new Loop(List.of(circle)));
        double radius = parallelRadius(circle);
        if (radius > 0) {
            Point out = circle.start().minus(circle.center()).times(radius / circle.radius());
            Point start = circle.center().plus(out);
            loops.add(new Loop(List.of(new Arc(start, start, circle.center(), radius, !circle.ccw()))));
        }
    }

    /// Gives the radius of the arc at the distance to the left; it has a center only when positive.
    private double parallelRadius(Arc arc) {
        return arc.ccw() ? arc.radius() - distance : arc.radius() + distance;
    }

    private static Point left(Point direction) {
        return direction.left();
    }
}
