package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Interruption;

/// Closes gaps: moves loose ends to the nearest end within the tolerance, or else onto the nearest curve. Curves that
/// meet already are not moved, so fine detail survives a wide tolerance.
final class Snapping {
    /// Rounds of moving ends onto curves: a curve that an end lies on may itself move a little at its own end.
    private static final int ROUNDS = 4;

    private final List<Curve> curves;
    private final double tolerance;
    private final double fine;
    private final Vertices ends;
    /// The end vertices of each curve, start and end in turn.
    private final int[] vertexOf;
    /// How many curve ends meet at each vertex.
    private final int[] degrees;

    private Snapping(List<? extends Curve> given, double tolerance, double fine) {
        this.curves = new ArrayList<>(given);
        this.tolerance = tolerance;
        this.fine = fine;
        ends = new Vertices(fine, curves.size());
        vertexOf = new int[2 * curves.size()];
        for (int i = 0; i < curves.size(); i++) {
            vertexOf[2 * i] = ends.findOrAdd(curves.get(i).start());
            vertexOf[2 * i + 1] = ends.findOrAdd(curves.get(i).end());
        }
        degrees = new int[ends.count()];
        for (int vertex : vertexOf) {
            degrees[vertex]++;
        }
    }

    /// Gives the curves, one for each of the input, with the gaps between them closed.
    static List<Curve> of(List<? extends Curve> curves, double tolerance) {
        double fine = Noding.tolerance(curves);
        return tolerance <= fine ? List.copyOf(curves) : new Snapping(curves, tolerance, fine).closed();
    }

    private List<Curve> closed() {
        // It is built before the first of them moves, and finds those that have moved since, too.
        BoxIndex index = BoxIndex.ofCurves(curves, 2 * tolerance);
        Ints hits = new Ints();
        // Ends of segments move before ends of arcs: a segment takes a new end more easily.
        for (boolean arcs : new boolean[] {false, true}) {
            for (int end = 0; end < vertexOf.length; end++) {
                Interruption.check();
                if (degrees[vertexOf[end]] == 1 && curves.get(end >> 1) instanceof Arc == arcs) {
                    near(end, index, hits);
                    toEnd(end, hits);
                }
            }
        }
        boolean moving = true;
        for (int round = 0; moving && round < ROUNDS; round++) {
            moving = false;
            for (int end = 0; end < vertexOf.length; end++) {
                Interruption.check();
                if (degrees[vertexOf[end]] == 1) {
                    near(end, index, hits);
                    moving |= toCurve(end, hits);
                }
            }
        }
        return curves;
    }

    private void near(int end, BoxIndex index, Ints hits) {
        Point place = place(end);
        hits.clear();
        index.query(place.x(), place.y(), place.x(), place.y(), hits);
        hits.sort();
    }

    private Point place(int end) {
        Curve curve = curves.get(end >> 1);
        return (end & 1) == 0 ? curve.start() : curve.end();
    }

    private void move(int end, Point place) {
        Curve curve = curves.get(end >> 1);
        Point start = (end & 1) == 0 ? place : curve.start();
        Point last = (end & 1) == 0 ? curve.end() : place;
        // A short arc whose ends come together vanishes; it does not become a circle.
        boolean round = curve instanceof Arc arc && (!start.equals(last) || Math.abs(arc.sweep()) > Math.PI);
        curves.set(
                end >> 1,
                round && curve instanceof Arc arc
                        ? new Arc(start, last, arc.center(), arc.radius(), arc.ccw())
                        : new Segment(start, last));
    }

    /// Moves a loose end to the nearest end of another curve, or of its own when that is far along the curve.
    private void toEnd(int end, Ints hits) {
        int own = vertexOf[end];
        int best = -1;
        double nearest = tolerance;
        for (int h = 0; h < hits.size(); h++) {
            for (int other = 2 * hits.get(h); other <= 2 * hits.get(h) + 1; other++) {
                boolean sameCurve = other >> 1 == end >> 1;
                if (vertexOf[other] == own || (sameCurve && curves.get(end >> 1).length() <= 4 * tolerance)) {
                    continue;
                }
                double distance = place(other).distance(place(end));
                if (distance <= nearest && (distance < nearest || best < 0)) {
                    nearest = distance;
                    best = other;
                }
            }
        }
        if (best >= 0) {
            move(end, place(best));
            degrees[own] = 0;
            degrees[vertexOf[best]]++;
            vertexOf[end] = vertexOf[best];
        }
    }

    /// Moves a loose end onto the nearest other curve: where the two cross when that is near, else straight across.
    /// Says whether it had to move.
    private boolean toCurve(int end, Ints hits) {
        Point place = place(end);
        int best = -1;
        double nearest = tolerance;
        for (int h = 0; h < hits.size(); h++) {
            double distance = curves.get(hits.get(h)).distance(place);
            if (hits.get(h) != end >> 1 && distance <= nearest && (distance < nearest || best < 0)) {
                nearest = distance;
                best = hits.get(h);
            }
        }
        if (best < 0 || nearest <= fine / 2) {
            return false;
        }
        move(end, onto(curves.get(best), end, place));
        return true;
    }

    private Point onto(Curve target, int end, Point from) {
        Curve curve = curves.get(end >> 1);
        Point outward = (end & 1) == 0 ? curve.tangentAt(0).times(-1) : curve.tangentAt(1);
        Point reach = outward.times(2 * tolerance);
        Crossing crossing = new Crossing(1e-9);
        Point best = Nearest.on(target, from);
        double nearest = 2 * tolerance;
        int count = crossing.of(new Segment(from.minus(reach), from.plus(reach)), target);
        for (int i = 0; i < count; i++) {
            if (crossing.get(i).distance(from) < nearest) {
                nearest = crossing.get(i).distance(from);
                best = crossing.get(i);
            }
        }
        return best;
    }
}
