package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;

/// Replaces an elliptical arc by circular arcs; one that is circular stays exact.
final class EllipseCurve implements Biarcs.Path {
    private final Shape.EllipticalArc ellipse;

    private EllipseCurve(Shape.EllipticalArc ellipse) {
        this.ellipse = ellipse;
    }

    static boolean isCircular(Shape.EllipticalArc ellipse) {
        return Math.abs(Math.abs(ellipse.ratio()) - 1) < 1e-12;
    }

    static boolean isFull(Shape.EllipticalArc ellipse) {
        return ellipse.endParameter() - ellipse.startParameter() >= 2 * Math.PI - 1e-9;
    }

    static List<Curve> arcs(Shape.EllipticalArc ellipse, double toleranceMm) {
        double major = Math.hypot(ellipse.majorX(), ellipse.majorY());
        double from = ellipse.startParameter();
        double to = ellipse.endParameter();
        if (!(major > 0) || !(Math.abs(ellipse.ratio()) * major > toleranceMm / 1000) || !(to > from)) {
            return List.of();
        }
        EllipseCurve path = new EllipseCurve(ellipse);
        if (isCircular(ellipse)) {
            Point center = ellipse.center().flat();
            boolean ccw = ellipse.ratio() > 0;
            return isFull(ellipse)
                    ? List.of(Arc.circle(center, major))
                    : List.of(new Arc(path.at(from), path.at(to), center, major, ccw));
        }
        // Spans break at the axes, where curvature is extreme, so that equal quarters get equal arcs.
        List<Curve> curves = new ArrayList<>();
        Point first = path.at(from);
        Point at = first;
        double t = from;
        while (t < to - 1e-12) {
            double next = Math.min(to, (Math.floor(t / (Math.PI / 2) + 1e-9) + 1) * (Math.PI / 2));
            boolean last = next >= to - 1e-12;
            Point end = last && isFull(ellipse) ? first : path.at(last ? to : next);
            curves.addAll(Biarcs.between(path, t, last ? to : next, at, end, toleranceMm));
            at = end;
            t = last ? to : next;
        }
        return curves;
    }

    @Override
    public Point at(double t) {
        double cos = Math.cos(t);
        double sin = Math.sin(t) * ellipse.ratio();
        return new Point(
                ellipse.center().x() + ellipse.majorX() * cos - ellipse.majorY() * sin,
                ellipse.center().y() + ellipse.majorY() * cos + ellipse.majorX() * sin);
    }

    @Override
    public Point along(double t) {
        double cos = Math.cos(t) * ellipse.ratio();
        double sin = Math.sin(t);
        return new Point(
                -ellipse.majorX() * sin - ellipse.majorY() * cos, -ellipse.majorY() * sin + ellipse.majorX() * cos);
    }
}
