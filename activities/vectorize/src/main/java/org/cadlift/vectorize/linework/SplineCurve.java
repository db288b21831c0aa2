package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;

/// Evaluates a rational B-spline of the plane by de Boor's algorithm (de Boor 1972) in homogeneous coordinates.
final class SplineCurve {
    private final int degree;
    private final double[] knots;
    /// Control points as x·w, y·w, w.
    private final double[] controls;

    private SplineCurve(int degree, double[] knots, double[] controls) {
        this.degree = degree;
        this.knots = knots;
        this.controls = controls;
    }

    /// Gives the arcs that follow the spline, or an empty list when its figures make no curve.
    static List<Curve> arcs(Shape.Spline spline, double toleranceMm) {
        int count = spline.controls().size();
        int degree = spline.degree();
        if (degree < 1 || count <= degree || spline.knots().size() != count + degree + 1) {
            return List.of();
        }
        double[] knots = new double[spline.knots().size()];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = spline.knots().get(i);
            if (i > 0 && knots[i] < knots[i - 1]) {
                return List.of();
            }
        }
        boolean weighted = spline.weights().size() == count;
        double[] controls = new double[3 * count];
        for (int i = 0; i < count; i++) {
            Point3 p = spline.controls().get(i);
            double weight = weighted ? spline.weights().get(i) : 1;
            controls[3 * i] = p.x() * weight;
            controls[3 * i + 1] = p.y() * weight;
            controls[3 * i + 2] = weight;
        }
        return new SplineCurve(degree, knots, controls).arcs(toleranceMm);
    }

    private List<Curve> arcs(double toleranceMm) {
        int count = controls.length / 3;
        List<Curve> curves = new ArrayList<>();
        Point start = null;
        for (int span = degree; span < count; span++) {
            double from = knots[span];
            double to = knots[span + 1];
            if (to <= from) {
                continue;
            }
            int at = span;
            Biarcs.Path path = new Biarcs.Path() {
                @Override
                public Point at(double t) {
                    return point(at, t);
                }

                @Override
                public Point along(double t) {
                    return tangent(at, t);
                }
            };
            Point first = start == null ? path.at(from) : start;
            Point last = path.at(to);
            if (first.distance(last) > 0) {
                curves.addAll(Biarcs.between(path, from, to, first, last, toleranceMm));
                start = last;
            }
        }
        return curves;
    }

    private Point point(int span, double t) {
        double[] h = deBoor(controls, degree, 0, span, t);
        return new Point(h[0] / h[2], h[1] / h[2]);
    }

    /// Gives the derivative by the quotient rule; where it vanishes, the direction of a small step.
    private Point tangent(int span, double t) {
        double[] h = deBoor(controls, degree, 0, span, t);
        int count = controls.length / 3;
        double[] differences = new double[3 * (count - 1)];
        for (int i = Math.max(0, span - degree); i < Math.min(count - 1, span + 1); i++) {
            double width = knots[i + degree + 1] - knots[i + 1];
            for (int k = 0; k < 3; k++) {
                differences[3 * i + k] =
                        width > 0 ? degree * (controls[3 * (i + 1) + k] - controls[3 * i + k]) / width : 0;
            }
        }
        double[] d = deBoor(differences, degree - 1, 1, span, t);
        double dx = (d[0] - h[0] / h[2] * d[2]) / h[2];
        double dy = (d[1] - h[1] / h[2] * d[2]) / h[2];
        Point tangent = new Point(dx, dy);
        if (tangent.length() > 0) {
            return tangent;
        }
        double step = (knots[span + 1] - knots[span]) / 1024;
        return t + step <= knots[span + 1]
                ? point(span, t + step).minus(point(span, t))
                : point(span, t).minus(point(span, t - step));
    }

    /// Evaluates control points of a degree whose knots are the spline's without the first `skip` and last `skip`.
    private double[] deBoor(double[] points, int degree, int skip, int span, double t) {
        int k = span - skip;
        double[] d = new double[3 * (degree + 1)];
        for (int j = 0; j <= degree; j++) {
            System.arraycopy(points, 3 * (j + k - degree), d, 3 * j, 3);
        }
        for (int r = 1; r <= degree; r++) {
            for (int j = degree; j >= r; j--) {
                double low = knots[skip + j + k - degree];
                double high = knots[skip + j + 1 + k - r];
                double alpha = high > low ? (t - low) / (high - low) : 0;
                for (int c = 0; c < 3; c++) {
                    d[3 * j + c] = (1 - alpha) * d[3 * (j - 1) + c] + alpha * d[3 * j + c];
                }
            }
        }
        return new double[] {d[3 * degree], d[3 * degree + 1], d[3 * degree + 2]};
    }
}
