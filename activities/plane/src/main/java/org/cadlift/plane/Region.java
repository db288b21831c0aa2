package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Is a connected part of the plane: inside the outer loop, outside the holes. The outer loop runs counter-clockwise,
/// holes clockwise, so that the inside lies to the left of every curve.
public record Region(Loop outer, List<Loop> holes) {
    public Region {
        holes = List.copyOf(holes);
        if (!(outer.signedArea() > 0)) {
            throw new IllegalArgumentException("the outer loop does not run counter-clockwise");
        }
        for (Loop hole : holes) {
            if (!(hole.signedArea() < 0)) {
                throw new IllegalArgumentException("a hole does not run clockwise");
            }
        }
    }

    public static Region of(Loop outer) {
        return new Region(outer.counterClockwise(), List.of());
    }

    public double area() {
        double sum = outer.signedArea();
        for (Loop hole : holes) {
            sum += hole.signedArea();
        }
        return sum;
    }

    public Box bounds() {
        return outer.bounds();
    }

    /// Lists the outer loop, then the holes.
    public List<Loop> loops() {
        List<Loop> loops = new ArrayList<>(1 + holes.size());
        loops.add(outer);
        loops.addAll(holes);
        return loops;
    }

    /// Gives the region moved by a vector.
    public Region moved(Point by) {
        if (by.x() == 0 && by.y() == 0) {
            return this;
        }
        return new Region(
                moved(outer, by), holes.stream().map(hole -> moved(hole, by)).toList());
    }

    private static Loop moved(Loop loop, Point by) {
        return new Loop(loop.curves().stream().map(curve -> curve.moved(by)).toList());
    }
}
