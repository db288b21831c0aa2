package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Replaces a smooth curve by arcs that meet tangentially.
///
/// Between two points with tangents lies a pair of arcs that leave and arrive along them and join smoothly
/// (Bolton 1975, "Biarc curves", with equal tangent lengths). A span whose samples stray farther than the tolerance
/// from its pair is halved; the error falls with the cube of the span, so few halvings do.
final class Biarcs {
    /// Halvings of one span: 2^12 pairs follow any curve that can be drawn.
    private static final int DEPTH = 12;
    /// Points of a span that are compared with its pair.
    private static final int SAMPLES = 8;

    private final Path path;
    private final double toleranceMm;
    private final List<Curve> curves = new ArrayList<>();

    /// Is a curve with a parameter.
    interface Path {
        Point at(double t);

        /// Gives the derivative, of any length.
        Point along(double t);
    }

    private Biarcs(Path path, double toleranceMm) {
        this.path = path;
        this.toleranceMm = toleranceMm;
    }

    /// Gives the arcs between two parameters; they start and end exactly at the points given.
    static List<Curve> between(Path path, double from, double to, Point start, Point end, double toleranceMm) {
        Biarcs biarcs = new Biarcs(path, toleranceMm);
        biarcs.span(from, to, start, end, 0);
        return biarcs.curves;
    }

    private void span(double from, double to, Point start, Point end, int depth) {
        List<Curve> pair = pair(start, unit(path.along(from)), end, unit(path.along(to)));
        if (depth >= DEPTH || (depth > 0 && strays(pair, from, to) <= toleranceMm)) {
            curves.addAll(pair);
            return;
        }
        double middle = (from + to) / 2;
        Point at = path.at(middle);
        if (at.equals(start) || at.equals(end)) {
            curves.addAll(pair);
            return;
        }
        span(from, middle, start, at, depth + 1);
        span(middle, to, at, end, depth + 1);
    }

    private double strays(List<Curve> pair, double from, double to) {
        double worst = 0;
        for (int i = 1; i < SAMPLES; i++) {
            Point at = path.at(from + (to - from) * i / SAMPLES);
            double nearest = Double.POSITIVE_INFINITY;
            for (Curve curve : pair) {
                nearest = Math.min(nearest, curve.distance(at));
            }
            worst = Math.max(worst, nearest);
        }
        return worst;
    }

    private static Point unit(Point vector) {
        double length = vector.length();
        return length > 0 ? vector.times(1 / length) : vector;
    }

    /// Makes the pair: with chord v and unit tangents t1, t2 the tangent length d solves
    /// v·v − 2d v·(t1+t2) + 2d²(t1·t2 − 1) = 0, and the joint is the middle of the two tangent ends.
    private static List<Curve> pair(Point start, Point t1, Point end, Point t2) {
        Point v = end.minus(start);
        double chord = v.length();
        if (!(chord > 0)) {
            return List.of();
        }
        Point t = t1.plus(t2);
        double a = 2 * (t1.dot(t2) - 1);
        double b = -2 * v.dot(t);
        double c = v.dot(v);
        double d;
        if (Math.abs(a) < 1e-12) {
            if (v.dot(t) <= 1e-12 * chord) {
                return List.of(new Segment(start, end));
            }
            d = c / (2 * v.dot(t));
        } else {
            // a < 0 < c, so that one root is positive.
            d = (-b - Math.sqrt(b * b - 4 * a * c)) / (2 * a);
        }
        Point joint = new Point(
                (start.x() + end.x() + d * (t1.x() - t2.x())) / 2, (start.y() + end.y() + d * (t1.y() - t2.y())) / 2);
        List<Curve> pair = new ArrayList<>(2);
        addArc(pair, start, t1, joint);
        // The second arc is found backwards from the end, against its tangent.
        List<Curve> back = new ArrayList<>(1);
        addArc(back, end, t2.times(-1), joint);
        back.forEach(curve -> pair.add(curve.reversed()));
        return pair;
    }

    /// Adds the arc that leaves `start` along `tangent` and ends at `end`; a segment when they are in line.
    private static void addArc(List<Curve> curves, Point start, Point tangent, Point end) {
        Point chord = end.minus(start);
        double length = chord.length();
        if (!(length > 0)) {
            return;
        }
        // The angle between tangent and chord is half the sweep; a quarter of the sweep makes the bulge.
        double half = Math.atan2(tangent.cross(chord), tangent.dot(chord));
        double bulge = Math.tan(half / 2);
        if (Math.abs(bulge) < 1e-9 || Math.abs(bulge) > 1e9) {
            curves.add(new Segment(start, end));
        } else {
            curves.add(Arc.ofBulge(start, end, bulge));
        }
    }
}
