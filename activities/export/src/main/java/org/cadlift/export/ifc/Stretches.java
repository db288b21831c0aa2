package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Limits;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Finds the middle lines of walls that branch: one for each straight or round stretch.
///
/// 1. Two sides that face one another through the wall bound a stretch, as far as they lie beside one another.
/// 2. Stretches on one line are one where the wall goes on between them: another wall joins it there.
/// 3. Straight ones reach on to the lines of those that they meet in a corner or a branch.
final class Stretches {
    /// Joined walls differ in thickness. Sides farther apart than this, or so many times as far as most, bound no wall.
    private static final double THICKEST_MM = 600;

    private static final double THICKEST = 1.6;

    /// How far the middle of a joint lies from the last place where sides face one another, in thicknesses of the
    /// thickest wall.
    private static final double REACH = 1.6;

    /// Sine of the angle up to which lines are parallel, and how far they may lie apart and be one.
    private static final double PARALLEL = 1e-4;

    private static final double SAME_MM = 1;

    /// A stretch shorter than this, in its own thickness, is a corner's own.
    private static final double SHORTEST = 0.5;

    private final Region wall;
    private final Locate inside;
    private final double thicknessMm;
    /// Thickness of the thickest stretch.
    private double thickestMm;

    private final List<Segment> straight = new ArrayList<>();
    private final List<Curve> round = new ArrayList<>();

    private Stretches(Region wall, double thicknessMm) {
        this.wall = wall;
        this.thicknessMm = thicknessMm;
        inside = Locate.of(wall);
    }

    /// Lists the middle lines of what a wall stands on.
    static List<Curve> of(List<List<Curve>> loops, double thicknessMm) {
        Loop outer = new Loop(loops.getFirst());
        List<Loop> holes = loops.stream().skip(1).map(Loop::new).toList();
        Stretches stretches = new Stretches(new Region(outer, holes), thicknessMm);
        stretches.face();
        stretches.join();
        stretches.reach();
        List<Curve> all = new ArrayList<>(stretches.straight);
        all.addAll(stretches.round);
        return all;
    }

    private void face() {
        List<Curve> sides = new ArrayList<>();
        wall.loops().forEach(loop -> sides.addAll(loop.curves()));
        if (sides.size() > Limits.WALL_SIDES) {
            return;
        }
        for (int i = 0; i < sides.size(); i++) {
            for (Curve other : sides.subList(i + 1, sides.size())) {
                switch (sides.get(i)) {
                    case Segment a
                    when other instanceof Segment b -> between(a, b).ifPresent(straight::add);
                    case Arc a when other instanceof Arc b -> between(a, b).ifPresent(round::add);
                    case Segment a -> {}
                    case Arc a -> {}
                }
            }
        }
    }

    private boolean isThick(double apartMm) {
        return apartMm > SAME_MM && apartMm <= Math.max(THICKEST_MM, THICKEST * thicknessMm);
    }

    private Optional<Segment> between(Segment a, Segment b) {
        Point along = a.tangentAt(0);
        Point other = b.tangentAt(0);
        double apartMm = along.cross(b.start().minus(a.start()));
        if (along.dot(other) > 0 || Math.abs(along.cross(other)) > PARALLEL || !isThick(apartMm)) {
            return Optional.empty();
        }
        double from = Math.max(0, along.dot(b.end().minus(a.start())));
        double to = Math.min(a.length(), along.dot(b.start().minus(a.start())));
        Point middle = a.start().plus(along.left().times(apartMm / 2));
        Segment line = new Segment(middle.plus(along.times(from)), middle.plus(along.times(to)));
        if (!(to - from > SHORTEST * apartMm) || !isWithin(line.at(0.5))) {
            return Optional.empty();
        }
        thickestMm = Math.max(thickestMm, apartMm);
        return Optional.of(line);
    }

