package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Point;

/// Evaluates a (rational) B-spline by de Boor's recursion (C. de Boor, A Practical Guide to Splines, 1978).
public final class SplinePoint {
    /// Lines that stand for a spline between two knots: smooth at the size of a screen.
    private static final int LINES_PER_SPAN = 8;

    private SplinePoint() {}

    /// Gives points along a spline, both ends included; its control points, where it has too few knots.
    static List<Point> along(Shape.Spline spline) {
        int count = spline.controls().size();
        List<Double> knots = spline.knots();
        if (knots.size() < count + spline.degree() + 1) {
            return spline.controls().stream().map(Point3::flat).toList();
        }
        List<Point> points = new ArrayList<>();
        for (int span = spline.degree(); span < count; span++) {
            double from = knots.get(span);
            double to = knots.get(span + 1);
            for (int i = points.isEmpty() ? 0 : 1; i <= LINES_PER_SPAN && to > from; i++) {
                points.add(at(spline, span, from + (to - from) * i / LINES_PER_SPAN));
            }
        }
        return points;
    }

    /// Evaluates at a parameter within one span: from the knot at its number to the next one.
    public static Point at(Shape.Spline spline, int span, double t) {
        int degree = spline.degree();
        double[] x = new double[degree + 1];
        double[] y = new double[degree + 1];
        double[] w = new double[degree + 1];
        for (int i = 0; i <= degree; i++) {
            int control = span - degree + i;
            w[i] = spline.weights().isEmpty() ? 1 : spline.weights().get(control);
            x[i] = spline.controls().get(control).x() * w[i];
            y[i] = spline.controls().get(control).y() * w[i];
        }
        for (int round = 1; round <= degree; round++) {
            for (int i = degree; i >= round; i--) {
                double low = spline.knots().get(span - degree + i);
                double high = spline.knots().get(span + 1 + i - round);
                double share = high > low ? (t - low) / (high - low) : 0;
                x[i] = (1 - share) * x[i - 1] + share * x[i];
                y[i] = (1 - share) * y[i - 1] + share * y[i];
                w[i] = (1 - share) * w[i - 1] + share * w[i];
            }
        }
        return new Point(x[degree] / w[degree], y[degree] / w[degree]);
    }
}
