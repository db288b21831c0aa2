package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Replaces curves by chords.
public final class Flatten {
    /// The widest turn of one chord, so that small circles stay round enough to look at.
    private static final double WIDEST_TURN = Math.PI / 4;

    private Flatten() {}

    /// Gives points along the curve, both ends included, whose chords keep within `chordMm` of it.
    /// A reversed curve gives the same points, bit for bit, in reverse.
    ///
    /// @throws IllegalArgumentException when the distance is not positive
    public static List<Point> flatten(Curve curve, double chordMm) {
        if (!(chordMm > 0)) {
            throw new IllegalArgumentException("chord distance " + chordMm);
        }
        return switch (curve) {
            case Segment(Point start, Point end) -> List.of(start, end);
            case Arc arc -> flattenArc(arc, chordMm);
        };
    }

    /// Gives the ring of points of the loop, without a closing point.
    public static List<Point> flatten(Loop loop, double chordMm) {
        List<Point> ring = new ArrayList<>();
        for (Curve curve : loop.curves()) {
            List<Point> points = flatten(curve, chordMm);
            ring.addAll(points.subList(0, points.size() - 1));
        }
        return ring;
    }

    private static List<Point> flattenArc(Arc arc, double chordMm) {
        // The points are computed on the counter-clockwise arc alone: both directions then share their bits.
        Arc forward = arc.ccw() ? arc : arc.reversed();
        double sweep = forward.sweep();
        int chords = chords(sweep, forward.radius(), chordMm);
        List<Point> points = new ArrayList<>(chords + 1);
        points.add(forward.start());
        double from = forward.startAngle();
        for (int i = 1; i < chords; i++) {
            double angle = from + sweep * i / chords;
            points.add(new Point(
                    forward.center().x() + forward.radius() * Math.cos(angle),
                    forward.center().y() + forward.radius() * Math.sin(angle)));
        }
        points.add(forward.end());
        if (!arc.ccw()) {
            Collections.reverse(points);
        }
        return points;
    }

    /// Counts the chords: the sagitta of a chord that turns by a is r(1 − cos(a/2)).
    private static int chords(double sweep, double radius, double chordMm) {
        double widest = WIDEST_TURN;
        if (chordMm < radius) {
            widest = Math.min(widest, 2 * Math.acos(1 - chordMm / radius));
        }
        return Math.max(1, (int) Math.ceil(sweep / widest - 1e-9));
    }
}
