package org.cadlift.parse.dxf;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;

/// Finds the axes of a level ellipse given by any two conjugate half diameters, as an affine map leaves them.
final class LevelEllipse {
    /// Half axes that differ by a smaller share make a circle.
    private static final double ROUND = 1e-10;
    /// So do half axes that differ by less than this: blocks are often scaled by factors of eight digits.
    private static final double ROUND_MM = 1e-4;
    /// An ellipse flatter than this is a line, and no shape.
    private static final double FLAT = 1e-9;
    private static final double FULL = 2 * Math.PI - 1e-9;

    private LevelEllipse() {}

    static boolean isFull(double start, double end) {
        return end - start >= FULL;
    }

    /// Makes the shape of center + u·cos t + v·sin t for t from `start` to `end`: a [Shape.Path] with one arc when
    /// it is round, else a [Shape.EllipticalArc]; none when it is flat.
    ///
    /// The principal axes are where the squared distance from the center is extreme: tan 2t = 2 u·v / (u·u − v·v).
    static List<Shape> shape(Point3 center, Point u, Point v, double start, double end) {
        double turn = Math.atan2(2 * u.dot(v), u.dot(u) - v.dot(v)) / 2;
        boolean square = Math.abs(u.dot(v)) <= ROUND * (u.dot(u) + v.dot(v));
        // Axes that already stand square are taken as they are, so that nothing is lost to rounding.
        Point major = square ? u : at(u, v, turn);
        Point minor = square ? v : at(u, v, turn + Math.PI / 2);
        double offset = square ? 0 : turn;
        if (major.length() < minor.length() * (1 - ROUND)) {
            Point swapped = major;
            major = minor;
            minor = swapped.times(-1);
            offset += Math.PI / 2;
        }
        double ratio = minor.length() / major.length();
        if (!(ratio > FLAT)) {
            return List.of();
        }
        boolean clockwise = major.cross(minor) < 0;
        double from = clockwise ? offset - end : start - offset;
        double to = clockwise ? offset - start : end - offset;
        Point middle = center.flat();
        boolean full = isFull(start, end);
        if (ratio > 1 - ROUND || major.length() - minor.length() < ROUND_MM) {
            return round(center, major, from, to, clockwise, full);
        }
        if (full) {
            from = 0;
            to = 2 * Math.PI;
        }
        return List.of(new Shape.EllipticalArc(Point3.of(middle, center.z()), major.x(), major.y(), ratio, from, to));
    }

    private static List<Shape> round(
            Point3 center, Point axis, double from, double to, boolean clockwise, boolean full) {
        Point middle = center.flat();
        if (full) {
            return List.of(new Shape.Path(List.of(Arc.circle(middle, axis.length())), true, center.z(), 0));
        }
        Point left = axis.left();
        Point start = middle.plus(at(axis, left, from));
        Point end = middle.plus(at(axis, left, to));
        if (start.equals(end)) {
            return List.of();
        }
        Arc arc = new Arc(start, end, middle, axis.length(), true);
        return List.of(new Shape.Path(List.of(clockwise ? arc.reversed() : arc), false, center.z(), 0));
    }

    private static Point at(Point u, Point v, double t) {
        return u.times(Math.cos(t)).plus(v.times(Math.sin(t)));
    }
}
