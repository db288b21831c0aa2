package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.plane.Sets;
import org.cadlift.vectorize.linework.Stroke;

/// Finds hatching that is drawn by plain lines, as programs leave it that cannot write hatches: many parallel lines at
/// one distance, each beside its neighbours. They cut walls into scraps.
///
/// A line lies amid hatching when its nearest neighbours on both sides are equally far; lines that are linked so, six
/// or more of them, are one hatching. Walls, panes and frames have fewer lines at one distance, stairs wider ones. What
/// runs with most of the drawing's lines, or square to them, may be layers of a wall and stays.
final class Hatching {
    /// Fewer lines at one distance are a window, a rail or layers of a wall.
    private static final int FEWEST = 6;
    /// Treads are wider apart; what is closer is one line.
    private static final double WIDEST_MM = 160;

    private static final double CLOSEST_MM = 3;
    private static final double LONGEST_MM = 4_000;
    /// Sine of the angle between parallel lines.
    private static final double PARALLEL = 0.005;
    /// Share by which distances of neighbours differ.
    private static final double EVEN = 0.03;

    private static final double EVEN_MM = 0.3;

    /// Hatching runs askew to walls by so much at least, in degrees.
    private static final int ASKEW = 15;

    private final List<Segment> lines = new ArrayList<>();
    private final BoxIndex tree;
    private final Sets runs;

    private Hatching(List<Stroke> strokes, List<Integer> owners) {
        int main = direction(strokes);
        for (int i = 0; i < strokes.size(); i++) {
            Stroke stroke = strokes.get(i);
            if (stroke.curves().size() == 1
                    && stroke.curves().getFirst() instanceof Segment line
                    && line.length() <= LONGEST_MM
                    && line.length() > CLOSEST_MM
                    && isAskew(degrees(line), main)) {
                lines.add(line);
                owners.add(i);
            }
        }
        Box[] boxes = new Box[lines.size()];
        runs = new Sets(boxes.length);
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = lines.get(i).bounds();
        }
        tree = BoxIndex.of(boxes);
    }

    /// Gives the direction in degrees, 0 to 89, along or across which most of the strokes' length runs.
    private static int direction(List<Stroke> strokes) {
        double[] lengths = new double[90];
        for (Stroke stroke : strokes) {
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment line) {
                    lengths[degrees(line)] += line.length();
                }
            }
        }
        int most = 0;
        for (int i = 1; i < lengths.length; i++) {
            most = lengths[i] > lengths[most] ? i : most;
        }
        return most;
    }

    private static int degrees(Segment line) {
        Point way = line.end().minus(line.start());
        return Math.floorMod(Math.round(Math.toDegrees(Math.atan2(way.y(), way.x()))), 90);
    }

    private static boolean isAskew(int degrees, int main) {
        int apart = Math.floorMod(degrees - main, 90);
        return Math.min(apart, 90 - apart) >= ASKEW;
    }

    /// Gives the strokes that are hatching, by index.
    static BitSet of(List<Stroke> strokes) {
        List<Integer> owners = new ArrayList<>();
        Hatching hatching = new Hatching(strokes, owners);
        BitSet found = new BitSet();
        hatching.lines().stream().forEach(line -> found.set(owners.get(line)));
        return found;
    }

    /// Gives the strokes that bound hatching, by index: the ends of six or more of its lines lie on them.
    ///
    /// @param hatching what [#of] gave for the strokes
    static BitSet bounds(List<Stroke> strokes, BitSet hatching) {
        if (hatching.isEmpty()) {
            return hatching;
        }
        List<Segment> lines = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = hatching.nextClearBit(0); i < strokes.size(); i = hatching.nextClearBit(i + 1)) {
            for (Curve curve : strokes.get(i).curves()) {
                if (curve instanceof Segment line && line.length() > LONGEST_MM / 2) {
                    lines.add(line);
                    owners.add(i);
                }
            }
        }
        BoxIndex tree = BoxIndex.ofCurves(lines);
        int[] ends = new int[lines.size()];
        hatching.stream().forEach(stroke -> {
            for (Point end :
                    List.of(strokes.get(stroke).start(), strokes.get(stroke).end())) {
                tree.meeting(Box.of(end, end).grown(CLOSEST_MM), line -> {
                    ends[line] += lines.get(line).distance(end) <= CLOSEST_MM ? 1 : 0;
                });
            }
        });
        BitSet bounds = new BitSet();
        for (int line = 0; line < ends.length; line++) {
            if (ends[line] >= FEWEST) {
                bounds.set(owners.get(line));
            }
        }
        return bounds;
    }

    private BitSet lines() {
        for (int i = 0; i < lines.size(); i++) {
            link(i);
        }
        BitSet found = new BitSet();
        for (int[] run : runs.groups()) {
            for (int line : run) {
                found.set(line, run.length >= FEWEST);
            }
        }
        return found;
    }

    /// Links a line with the nearest to either side when both are as far.
    private void link(int index) {
        Segment line = lines.get(index);
        Point along = line.tangentAt(0);
        double[] nearest = new double[2];
        int[] at = {-1, -1};
        Arrays.fill(nearest, WIDEST_MM);
        double half = line.length() / 2;
        Point middle = line.at(0.5);
        tree.meeting(line.bounds().grown(WIDEST_MM), i -> {
            Segment other = lines.get(i);
            if (i == index || Math.abs(along.cross(other.tangentAt(0))) > PARALLEL) {
                return;
            }
            double across = along.cross(other.at(0.5).minus(middle));
            double apart = Math.abs(across);
            double from = along.dot(other.start().minus(middle));
            double to = along.dot(other.end().minus(middle));
            boolean beside = Math.max(from, to) > -half && Math.min(from, to) < half;
            int side = across > 0 ? 0 : 1;
            if (beside && apart >= CLOSEST_MM && apart < nearest[side]) {
                nearest[side] = apart;
                at[side] = i;
            }
        });
        boolean even = at[0] >= 0
                && at[1] >= 0
                && Math.abs(nearest[0] - nearest[1]) <= EVEN * Math.max(nearest[0], nearest[1]) + EVEN_MM;
        if (even) {
            runs.join(index, at[0]);
            runs.join(index, at[1]);
        }
    }
}
