package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Holds the straight lines of a storey and tells which continue which: one starts where another ends and runs on the
/// same way. Each line has two ways: way 2i runs along line i, way 2i + 1 against it.
public final class Straights {
    /// Ends that differ by less are one; shorter lines are none.
    private static final double SAME_MM = 1;
    /// Sine of the angle up to which lines are in line.
    private static final double IN_LINE = 0.002;

    private final List<Segment> lines = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    /// Start and end of each line: four numbers.
    private final double[] ends;
    /// The first way that starts in each slot of a hash table, and for each way the next in its slot; −1 ends a list.
    private final int[] heads;

    private final int[] next;
    /// The first way that continues each; −1 for most.
    private final int[] after;
    /// Lines at one of whose ends another starts or ends.
    private final BitSet met = new BitSet();

    private Straights(List<Stroke> drawn) {
        for (Stroke stroke : drawn) {
            if (!stroke.isFill()) {
                add(stroke);
            }
        }
        ends = new double[4 * lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Segment line = lines.get(i);
            ends[4 * i] = line.start().x();
            ends[4 * i + 1] = line.start().y();
            ends[4 * i + 2] = line.end().x();
            ends[4 * i + 3] = line.end().y();
        }
        heads = new int[Integer.highestOneBit(Math.max(8, 2 * lines.size())) * 2];
        Arrays.fill(heads, -1);
        next = new int[2 * lines.size()];
        // Backwards, so that each list runs in ascending order.
        for (int way = next.length - 1; way >= 0; way--) {
            int slot = slot(x(way), y(way));
            next[way] = heads[slot];
            heads[slot] = way;
        }
        after = new int[next.length];
        for (int way = 0; way < after.length; way++) {
            after[way] = lookAhead(way);
        }
    }

    /// Takes the straight lines of all strokes but fillings.
    public static Straights of(List<Stroke> strokes) {
        return new Straights(strokes);
    }

    private void add(Stroke stroke) {
        for (Curve curve : stroke.curves()) {
            if (curve instanceof Segment line && line.length() > SAME_MM) {
                lines.add(line);
                strokes.add(stroke);
            }
        }
    }

    /// Finds the first way that continues one, and notes whether its line meets others there.
    private int lookAhead(int way) {
        double endX = x(way ^ 1);
        double endY = y(way ^ 1);
        int first = -1;
        for (int other = heads[slot(endX, endY)]; other >= 0; other = next[other]) {
            if (other >> 1 != way >> 1 && isOne(x(other), endX) && isOne(y(other), endY)) {
                if (!met.get(way >> 1) && !lines.get(other >> 1).equals(lines.get(way >> 1))) {
                    met.set(way >> 1);
                }
                if (first < 0 && runsOn(way, other)) {
                    first = other;
                }
            }
        }
        return first;
    }

    private boolean runsOn(int way, int other) {
        double dx = x(way ^ 1) - x(way);
        double dy = y(way ^ 1) - y(way);
        double onX = x(other ^ 1) - x(other);
        double onY = y(other ^ 1) - y(other);
        double cross = dx * onY - dy * onX;
        double squares = (dx * dx + dy * dy) * (onX * onX + onY * onY);
        return cross * cross <= IN_LINE * IN_LINE * squares && dx * onX + dy * onY > 0;
    }

    public int count() {
        return lines.size();
    }

    public Segment line(int line) {
        return lines.get(line);
    }

    /// Gives the stroke that a line is part of.
    public Stroke stroke(int line) {
        return strokes.get(line);
    }

    /// Says whether another line, unless it is equal, starts or ends where one does.
    public boolean isMet(int line) {
        return met.get(line);
    }

    /// Gives the first way that continues one, among lines that the predicate takes; −1 for none.
    public int after(int way, IntPredicate takes) {
        double endX = x(way ^ 1);
        double endY = y(way ^ 1);
        int other = after[way];
        while (other >= 0 && !(takes.test(other >> 1) && continues(way, other, endX, endY))) {
            other = next[other];
        }
        return other;
    }

    private boolean continues(int way, int other, double endX, double endY) {
        return other >> 1 != way >> 1 && isOne(x(other), endX) && isOne(y(other), endY) && runsOn(way, other);
    }

    /// Gives where a way starts.
    public Point start(int way) {
        return new Point(x(way), y(way));
    }

    private double x(int way) {
        return ends[2 * way];
    }

    private double y(int way) {
        return ends[2 * way + 1];
    }

    private static boolean isOne(double a, double b) {
        return Math.rint(a / SAME_MM) == Math.rint(b / SAME_MM);
    }

    private int slot(double x, double y) {
        long column = (long) Math.rint(x / SAME_MM);
        long row = (long) Math.rint(y / SAME_MM);
        long mixed = (column * 0x9E3779B97F4A7C15L) ^ (row * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 32;
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 33) & (heads.length - 1);
    }
}
