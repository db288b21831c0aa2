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
        for (int i = 0; i < curves.size(); i++) {
            Point end = curves.get(i).end();
            Point next = curves.get((i + 1) % curves.size()).start();
            if (!end.equals(next)) {
                throw new IllegalArgumentException("a loop breaks between " + end + " and " + next);
            }
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
        Box box = Box.EMPTY;
        for (Curve curve : curves) {
            box = box.union(curve.bounds());
        }
        return box;
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
