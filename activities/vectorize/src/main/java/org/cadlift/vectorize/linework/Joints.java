package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Closes a chain of directed curves bit for bit by moving their ends together.
///
/// At each joint a segment follows an arc, since moving a segment's end keeps its kind; of two arcs or two segments the
/// lesser point stays. An arc that must move keeps its ends and gets the circle through them nearest to its own.
final class Joints {
    private Joints() {}

    /// Gives the closed chain, without the segments that shrink to nothing; empty when all do.
    static List<Curve> close(List<Curve> chain) {
        int count = chain.size();
        if (count == 1 && chain.getFirst() instanceof Arc arc && arc.isFullCircle()) {
            return chain;
        }
        Point[] joints = new Point[count];
        boolean moved = false;
        for (int i = 0; i < count; i++) {
            Curve before = chain.get((i + count - 1) % count);
            Curve after = chain.get(i);
            joints[i] = joint(before, after);
            moved |= !joints[i].equals(before.end()) || !joints[i].equals(after.start());
        }
        if (!moved) {
            return chain;
        }
        List<Curve> closed = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Point start = joints[i];
            Point end = joints[(i + 1) % count];
            if (count > 1 && start.equals(end)) {
                continue;
            }
            closed.add(between(chain.get(i), start, end));
        }
        return closed;
    }

    private static Point joint(Curve before, Curve after) {
        Point a = before.end();
        Point b = after.start();
        if (before instanceof Arc && after instanceof Segment) {
            return a;
        }
        if (before instanceof Segment && after instanceof Arc) {
            return b;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    /// Moves a curve's ends.
    static Curve between(Curve curve, Point start, Point end) {
        if (start.equals(curve.start()) && end.equals(curve.end())) {
            return curve;
        }
        return switch (curve) {
            case Segment segment -> new Segment(start, end);
            case Arc arc -> refit(arc, start, end);
        };
    }

    private static Curve refit(Arc arc, Point start, Point end) {
        if (start.equals(end)) {
            return new Arc(start, start, arc.center(), arc.center().distance(start), arc.ccw());
        }
        Point chord = end.minus(start);
        Point middle = new Point((start.x() + end.x()) / 2, (start.y() + end.y()) / 2);
        double along = arc.center().minus(middle).dot(chord) / chord.dot(chord);
        Point center = arc.center().minus(chord.times(along));
        double radius = center.distance(start);
        return radius > 0 ? new Arc(start, end, center, radius, arc.ccw()) : new Segment(start, end);
    }
}
