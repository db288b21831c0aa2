package org.cadlift.extrude.roof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.contract.Interruption;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Is the sides of an outline on their way inwards.
final class Wavefront {
    /// A corner that meets a side this far beyond its ends still meets it: the ends themselves are rounded.
    private static final double MEETING_MM = 1e-5;

    /// What changes more slowly changes never.
    private static final double LEAST_SPEED = 1e-12;

    /// A front of n sides changes some 2n times; one that goes on changing does not know what it does.
    private static final int CHANGES_A_SIDE = 8;

    private final List<Side> sides;
    private final List<Ridge> ridges = new ArrayList<>();
    private List<List<Corner>> loops = new ArrayList<>();
    private double movedMm;

    private Wavefront(List<Side> sides) {
        this.sides = sides;
    }

    /// Moves the sides until nothing is left between them, and gives the lines in which they met; fewer where they go
    /// on for ever.
    ///
    /// @param rings indices of sides that follow one another, their inside to the left
    static List<Ridge> ridges(List<Side> sides, List<List<Integer>> rings) {
        Wavefront front = new Wavefront(sides);
        for (List<Integer> ring : rings) {
            List<Corner> loop = new ArrayList<>();
            for (int i = 0; i < ring.size(); i++) {
                int before = ring.get((i + ring.size() - 1) % ring.size());
                loop.add(
                        front.corner(before, ring.get(i), sides.get(ring.get(i)).start()));
            }
            front.loops.add(loop);
        }
        for (int left = CHANGES_A_SIDE * sides.size(); left > 0 && front.moves(); left--) {
            Interruption.check();
        }
        return front.ridges;
    }

    private Corner corner(int before, int after, Point at) {
        return Corner.of(before, after, sides.get(before), sides.get(after), at, movedMm);
    }

    /// Goes on to the next moment at which something changes; false when there is none.
    private boolean moves() {
        double nextMm = nextMm();
        if (!Double.isFinite(nextMm)) {
            return false;
        }
        movedMm = nextMm;
        change();
        return !loops.isEmpty();
    }

    private double nextMm() {
        double next = Double.POSITIVE_INFINITY;
        for (List<Corner> loop : loops) {
            for (int i = 0; i < loop.size(); i++) {
                Corner corner = loop.get(i);
                next = Math.min(next, vanishesMm(corner, after(loop, i)));
                if (isReflex(corner)) {
                    next = Math.min(next, splitsMm(corner));
                }
            }
        }
        return Math.max(next, movedMm);
    }

    private static Corner after(List<Corner> loop, int i) {
        return loop.get((i + 1) % loop.size());
    }

    private boolean isReflex(Corner corner) {
        return sides.get(corner.before())
                        .along()
                        .cross(sides.get(corner.after()).along())
                < 0;
    }

    /// Gives when a side between two corners has no length left.
    private double vanishesMm(Corner from, Corner to) {
        Point along = sides.get(from.after()).along();
        double shrinks = from.velocity().minus(to.velocity()).dot(along);
        double length = to.when(movedMm).minus(from.when(movedMm)).dot(along);
        return shrinks > LEAST_SPEED ? movedMm + length / shrinks : Double.POSITIVE_INFINITY;
    }

    /// Gives when a corner first runs into a side that it does not belong to.
    private double splitsMm(Corner corner) {
        double first = Double.POSITIVE_INFINITY;
        for (List<Corner> loop : loops) {
            for (int i = 0; i < loop.size(); i++) {
                Corner from = loop.get(i);
                Corner to = after(loop, i);
                if (from.equals(corner) || to.equals(corner)) {
                    continue;
                }
                Side side = sides.get(from.after());
                double nears = side.speed() - corner.velocity().dot(side.inwards());
                double away = side.distanceMm(corner.when(movedMm)) - side.speed() * movedMm;
                if (nears > LEAST_SPEED && away > -MEETING_MM) {
                    double then = movedMm + away / nears;
                    if (then < first && isBetween(corner.when(then), from.when(then), to.when(then), side)) {
                        first = then;
                    }
                }
            }
        }
        return first;
    }

    private static boolean isBetween(Point point, Point from, Point to, Side side) {
        Point along = side.along();
        double at = point.dot(along);
        return at >= from.dot(along) - MEETING_MM && at <= to.dot(along) + MEETING_MM;
    }

    /// Cuts the plane by the front, and goes on with what it still winds around.
    private void change() {
        List<Segment> front = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (List<Corner> loop : loops) {
            for (int i = 0; i < loop.size(); i++) {
                Point from = loop.get(i).when(movedMm);
                Point to = after(loop, i).when(movedMm);
                if (!from.equals(to)) {
                    front.add(new Segment(from, to));
                    labels.add(loop.get(i).after());
                }
            }
        }
        Arrangement plane = Arrangement.of(front, 0);
        Rim rim = Rim.of(plane, labels);
        meet(plane, rim, labels);
        List<Corner> gone = new ArrayList<>();
        loops.forEach(gone::addAll);
        loops = new ArrayList<>();
        for (List<Rim.Turn> ring : rim.rings()) {
            List<Corner> loop = new ArrayList<>();
            for (Rim.Turn turn : ring) {
                if (turn.before() != turn.after()) {
                    loop.add(goesOn(turn, gone));
                }
            }
            if (loop.size() > 1) {
                loops.add(loop);
            }
        }
        Map<Point, Point> ends = new HashMap<>();
        for (Corner corner : gone) {
            Point end = ends.computeIfAbsent(corner.when(movedMm), at -> nearest(plane.vertices(), at));
            ridge(new Segment(corner.born(), end), corner.before(), corner.after());
        }
    }

    /// Takes the corner out of those that are gone when it is there still.
    private Corner goesOn(Rim.Turn turn, List<Corner> gone) {
        for (int i = 0; i < gone.size(); i++) {
            Corner old = gone.get(i);
            if (old.before() == turn.before()
                    && old.after() == turn.after()
                    && old.when(movedMm).distance(turn.at()) <= MEETING_MM) {
                return gone.remove(i);
            }
        }
        return corner(turn.before(), turn.after(), turn.at());
    }

    /// Keeps the lines in which fronts ran into one another.
    private void meet(Arrangement plane, Rim rim, List<Integer> labels) {
        for (int e = 0; e < plane.edges().size(); e++) {
            Arrangement.Edge edge = plane.edges().get(e);
            if (rim.isOn(e)) {
                continue;
            }
            int forward = -1;
            int backward = -1;
            for (Arrangement.Use use : edge.uses()) {
                if (use.forward()) {
                    forward = labels.get(use.curve());
                } else {
                    backward = labels.get(use.curve());
                }
            }
            if (forward >= 0 && backward >= 0) {
                Segment line = new Segment(edge.curve().start(), edge.curve().end());
                ridge(line, backward, forward);
            }
        }
    }

    private void ridge(Segment line, int left, int right) {
        if (!line.start().equals(line.end())) {
            ridges.add(new Ridge(line, left, right));
        }
    }

    private static Point nearest(List<Point> vertices, Point at) {
        Point nearest = at;
        double least = MEETING_MM;
        for (Point vertex : vertices) {
            double away = vertex.distance(at);
            if (away < least) {
                least = away;
                nearest = vertex;
            }
        }
        return nearest;
    }
}
