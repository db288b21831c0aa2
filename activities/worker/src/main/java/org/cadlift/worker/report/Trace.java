package org.cadlift.worker.report;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Leads a pen along shapes and regions.
final class Trace {
    private final Pen pen;
    private boolean started;

    private Trace(Pen pen) {
        this.pen = pen;
    }

    static void region(Region region, Pen pen) {
        for (Loop loop : region.loops()) {
            new Trace(pen).curves(loop.curves(), true);
        }
    }

    /// Follows edges, each on from the one before.
    static void chain(List<Shape> edges, Pen pen) {
        Trace trace = new Trace(pen);
        for (Shape edge : edges) {
            switch (edge) {
                case Shape.Path path -> trace.curves(path.curves(), path.closed());
                case Shape.SpacePath path -> trace.polyline(path);
                case Shape.EllipticalArc arc -> trace.ellipse(arc);
                case Shape.Spline spline -> SplinePoint.along(spline).forEach(p -> trace.to(p.x(), p.y()));
                case Shape.Fill _, Shape.Face _, Shape.Text _, Shape.Dot _ -> {}
            }
            trace.started = true;
        }
    }

    private void to(double x, double y) {
        if (started) {
            pen.line(x, y);
        } else {
            pen.move(x, y);
            started = true;
        }
    }

    private void curves(List<Curve> curves, boolean closed) {
        if (curves.isEmpty()) {
            return;
        }
        Point start = curves.getFirst().start();
        to(start.x(), start.y());
        for (Curve curve : curves) {
            switch (curve) {
                case Segment segment ->
                    pen.line(segment.end().x(), segment.end().y());
                case Arc arc -> pen.arc(arc);
            }
        }
        if (closed) {
            pen.close();
        }
    }

    private void polyline(Shape.SpacePath path) {
        for (Point3 point : path.points()) {
            to(point.x(), point.y());
        }
        if (path.closed()) {
            pen.close();
        }
    }

    private void ellipse(Shape.EllipticalArc arc) {
        Point start = arc.at(arc.startParameter());
        to(start.x(), start.y());
        pen.ellipse(arc);
    }
}
