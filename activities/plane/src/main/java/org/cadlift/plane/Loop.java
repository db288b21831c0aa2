package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Is a closed chain of curves: each ends exactly where the next starts, the last where the first starts.
public record Loop(List<Curve> curves) {
    public Loop {
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("a loop needs a curve");
        }
        Point end = curves.getLast().end();
        for (int i = 0; i < curves.size(); i++) {
            Point start = curves.get(i).start();
            if (!end.equals(start)) {
                throw new IllegalArgumentException("a loop breaks between " + end + " and " + start);
            }
            end = curves.get(i).end();
        }
    }

    /// Makes a loop of straight segments through the points; the first is not repeated at the end.
    public static Loop ofPoints(List<Point> points) {
        List<Curve> curves = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            curves.add(new Segment(points.get(i), points.get(i + 1 == points.size() ? 0 : i + 1)));
        }
        return new Loop(curves);
    }

    public static Loop circle(Point center, double radius) {
        return new Loop(List.of(Arc.circle(center, radius)));
    }

    /// Gives the enclosed area in mm², positive when counter-clockwise.
    public double signedArea() {
        Point about = curves.getFirst().start();
        double sum = 0;
        for (Curve curve : curves) {
            sum += curve.areaTerm(about);
        }
        return sum;
    }

    public double area() {
        return Math.abs(signedArea());
    }

    public double length() {
        double sum = 0;
        for (Curve curve : curves) {
            sum += curve.length();
        }
        return sum;
    }

    public Box bounds() {
        return Box.around(curves);
    }

    public Loop reversed() {
        List<Curve> reversed = new ArrayList<>(curves.size());
        for (Curve curve : curves.reversed()) {
            reversed.add(curve.reversed());
        }
        return new Loop(reversed);
    }

    /// Gives this loop, or its reverse, so that it runs counter-clockwise.
    public Loop counterClockwise() {
        return signedArea() < 0 ? reversed() : this;
    }
}
