package org.cadlift.vectorize.linework;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Tells which straight lines continue which: one starts where another ends and runs on the same way. Each line has two
/// ways: way 2i runs along line i, way 2i + 1 against it.
public final class Onward {
    /// Ends that differ by less are one.
    public static final double SAME_MM = 1;
    /// Sine of the angle up to which lines are in line.
    private static final double IN_LINE = 0.002;

    /// Start and end of each line: four numbers.
    private final double[] ends;
    /// The first way that starts in each slot of a hash table, and for each way the next in its slot; −1 ends a list.
    private final int[] heads;

    private final int[] next;

    public Onward(List<Segment> lines) {
        int count = lines.size();
        ends = new double[4 * count];
        for (int i = 0; i < count; i++) {
            Segment line = lines.get(i);
            ends[4 * i] = line.start().x();
            ends[4 * i + 1] = line.start().y();
            ends[4 * i + 2] = line.end().x();
            ends[4 * i + 3] = line.end().y();
        }
        heads = new int[Integer.highestOneBit(Math.max(8, 2 * count)) * 2];
        Arrays.fill(heads, -1);
        next = new int[2 * count];
        // Backwards, so that each list runs in ascending order.
        for (int way = next.length - 1; way >= 0; way--) {
            int slot = slot(x(way), y(way));
            next[way] = heads[slot];
            heads[slot] = way;
        }
    }

    /// Gives the first way that continues one, among lines that the predicate takes; −1 for none.
    public int after(int way, IntPredicate line) {
        double endX = x(way ^ 1);
        double endY = y(way ^ 1);
        double dx = endX - x(way);
        double dy = endY - y(way);
        double square = dx * dx + dy * dy;
        for (int other = heads[slot(endX, endY)]; other >= 0; other = next[other]) {
            if (isOne(x(other), endX) && isOne(y(other), endY) && line.test(other >> 1)) {
                double onX = x(other ^ 1) - x(other);
                double onY = y(other ^ 1) - y(other);
                double cross = dx * onY - dy * onX;
                double squares = square * (onX * onX + onY * onY);
                if (cross * cross <= IN_LINE * IN_LINE * squares && dx * onX + dy * onY > 0) {
                    return other;
                }
            }
        }
        return -1;
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
