package org.cadlift.plane;

import java.util.List;

/// Looks from a point to the left and remembers the nearest curve or vertex seen.
final class Look {
    private final Point eye;
    private final double tolerance;
    private final List<Piece> pieces;
    private double nearest = Double.NEGATIVE_INFINITY;
    /// The half-edge with the eye to its left, −1 when nothing was seen or a vertex is nearest.
    private int half = -1;
    private int vertex = -1;
    private Point vertexAt;

    Look(Point eye, double tolerance, List<Piece> pieces) {
        this.eye = eye;
        this.tolerance = tolerance;
        this.pieces = pieces;
        this.vertexAt = eye;
    }

    boolean seen() {
        return half >= 0 || vertex >= 0;
    }

    /// Gives the half-edge with the eye to its left.
    int half(Fans fans) {
        return vertex >= 0 ? fans.clockwiseFrom(vertex, new Segment(vertexAt, eye)) : half;
    }

    /// Looks at a piece, and gives the greatest x seen so far.
    double at(int piece, double best) {
        Piece seen = pieces.get(piece);
        Curve curve = seen.curve();
        atVertex(seen.from(), curve.start());
        atVertex(seen.to(), curve.end());
        switch (curve) {
            case Segment(Point start, Point end) -> {
                if (start.y() > eye.y() != end.y() > eye.y()) {
                    double t = (eye.y() - start.y()) / (end.y() - start.y());
                    atCurve(start.x() + t * (end.x() - start.x()), end.y() < start.y() ? 2 * piece : 2 * piece + 1);
                }
            }
            case Arc arc -> {
                double dy = eye.y() - arc.center().y();
                if (Math.abs(dy) < arc.radius()) {
                    double dx = Math.sqrt((arc.radius() - dy) * (arc.radius() + dy));
                    // A counter-clockwise arc falls on the left of its center and rises on the right.
                    atArc(arc, arc.center().x() - dx, arc.ccw() ? 2 * piece : 2 * piece + 1);
                    atArc(arc, arc.center().x() + dx, arc.ccw() ? 2 * piece + 1 : 2 * piece);
                }
            }
        }
        return Math.max(best, nearest);
    }

    private void atArc(Arc arc, double x, int withEyeLeft) {
        if (arc.spans(new Point(x, eye.y()))) {
            atCurve(x, withEyeLeft);
        }
    }

    private void atCurve(double x, int withEyeLeft) {
        // Next to a vertex the vertex answers, for it knows all its curves.
        if (x <= eye.x() && x > (vertex >= 0 ? nearest + tolerance : nearest)) {
            nearest = x;
            half = withEyeLeft;
            vertex = -1;
        }
    }

    private void atVertex(int at, Point point) {
        if (Math.abs(point.y() - eye.y()) <= tolerance
                && point.x() <= eye.x() + tolerance
                && point.x() >= nearest - (vertex >= 0 ? 0 : tolerance)
                && !point.equals(eye)) {
            nearest = point.x();
            vertex = at;
            vertexAt = point;
        }
    }
}
