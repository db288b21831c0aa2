package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Is a circular curve. The end points are what neighbours share; center and radius are what the source states.
/// Start and end are equal for a full circle and for nothing else.
///
/// @param ccw whether the curve runs counter-clockwise about its center
public record Arc(Point start, Point end, Point center, double radius, boolean ccw) implements Curve {
    public Arc {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("radius " + radius);
        }
    }

    /// Makes a full counter-clockwise circle that starts at angle 0.
    public static Arc circle(Point center, double radius) {
        Point start = new Point(center.x() + radius, center.y());
        return new Arc(start, start, center, radius, true);
    }

    /// Makes the arc of a DXF bulge (group 42): the tangent of a quarter of the sweep, positive counter-clockwise.
    /// The bulge must not be 0 and the points must differ.
    public static Arc ofBulge(Point start, Point end, double bulge) {
        Point chord = end.minus(start);
        double length = chord.length();
        double radius = length * (1 + bulge * bulge) / (4 * Math.abs(bulge));
        // The center lies on the chord's bisector, to its left for a counter-clockwise arc below a half circle.
        double toCenter = (1 - bulge * bulge) / (4 * bulge);
        Point center = new Point(
                (start.x() + end.x()) / 2 - chord.y() * toCenter, (start.y() + end.y()) / 2 + chord.x() * toCenter);
        return new Arc(start, end, center, radius, bulge > 0);
    }

    /// Makes an arc from angles in radians, counter-clockwise from `startAngle` to `endAngle`.
    public static Arc ofAngles(Point center, double radius, double startAngle, double endAngle) {
        return new Arc(onCircle(center, radius, startAngle), onCircle(center, radius, endAngle), center, radius, true);
    }

    private static Point onCircle(Point center, double radius, double angle) {
        return new Point(center.x() + radius * Math.cos(angle), center.y() + radius * Math.sin(angle));
    }

    public boolean isFullCircle() {
        return start.equals(end);
    }

    public double startAngle() {
        return Math.atan2(start.y() - center.y(), start.x() - center.x());
    }

    public double endAngle() {
        return Math.atan2(end.y() - center.y(), end.x() - center.x());
    }

    /// Gives the signed angle run through, in radians: positive counter-clockwise, ±2π for a full circle.
    public double sweep() {
        if (isFullCircle()) {
            return ccw ? 2 * Math.PI : -2 * Math.PI;
        }
        double turn = endAngle() - startAngle();
        if (ccw) {
            return turn > 0 ? turn : turn + 2 * Math.PI;
        }
        return turn < 0 ? turn : turn - 2 * Math.PI;
    }

    @Override
    public Arc moved(Point by) {
        return new Arc(start.plus(by), end.plus(by), center.plus(by), radius, ccw);
    }

    @Override
    public Arc reversed() {
        return new Arc(end, start, center, radius, !ccw);
    }

    @Override
    public double length() {
        return radius * Math.abs(sweep());
    }

    @Override
    public Box bounds() {
        Box box = Box.of(start, end);
        double from = ccw ? startAngle() : endAngle();
        double sweep = Math.abs(sweep());
        for (int quarter = -2; quarter <= 5; quarter++) {
            double turn = quarter * Math.PI / 2 - from;
            if (turn >= 0 && turn <= sweep) {
                box = box.union(
                        switch (Math.floorMod(quarter, 4)) {
                            case 0 -> new Point(center.x() + radius, center.y());
                            case 1 -> new Point(center.x(), center.y() + radius);
                            case 2 -> new Point(center.x() - radius, center.y());
                            case 3 -> new Point(center.x(), center.y() - radius);
                            default -> throw new AssertionError(quarter);
                        });
            }
        }
        return box;
    }

    @Override
    public double areaTerm(Point about) {
        // ½∫(x dy − y dx) over x = c + r(cos a, sin a) is ½(c × chord) + ½ r² sweep.
        return (center.minus(about).cross(end.minus(start)) + radius * radius * sweep()) / 2;
    }

    @Override
    public Point at(double t) {
        if (t == 0) {
            return start;
        }
        if (t == 1) {
            return end;
        }
        return onCircle(center, radius, startAngle() + t * sweep());
    }

    @Override
    public Point tangentAt(double t) {
        double angle = startAngle() + t * sweep();
        return ccw ? new Point(-Math.sin(angle), Math.cos(angle)) : new Point(Math.sin(angle), -Math.cos(angle));
    }

    @Override
    public double distance(Point point) {
        double off = Math.abs(point.distance(center) - radius);
        return spans(point) ? off : Math.min(point.distance(start), point.distance(end));
    }

    /// Gives the arc in the fewest equal parts that turn by no more than a quarter.
    public List<Arc> quarters() {
        int count = (int) Math.max(1, Math.ceil(Math.abs(sweep()) / (Math.PI / 2) - 1e-9));
        List<Arc> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new Arc(at((double) i / count), at((double) (i + 1) / count), center, radius, ccw));
        }
        return parts;
    }

    /// Says whether the ray from the center through the point meets the arc.
    public boolean spans(Point point) {
        if (isFullCircle()) {
            return true;
        }
        // Only directions from the center count: the ends may lie off the circle by a rounding.
        Point to = point.minus(center);
        Point from = (ccw ? start : end).minus(center);
        Point until = (ccw ? end : start).minus(center);
        boolean atMostHalf = from.cross(until) >= 0;
        return atMostHalf ? from.cross(to) >= 0 && to.cross(until) >= 0 : !(until.cross(to) > 0 && to.cross(from) > 0);
    }
}
