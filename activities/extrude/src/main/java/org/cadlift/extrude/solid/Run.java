package org.cadlift.extrude.solid;

import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Joins curves that follow one another on one line or one circle.
///
/// Points dropped along a line must all lie within the tolerance of the final chord, or a finely drawn circle would be
/// eaten up step by step. Each dropped point therefore narrows the directions that the chord may take.
final class Run {
    private final double toleranceMm;
    private Curve curve = new Segment(new Point(0, 0), new Point(0, 0));
    private boolean empty = true;
    private Point direction = new Point(0, 0);
    private double leastTurn;
    private double greatestTurn;

    Run(double toleranceMm) {
        this.toleranceMm = toleranceMm;
    }

    boolean isEmpty() {
        return empty;
    }

    Curve curve() {
        return curve;
    }

    void start(Curve first) {
        curve = first;
        empty = false;
        direction = first.end().minus(first.start());
        leastTurn = Double.NEGATIVE_INFINITY;
        greatestTurn = Double.POSITIVE_INFINITY;
    }

    /// Adds the curve if it continues the run; an empty run takes any.
    boolean takes(Curve next) {
        if (empty) {
            start(next);
            return true;
        }
        return switch (curve) {
            case Segment segment -> next instanceof Segment other && takesSegment(segment, other);
            case Arc arc -> next instanceof Arc other && takesArc(arc, other);
        };
    }

    private boolean takesSegment(Segment segment, Segment next) {
        Point chord = segment.end().minus(segment.start());
        Point step = next.end().minus(next.start());
        if (!(chord.dot(step) > 0)) {
            return false;
        }
        // A point at distance d may lie beside the chord by the tolerance: the chord may turn by tolerance / d.
        double slack = toleranceMm / chord.length();
        double turn = turn(chord);
        double least = Math.max(leastTurn, turn - slack);
        double greatest = Math.min(greatestTurn, turn + slack);
        double wanted = turn(next.end().minus(segment.start()));
        if (wanted < least || wanted > greatest) {
            return false;
        }
        leastTurn = least;
        greatestTurn = greatest;
        curve = new Segment(segment.start(), next.end());
        return true;
    }

    private double turn(Point chord) {
        return Math.atan2(direction.cross(chord), direction.dot(chord));
    }

    private boolean takesArc(Arc arc, Arc next) {
        if (arc.ccw() != next.ccw()
                || arc.isFullCircle()
                || next.isFullCircle()
                || arc.center().distance(next.center()) > toleranceMm
                || Math.abs(arc.radius() - next.radius()) > toleranceMm) {
            return false;
        }
        boolean closes = arc.start().equals(next.end());
        if (Math.abs(arc.sweep()) + Math.abs(next.sweep()) > 2 * Math.PI && !closes) {
            return false;
        }
        curve = new Arc(arc.start(), next.end(), arc.center(), arc.radius(), arc.ccw());
        return true;
    }
}