    /// Both arcs run with the wall to their left, the outer one counter-clockwise.
    private Optional<Curve> between(Arc a, Arc b) {
        Arc outer = a.ccw() ? a : b;
        Arc inner = a.ccw() ? b : a;
        boolean isRing = outer.ccw()
                && !inner.ccw()
                && outer.center().distance(inner.center()) <= SAME_MM
                && isThick(outer.radius() - inner.radius());
        if (!isRing || outer.isFullCircle() || inner.isFullCircle()) {
            return Optional.empty();
        }
        double start = outer.startAngle();
        double innerFrom = from(inner.endAngle(), start);
        double from = Math.max(0, innerFrom > Math.PI ? innerFrom - 2 * Math.PI : innerFrom);
        double to =
                Math.min(outer.sweep(), (innerFrom > Math.PI ? innerFrom - 2 * Math.PI : innerFrom) - inner.sweep());
        double radius = (outer.radius() + inner.radius()) / 2;
        if (!((to - from) * radius > SHORTEST * (outer.radius() - inner.radius()))) {
            return Optional.empty();
        }
        Arc middle = Arc.ofAngles(outer.center(), radius, start + from, start + to);
        return isWithin(middle.at(0.5)) ? Optional.of(middle) : Optional.empty();
    }

    /// Gives how far an angle lies on from another, within a turn.
    private static double from(double angle, double start) {
        double turn = (angle - start) % (2 * Math.PI);
        return turn < 0 ? turn + 2 * Math.PI : turn;
    }

    private boolean isWithin(Point point) {
        return inside.at(point) == Position.INSIDE;
    }

    private void join() {
        straight.sort(Comparator.comparing(Segment::start).thenComparing(Segment::end));
        for (int i = 0; i < straight.size(); i++) {
            for (int k = i + 1; k < straight.size(); ) {
                Optional<Segment> whole = joined(straight.get(i), straight.get(k));
                if (whole.isPresent()) {
                    straight.set(i, whole.get());
                    straight.remove(k);
                    k = i + 1;
                } else {
                    k++;
                }
            }
        }
    }

    private Optional<Segment> joined(Segment a, Segment b) {
        Point along = a.tangentAt(0);
        if (Math.abs(along.cross(b.start().minus(a.start()))) > SAME_MM
                || Math.abs(along.cross(b.end().minus(a.start()))) > SAME_MM) {
            return Optional.empty();
        }
        double first = along.dot(b.start().minus(a.start()));
        double second = along.dot(b.end().minus(a.start()));
        double gapMm = Math.max(Math.min(first, second) - a.length(), -Math.max(first, second));
        double from = Math.min(0, Math.min(first, second));
        double to = Math.max(a.length(), Math.max(first, second));
        double middle = Math.min(first, second) > a.length()
                ? (a.length() + Math.min(first, second)) / 2
                : Math.max(first, second) / 2;
        boolean goesOn = gapMm <= 0
                || (gapMm <= 2 * REACH * thickestMm && isWithin(a.start().plus(along.times(middle))));
        return goesOn
                ? Optional.of(
                        new Segment(a.start().plus(along.times(from)), a.start().plus(along.times(to))))
                : Optional.empty();
    }

    private void reach() {
        List<Segment> before = List.copyOf(straight);
        for (int i = 0; i < before.size(); i++) {
            Segment line = before.get(i);
            straight.set(i, new Segment(reached(line.reversed(), before), reached(line, before)));
        }
    }

    /// Gives where the end of a line meets the nearest other one, if that is near enough.
    private Point reached(Segment line, List<Segment> others) {
        Point along = line.tangentAt(0);
        double nearest = REACH * thickestMm;
        Point end = line.end();
        for (Segment other : others) {
            Point across = other.tangentAt(0);
            double sine = along.cross(across);
            if (Math.abs(sine) < 100 * PARALLEL) {
                continue;
            }
            Point to = other.start().minus(line.end());
            double onMm = to.cross(across) / sine;
            double atMm = to.cross(along) / sine;
            boolean meets = atMm >= -REACH * thickestMm && atMm <= other.length() + REACH * thickestMm;
            Point point = line.end().plus(along.times(onMm));
            if (meets && Math.abs(onMm) < nearest && isWithin(point)) {
                nearest = Math.abs(onMm);
                end = point;
            }
        }
        return end;
    }
}
