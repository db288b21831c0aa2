package org.cadlift.parse.dxf;

import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads SPLINE: control points with knots and weights, or fit points alone.
final class SplineReader {
    private static final int CLOSED = 1;

    private SplineReader() {}

    static Geometry read(Tags tags) {
        double[] controls = points(tags, 10);
        double[] fit = points(tags, 11);
        boolean closed = (tags.integer(70, 0) & CLOSED) != 0;
        if (Math.max(controls.length, fit.length) > 3 * Limits.VERTICES) {
            return Settled.failed("more than " + Limits.VERTICES + " vertices");
        }
        if (controls.length == 0) {
            return fit.length < 6 ? Settled.failed("spline without points") : through(tags, fit, closed);
        }
        return checked(tags, tags.integer(71, 3), tags.reals(40), controls, tags.reals(41), closed, Placement.IDENTITY);
    }

    /// Makes a spline of what is stated, with knots and weights that fit the control points.
    static Geometry checked(
            Tags tags, int degree, double[] knots, double[] controls, double[] weights, boolean closed, Placement ocs) {
        int count = controls.length / 3;
        if (degree < 1 || degree > 25 || count <= degree) {
            return Settled.failed("spline of degree " + degree + " with " + count + " control points");
        }
        double[] usedKnots = knots;
        if (knots.length != count + degree + 1 || !isRising(knots)) {
            tags.notices().repaired(tags.line(), "the knots of a spline do not fit and were spread evenly");
            usedKnots = clampedKnots(count, degree);
        }
        double[] usedWeights = weights;
        if (weights.length > 0 && (weights.length != count || !isPositive(weights))) {
            tags.notices().repaired(tags.line(), "the weights of a spline do not fit and were left out");
            usedWeights = new double[0];
        }
        return new Geometry.BSpline(
                degree, usedKnots, controls, isEven(usedWeights) ? new double[0] : usedWeights, closed, ocs);
    }

    private static Geometry through(Tags tags, double[] fit, boolean closed) {
        double[] distinct = FitPoints.distinct(fit, closed);
        if (distinct.length < 6) {
            return Settled.ignored("no extent");
        }
        tags.notices()
                .inform(
                        NoticeCode.CURVE_APPROXIMATED,
                        "a spline states only its fit points; a cubic curve was laid through them",
                        Place.of(tags.name(8, "0"), tags.handle()));
        return FitPoints.cubic(distinct, closed);
    }

    /// Gives x, y, z of every point whose x has this code.
    private static double[] points(Tags tags, int code) {
        double[] xyz = new double[3 * tags.count(code)];
        int at = -3;
        for (int i = 0; i < tags.size(); i++) {
            int own = tags.code(i);
            if (own == code) {
                at += 3;
                xyz[at] = tags.realAt(i);
            } else if (at >= 0 && own == code + 10) {
                xyz[at + 1] = tags.realAt(i);
            } else if (at >= 0 && own == code + 20) {
                xyz[at + 2] = tags.realAt(i);
            }
        }
        return xyz;
    }

    static double[] clampedKnots(int count, int degree) {
        double[] knots = new double[count + degree + 1];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = Math.clamp(i - degree, 0, count - degree);
        }
        return knots;
    }

    private static boolean isRising(double[] knots) {
        for (int i = 1; i < knots.length; i++) {
            if (!(knots[i] >= knots[i - 1])) {
                return false;
            }
        }
        return knots.length > 0 && knots[knots.length - 1] > knots[0];
    }

    private static boolean isPositive(double[] weights) {
        for (double weight : weights) {
            if (!(weight > 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEven(double[] weights) {
        for (double weight : weights) {
            if (weight != weights[0]) {
                return false;
            }
        }
        return true;
    }
}
