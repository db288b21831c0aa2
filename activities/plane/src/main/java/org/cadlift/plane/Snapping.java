package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Closes gaps: moves loose ends to the nearest end within the tolerance, or else onto the nearest curve. Curves that
/// meet already are not moved, so fine detail survives a wide tolerance.
final class Snapping {
    private final List<? extends Curve> curves;
    private final double tolerance;
    private final Vertices ends;
    /// The end vertices of each curve, start and end in turn.
    private final int[] vertexOf;
    /// How many curve ends meet at each vertex.
    private final int[] degrees;
    /// Where each vertex has moved.
    private final Point[] places;

    private Snapping(List<? extends Curve> curves, double tolerance, double fine) {
        this.curves = curves;
        this.tolerance = tolerance;
        ends = new Vertices(fine);
        vertexOf = new int[2 * curves.size()];
        for (int i = 0; i < curves.size(); i++) {
            vertexOf[2 * i] = ends.findOrAdd(curves.get(i).start());
            vertexOf[2 * i + 1] = ends.findOrAdd(curves.get(i).end());
        }
        degrees = new int[ends.count()];
        for (int vertex : vertexOf) {
            degrees[vertex]++;
        }
        places = ends.all().toArray(new Point[0]);
    }

    /// Gives the curves, one for each of the input, with the gaps between them closed.
    static List<Curve> of(List<? extends Curve> curves, double tolerance) {
        double fine = Noding.tolerance(curves);
        return tolerance <= fine ? List.copyOf(curves) : new Snapping(curves, tolerance, fine).closed();
    }

    private List<Curve> closed() {
        BoxIndex index = BoxIndex.of(BoxIndex.boxes(curves, tolerance), curves.size());
        Ints hits = new Ints();
        // Ends of segments move before ends of arcs: a segment takes a new end more easily.
        for (boolean arcs : new boolean[] {false, true}) {
            for (int end = 0; end < vertexOf.length; end++) {
                if (degrees[vertexOf[end]] == 1 && curves.get(end >> 1) instanceof Arc == arcs) {
                    Point place = places[vertexOf[end]];
                    hits.clear();
                    index.query(place.x(), place.y(), place.x(), place.y(), hits);
                    hits.sort();
                    if (!toEnd(end, hits)) {
                        toCurve(end, hits);
                    }
                }
            }
        }
        List<Curve> closed = new ArrayList<>(curves.size());
        for (int i = 0; i < curves.size(); i++) {
            closed.add(between(curves.get(i), places[vertexOf[2 * i]], places[vertexOf[2 * i + 1]]));
        }
        return closed;
    }

    /// Moves a loose end to the nearest end of another curve, or of its own when that is far along the curve.
    private boolean toEnd(int end, Ints hits) {
        int own = vertexOf[end];
        int best = -1;
        double nearest = tolerance;
        for (int h = 0; h < hits.size(); h++) {
            for (int other = 2 * hits.get(h); other <= 2 * hits.get(h) + 1; other++) {
                boolean sameCurve = other >> 1 == end >> 1;
                if (vertexOf[other] == own || (sameCurve && curves.get(end >> 1).length() <= 4 * tolerance)) {
                    continue;
                }
                double distance = places[vertexOf[other]].distance(places[own]);
                if (distance <= nearest && (distance < nearest || best < 0)) {
                    nearest = distance;
                    best = vertexOf[other];
                }
            }
        }
        if (best < 0) {
            return false;
        }
        degrees[own] = 0;
        degrees[best]++;
        vertexOf[end] = best;
        return true;
    }

    /// Moves a loose end onto the nearest other curve: where the two cross when that is near, else straight across.
    private void toCurve(int end, Ints hits) {
        int own = vertexOf[end];
        int best = -1;
        double nearest = tolerance;
        for (int h = 0; h < hits.size(); h++) {
            double distance = curves.get(hits.get(h)).distance(places[own]);
            if (hits.get(h) != end >> 1 && distance <= nearest && (distance < nearest || best < 0)) {
                nearest = distance;
                best = hits.get(h);
            }
        }
        if (best >= 0) {
            places[own] = onto(curves.get(best), end, places[own]);
            degrees[own]++;
        }
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

    private static Curve between(Curve curve, Point start, Point end) {
        if (curve.start().equals(start) && curve.end().equals(end)) {
            return curve;
        }
        return switch (curve) {
            case Segment _ -> new Segment(start, end);
            case Arc arc -> new Arc(start, end, arc.center(), arc.radius(), arc.ccw());
        };
    }
}
