package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Closes the ends of double lines: where two free ends lie side by side at a wall's thickness and point the same way,
/// a cap joins them. From a free end that has no such partner a cap leads square to the line beside it that runs on:
/// layers of a wall end one after another at a window.
final class Caps {
    /// The cap stands square on its lines within a few degrees.
    private static final double SQUARE = 0.05;

    /// Walls whose layers end apart are no thicker.
    private static final double GREATEST_BESIDE_MM = 400;

    private static final double PARALLEL = 0.01;

    private Caps() {}

    static List<Segment> of(List<Stroke> strokes, List<FreeEnd> free) {
        if (free.isEmpty()) {
            return List.of();
        }
        Box[] boxes = new Box[free.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = Box.of(free.get(i).at(), free.get(i).at());
        }
        BoxIndex tree = BoxIndex.of(boxes);
        record Cap(int a, int b, double mm) {}
        List<Cap> caps = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            int a = i;
            tree.meeting(boxes[i].grown(Pairs.GREATEST_MM), b -> {
                if (a < b && isSquare(free.get(a), free.get(b))) {
                    caps.add(new Cap(a, b, free.get(a).at().distance(free.get(b).at())));
                }
            });
        }
        caps.sort(Comparator.comparingDouble(Cap::mm));
        boolean[] taken = new boolean[boxes.length];
        List<Segment> segments = new ArrayList<>();
        for (Cap cap : caps) {
            if (!taken[cap.a()] && !taken[cap.b()]) {
                taken[cap.a()] = true;
                taken[cap.b()] = true;
                segments.add(
                        new Segment(free.get(cap.a()).at(), free.get(cap.b()).at()));
            }
        }
        onto(strokes, free, taken, segments);
        return segments;
    }

    /// Adds caps from the ends that are left to the nearest line beside them that runs on.
    private static void onto(List<Stroke> strokes, List<FreeEnd> free, boolean[] taken, List<Segment> segments) {
        List<Segment> lines = new ArrayList<>();
        for (Stroke stroke : strokes) {
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment line && line.length() > Pairs.LEAST_MM) {
                    lines.add(line);
                }
            }
        }
        BoxIndex tree = BoxIndex.ofCurves(lines);
        for (int e = 0; e < taken.length; e++) {
            FreeEnd end = free.get(e);
            Point[] nearest = {end.at()};
            double[] least = {GREATEST_BESIDE_MM};
            tree.meeting(taken[e] ? Box.EMPTY : Box.of(end.at(), end.at()).grown(GREATEST_BESIDE_MM), i -> {
                Segment line = lines.get(i);
                Point along = line.tangentAt(0);
                Point to = end.at().minus(line.start());
                double apart = Math.abs(along.cross(to));
                double at = along.dot(to);
                double before = at - apart * along.dot(end.out());
                boolean runsOn = at >= 0 && at <= line.length() && before >= 0 && before <= line.length();
                if (runsOn
                        && Math.abs(along.cross(end.out())) <= PARALLEL
                        && apart >= Pairs.LEAST_MM
                        && apart < least[0]) {
                    least[0] = apart;
                    nearest[0] = line.start().plus(along.times(at));
                }
            });
            if (least[0] < GREATEST_BESIDE_MM) {
                segments.add(new Segment(end.at(), nearest[0]));
            }
        }
    }

    private static boolean isSquare(FreeEnd a, FreeEnd b) {
        Point across = b.at().minus(a.at());
        double apart = across.length();
        return apart >= Pairs.LEAST_MM
                && apart <= Pairs.GREATEST_MM
                && a.out().dot(b.out()) > 1 - SQUARE * SQUARE
                && Math.abs(across.dot(a.out())) <= SQUARE * apart;
    }
}
