package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Joins the edges of a boundary: lines and arcs that follow one another become one path whose curves meet exactly.
///
/// Files state the ends of edges with few digits, and some state an edge the wrong way round; ends within
/// [#JOIN_MM] are made one, and an edge that fits only backwards is turned.
final class BoundaryChain {
    /// Widest gap between edges that is closed; hatches state their edges to about six digits.
    private static final double JOIN_MM = 0.01;

    private final double z;
    private final List<Shape> edges = new ArrayList<>();
    private final List<Curve> run = new ArrayList<>();

    BoundaryChain(double z) {
        this.z = z;
    }

    /// Adds the shape of the next edge.
    ///
    /// @param clockwise whether a circular edge is run through clockwise
    void add(Shape shape, boolean clockwise) {
        if (shape instanceof Shape.Path path && path.closed()) {
            endRun();
            edges.add(path);
        } else if (shape instanceof Shape.Path path) {
            for (Curve curve : path.curves()) {
                append(curve instanceof Arc arc && arc.ccw() == clockwise ? arc.reversed() : curve);
            }
        } else {
            endRun();
            edges.add(shape);
        }
    }

    private void append(Curve curve) {
        if (run.isEmpty()) {
            run.add(curve);
            return;
        }
        Point end = run.getLast().end();
        if (run.size() == 1 && !meets(end, curve.start()) && !meets(end, curve.end())) {
            Curve turned = run.getFirst().reversed();
            if (meets(turned.end(), curve.start()) || meets(turned.end(), curve.end())) {
                run.set(0, turned);
                end = turned.end();
            }
        }
        Curve oriented = !meets(end, curve.start()) && meets(end, curve.end()) ? curve.reversed() : curve;
        if (!meets(end, oriented.start())) {
            endRun();
            run.add(oriented);
            return;
        }
        if (!end.equals(oriented.end())) {
            run.add(between(oriented, end, oriented.end()));
        }
    }

    private static boolean meets(Point a, Point b) {
        return a.distance(b) <= JOIN_MM;
    }

    /// Moves the ends of a curve by no more than the gap that was closed.
    private static Curve between(Curve curve, Point start, Point end) {
        return switch (curve) {
            case Segment ignored -> new Segment(start, end);
            case Arc arc -> new Arc(start, end, arc.center(), arc.radius(), arc.ccw());
        };
    }

    private void endRun() {
        if (run.isEmpty()) {
            return;
        }
        Point first = run.getFirst().start();
        Curve last = run.getLast();
        if (run.size() > 1 && meets(first, last.end()) && !first.equals(last.start())) {
            run.set(run.size() - 1, between(last, last.start(), first));
        }
        edges.add(new Shape.Path(run, first.equals(run.getLast().end()), z, 0));
        run.clear();
    }

    List<Shape> close() {
        endRun();
        return edges;
    }
}
