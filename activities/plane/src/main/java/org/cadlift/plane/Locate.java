package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds where points lie in respect of one loop or region: counts the curves to the right of the point (crossing
/// number), an arc as its chord and the piece of disc between both. A loop whose box does not hold the point is crossed
/// an even number of times and not looked at. Loops, and the curves of long ones, are indexed once, so that many points
/// on a large region cost little each.
public final class Locate {
    /// Points closer than this part of the size of things count as on the boundary.
    private static final double CLOSE = 1e-9;
    /// Loops of fewer curves need no index of their own.
    private static final int FEW = 24;

    private final List<Loop> loops;
    private final Box bounds;
    private final double closeMm;
    private final BoxIndex around;
    private final @Nullable BoxIndex[] within;

    private Locate(List<Loop> loops, Box bounds) {
        this.loops = loops;
        this.bounds = bounds;
        double farthest = Math.max(
                Math.max(Math.abs(bounds.minX()), Math.abs(bounds.maxX())),
                Math.max(Math.abs(bounds.minY()), Math.abs(bounds.maxY())));
        double size = Math.max(1, Math.max(bounds.width(), bounds.height()));
        this.closeMm = Math.max(CLOSE * size, 4 * Math.ulp(farthest));
        Box[] boxes = new Box[loops.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = loops.get(i).bounds().grown(closeMm);
        }
        this.around = BoxIndex.of(boxes);
        this.within = new @Nullable BoxIndex[boxes.length];
    }

    public static Locate of(Loop loop) {
        return new Locate(List.of(loop), loop.bounds());
    }

    public static Locate of(Region region) {
        return new Locate(region.loops(), region.bounds());
    }

    public Position at(Point point) {
        if (!bounds.grown(closeMm).intersects(Box.of(point, point))) {
            return Position.OUTSIDE;
        }
        Ints hits = new Ints();
        around.query(point.x(), point.y(), point.x(), point.y(), hits);
        boolean inside = false;
        for (int h = 0; h < hits.size(); h++) {
            List<Curve> curves = toTheRight(hits.get(h), point);
            for (Curve curve : curves) {
                if (curve.distance(point) <= closeMm) {
                    return Position.BOUNDARY;
                }
                inside ^= crosses(curve, point);
            }
        }
        return inside ? Position.INSIDE : Position.OUTSIDE;
    }

    /// Lists the curves of a loop that the ray to the right may meet.
    private List<Curve> toTheRight(int loop, Point point) {
        List<Curve> curves = loops.get(loop).curves();
        if (curves.size() < FEW) {
            return curves;
        }
        BoxIndex index = within[loop];
        if (index == null) {
            index = BoxIndex.ofCurves(curves, closeMm);
            within[loop] = index;
        }
        Ints crossed = new Ints();
        index.query(point.x(), point.y(), Double.POSITIVE_INFINITY, point.y(), crossed);
        List<Curve> right = new ArrayList<>(crossed.size());
        for (int i = 0; i < crossed.size(); i++) {
            right.add(curves.get(crossed.get(i)));
        }
        return right;
    }

    /// Says whether the ray from the point to the right crosses the curve an odd number of times.
    private static boolean crosses(Curve curve, Point point) {
        boolean chord = crossesChord(curve.start(), curve.end(), point);
        return curve instanceof Arc arc ? chord ^ isBetweenArcAndChord(arc, point) : chord;
    }

    private static boolean crossesChord(Point start, Point end, Point point) {
        boolean up = end.y() > point.y();
        if (start.y() > point.y() == up) {
            return false;
        }
        return up != isRight(start, end, point);
    }

    /// Says whether the point lies to the right of the chord. One exactly on it is taken to lie above it or to its
    /// greater x, so that the chord and what is right of it always agree.
    private static boolean isRight(Point start, Point end, Point point) {
        double dx = end.x() - start.x();
        double dy = end.y() - start.y();
        double side = dx * (point.y() - start.y()) - dy * (point.x() - start.x());
        return side != 0 ? side < 0 : dy > 0 || (dy == 0 && dx < 0);
    }

    private static boolean isBetweenArcAndChord(Arc arc, Point point) {
        if (point.distance(arc.center()) >= arc.radius()) {
            return false;
        }
        if (arc.isFullCircle()) {
            return true;
        }
        // A counter-clockwise arc and the piece of disc it bounds lie to the right of the chord.
        return arc.ccw() == isRight(arc.start(), arc.end(), point);
    }
}
