package org.cadlift.vectorize.opening;

import java.util.List;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Stroke;

/// Is a piece of wall between two lines across it, or between the ends of two walls: where an opening may be.
///
/// @param region a quadrangle
/// @param center its middle
/// @param axis unit vector along the wall
/// @param widthMm along the axis
/// @param depthMm across the axis
/// @param isGap whether no wall is drawn there
/// @param facing whether it ends at the ends of two walls, and not at the side of one
/// @param isPassable whether it may be a passage when nothing is drawn in it
/// @param strokes what bounds it, in file order
record Bay(
        Region region,
        Point center,
        Point axis,
        double widthMm,
        double depthMm,
        boolean isGap,
        boolean facing,
        boolean isPassable,
        List<Stroke> strokes) {
    public Bay {
        strokes = List.copyOf(strokes);
    }

    /// Makes the bay between the sides from `a` to `b` and from `c` to `d`, counter-clockwise.
    static Bay between(Point a, Point b, Point c, Point d, boolean isGap, boolean facing, List<Stroke> strokes) {
        Point from = a.plus(b).times(0.5);
        Point to = c.plus(d).times(0.5);
        double width = from.distance(to);
        Point axis = to.minus(from).times(1 / width);
        double depth = Math.min(Math.abs(axis.cross(b.minus(a))), Math.abs(axis.cross(d.minus(c))));
        return new Bay(
                Region.of(Loop.ofPoints(List.of(a, b, c, d))),
                from.plus(to).times(0.5),
                axis,
                width,
                depth,
                isGap,
                facing,
                true,
                strokes);
    }

    /// Gives the same bay, which is nothing without something drawn in it.
    Bay impassable() {
        return new Bay(region, center, axis, widthMm, depthMm, isGap, facing, false, strokes);
    }

    /// Gives the part from one place to another along the axis, in mm from the center.
    Bay part(double fromMm, double toMm) {
        List<Curve> sides = region.outer().curves();
        Point a = sides.get(0).start();
        Point b = sides.get(1).start();
        Point onB = sides.get(2).start().minus(b);
        Point onA = sides.get(3).start().minus(a);
        double from = 0.5 + fromMm / widthMm;
        double to = 0.5 + toMm / widthMm;
        return between(
                a.plus(onA.times(from)),
                b.plus(onB.times(from)),
                b.plus(onB.times(to)),
                a.plus(onA.times(to)),
                isGap,
                facing,
                strokes);
    }

    /// Gives how far along the axis a point lies from the center.
    double along(Point p) {
        return p.minus(center).dot(axis);
    }

    /// Gives how far to the left of the axis a point lies.
    double across(Point p) {
        return axis.cross(p.minus(center));
    }
}
