package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;

/// Lays one set of points on another by the move that makes most of them meet: each pair of points votes
/// for the move between them, and the moves with most votes are tried.
///
/// @param by the move
/// @param met how many points of the lesser set meet one of the other
/// @param of how many there are in the lesser set
/// @param rival how many meet after the next best move that is another one by more than a wall
record Alignment(Point by, int met, int of, int rival) {
    /// Points nearer than this meet.
    static final double MEETS_MM = 50;

    static final Alignment SELF = new Alignment(new Point(0, 0), 1, 1, 0);

    /// More points than these add nothing but time.
    private static final int MOST_POINTS = 400;
    /// Moves that are tried.
    private static final int MOST_TRIED = 16;

    private static final int FEWEST_MET = 4;
    private static final double LEAST_SHARE = 0.4;
    private static final double NEARLY_ALL = 0.8;
    /// Where fewer meet, so many do, and twice as many as after any other move.
    private static final int FEWEST_ALONE = 8;

    private static final int TIMES_RIVAL = 2;
    private static final double WALL_MM = 600;

    static Alignment of(List<Point> points, List<Point> onto) {
        List<Point> moved = thinned(points);
        List<Point> fixed = thinned(onto);
        Map<Point, Integer> votes = new HashMap<>();
        for (Point from : moved) {
            for (Point to : fixed) {
                Point way = to.minus(from);
                votes.merge(new Point(Math.rint(way.x() / MEETS_MM), Math.rint(way.y() / MEETS_MM)), 1, Integer::sum);
            }
        }
        List<Map.Entry<Point, Integer>> most = new ArrayList<>(votes.entrySet());
        most.sort(Map.Entry.<Point, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        BoxIndex index =
                BoxIndex.of(fixed.stream().map(point -> Box.of(point, point)).toArray(Box[]::new));
        Alignment best = new Alignment(new Point(0, 0), 0, Math.min(moved.size(), fixed.size()), 0);
        List<Alignment> all = new ArrayList<>();
        for (Map.Entry<Point, Integer> way : most.subList(0, Math.min(MOST_TRIED, most.size()))) {
            Alignment tried = best.tried(way.getKey().times(MEETS_MM), moved, fixed, index);
            all.add(tried);
            best = tried.met > best.met ? tried : best;
        }
        int rival = 0;
        for (Alignment other : all) {
            rival = other.by.distance(best.by) > WALL_MM ? Math.max(rival, other.met) : rival;
        }
        return new Alignment(best.by, best.met, best.of, rival);
    }

    /// Counts what meets where the points lie; no other move is tried.
    static Alignment inPlace(List<Point> points, List<Point> onto) {
        List<Point> fixed = thinned(onto);
        BoxIndex index =
                BoxIndex.of(fixed.stream().map(point -> Box.of(point, point)).toArray(Box[]::new));
        List<Point> still = thinned(points);
        Point nowhere = new Point(0, 0);
        Alignment none = new Alignment(nowhere, 0, Math.min(still.size(), fixed.size()), 0);
        int met = none.tried(nowhere, still, fixed, index).met;
        return new Alignment(nowhere, met, none.of, met);
    }

    /// Says whether enough points meet to be no chance.
    boolean isSure() {
        return equals(SELF)
                || (met >= FEWEST_MET && met >= LEAST_SHARE * of)
                || (met >= FEWEST_ALONE && met >= TIMES_RIVAL * rival);
    }

    /// Says whether nearly all points meet, and twice as many as after any other move.
    boolean isAlone() {
        return met >= FEWEST_MET && met >= NEARLY_ALL * of && met >= TIMES_RIVAL * rival;
    }

    private static List<Point> thinned(List<Point> points) {
        int step = 1 + points.size() / MOST_POINTS;
        List<Point> thinned = new ArrayList<>();
        for (int i = 0; i < points.size(); i += step) {
            thinned.add(points.get(i));
        }
        return thinned;
    }

    /// Counts what meets after a move, and moves by the middle of what is left between.
    private Alignment tried(Point way, List<Point> moved, List<Point> fixed, BoxIndex index) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Point point : moved) {
            Point at = point.plus(way);
            Point[] nearest = {new Point(0, 0)};
            double[] least = {MEETS_MM};
            index.meeting(Box.of(at, at).grown(MEETS_MM), i -> {
                double far = fixed.get(i).distance(at);
                if (far < least[0]) {
                    least[0] = far;
                    nearest[0] = fixed.get(i);
                }
            });
            if (least[0] < MEETS_MM) {
                x.add(nearest[0].x() - at.x());
                y.add(nearest[0].y() - at.y());
            }
        }
        if (x.isEmpty()) {
            return this;
        }
        x.sort(Comparator.naturalOrder());
        y.sort(Comparator.naturalOrder());
        Point rest = new Point(x.get(x.size() / 2), y.get(y.size() / 2));
        return new Alignment(way.plus(rest), Math.min(x.size(), of), of, 0);
    }
}
