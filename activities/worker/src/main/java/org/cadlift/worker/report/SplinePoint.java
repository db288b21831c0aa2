package org.cadlift.worker.report;

import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Point;

/// Evaluates a (rational) B-spline by de Boor's recursion (C. de Boor, A Practical Guide to Splines, 1978).
public final class SplinePoint {
    private SplinePoint() {}

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
