package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Is the middle line of a wall that is one strip, straight, bent or round, from one end to the other or back to where
/// it began. Walls that branch have none: they are one wall along many lines.
///
/// The two faces of a strip have as many curves as one another, which run beside one another at the thickness. The
/// middle line goes through the middles between their corners, and so meets itself where they do.
///
/// @param curves each of which ends where the next starts
record Axis(List<Curve> curves) {
    /// How far a side may leave the parallel, and a strip the thickness: rounding of drawings in metres.
    private static final double OFF_MM = 1;

    Axis {
        curves = List.copyOf(curves);
    }

    static Optional<Axis> of(List<Solid> shape, double thicknessMm) {
        return shape.size() == 1
                ? Sweep.of(shape.getFirst()).flatMap(sweep -> of(sweep, thicknessMm))
                : Optional.empty();
    }

    private static Optional<Axis> of(Sweep sweep, double thicknessMm) {
        List<List<Curve>> loops = sweep.loops();
        return switch (loops.size()) {
            case 1 -> open(loops.getFirst(), thicknessMm);
            case 2 -> closed(loops.get(0), loops.get(1), thicknessMm);
            default -> Optional.empty();
        };
    }

    /// Says whether it ends where it begins.
    boolean isClosed() {
        return curves.getFirst().start().equals(curves.getLast().end());
    }

    /// Tries all pairs of ends; where a strip is as short as it is thick either does, and the longer line wins.
    private static Optional<Axis> open(List<Curve> outline, double thicknessMm) {
        int half = outline.size() / 2;
        Optional<Axis> longest = Optional.empty();
        for (int i = 0; i < half && 2 * half == outline.size(); i++) {
            List<Curve> turned = new ArrayList<>(outline);
            Collections.rotate(turned, -i);
            if (isEnd(turned.get(0), thicknessMm) && isEnd(turned.get(half), thicknessMm)) {
                Optional<Axis> axis = between(
                        turned.subList(1, half), reversed(turned.subList(half + 1, outline.size())), thicknessMm);
                if (axis.isPresent()
                        && axis.get().length() > longest.map(Axis::length).orElse(0.0)) {
                    longest = axis;
                }
            }
        }
        return longest;
    }

    private static boolean isEnd(Curve curve, double thicknessMm) {
        return curve instanceof Segment && Math.abs(curve.length() - thicknessMm) <= 2 * OFF_MM;
    }

    private static Optional<Axis> closed(List<Curve> outer, List<Curve> hole, double thicknessMm) {
        List<Curve> inner = new ArrayList<>(reversed(hole));
        for (int i = 0; i < inner.size() && inner.size() == outer.size(); i++) {
            Optional<Axis> axis = between(outer, inner, thicknessMm);
            if (axis.isPresent()) {
                return axis;
            }
            Collections.rotate(inner, 1);
        }
        return Optional.empty();
    }

    private static List<Curve> reversed(List<Curve> curves) {
        return curves.reversed().stream().map(Curve::reversed).toList();
    }

    private double length() {
        return curves.stream().mapToDouble(Curve::length).sum();
    }

    private static Optional<Axis> between(List<Curve> left, List<Curve> right, double thicknessMm) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Curve a = left.get(i);
            Curve b = right.get(i);
            Point start = middle(a.start(), b.start());
            Point end = middle(a.end(), b.end());
            if (a instanceof Segment && b instanceof Segment && isBeside(a, start, end, b, thicknessMm)) {
                curves.add(new Segment(start, end));
            } else if (a instanceof Arc one
                    && b instanceof Arc other
                    && isBeside(one, start, end, other, thicknessMm)) {
                curves.add(new Arc(start, end, one.center(), (one.radius() + other.radius()) / 2, one.ccw()));
            } else {
                return Optional.empty();
            }
        }
        return curves.isEmpty() ? Optional.empty() : Optional.of(new Axis(curves));
    }

    private static boolean isBeside(Curve a, Point start, Point end, Curve b, double thicknessMm) {
        Point along = a.tangentAt(0);
        return start.distance(end) > OFF_MM
                && along.dot(b.tangentAt(0)) > 0
                && isApart(along.cross(b.start().minus(a.start())), thicknessMm)
                && isApart(along.cross(b.end().minus(a.start())), thicknessMm);
    }

    private static boolean isBeside(Arc a, Point start, Point end, Arc b, double thicknessMm) {
        double middleMm = (a.radius() + b.radius()) / 2;
        return a.ccw() == b.ccw()
                && a.center().distance(b.center()) <= OFF_MM
                && isApart(a.radius() - b.radius(), thicknessMm)
                && Math.abs(start.distance(a.center()) - middleMm) <= OFF_MM
                && Math.abs(end.distance(a.center()) - middleMm) <= OFF_MM;
    }

    private static boolean isApart(double offMm, double thicknessMm) {
        return Math.abs(Math.abs(offMm) - thicknessMm) <= 2 * OFF_MM;
    }

    private static Point middle(Point a, Point b) {
        return a.plus(b).times(0.5);
    }
}
