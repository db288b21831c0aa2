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

    private final List<Segment> lines;
    /// The first way that starts in each slot of a hash table, and for each way the next in its slot; −1 ends a list.
    private final int[] heads;

    private final int[] next;

    public Onward(List<Segment> lines) {
        this.lines = lines;
        heads = new int[Integer.highestOneBit(Math.max(8, 2 * lines.size())) * 2];
        Arrays.fill(heads, -1);
        next = new int[2 * lines.size()];
        // Backwards, so that each list runs in ascending order.
        for (int way = next.length - 1; way >= 0; way--) {
            int slot = slot(start(way));
            next[way] = heads[slot];
            heads[slot] = way;
        }
    }

    /// Gives the first way that continues one, among lines that the predicate takes; −1 for none.
    public int after(int way, IntPredicate line) {
        Point end = start(way ^ 1);
        double[] along = along(way);
        for (int other = heads[slot(end)]; other >= 0; other = next[other]) {
            if (isOne(start(other), end) && line.test(other >> 1)) {
                double[] onward = along(other);
                if (Math.abs(along[0] * onward[1] - along[1] * onward[0]) <= IN_LINE
                        && along[0] * onward[0] + along[1] * onward[1] > 0) {
                    return other;
                }
            }
        }
        return -1;
    }

    /// Gives where a way starts.
    public Point start(int way) {
        Segment line = lines.get(way >> 1);
        return (way & 1) == 0 ? line.start() : line.end();
    }

    private double[] along(int way) {
        Point start = start(way);
        Point end = start(way ^ 1);
        double length = start.distance(end);
        return new double[] {(end.x() - start.x()) / length, (end.y() - start.y()) / length};
    }

    private static boolean isOne(Point a, Point b) {
        return Math.rint(a.x() / SAME_MM) == Math.rint(b.x() / SAME_MM)
                && Math.rint(a.y() / SAME_MM) == Math.rint(b.y() / SAME_MM);
    }

    private int slot(Point p) {
        long column = (long) Math.rint(p.x() / SAME_MM);
        long row = (long) Math.rint(p.y() / SAME_MM);
        long mixed = (column * 0x9E3779B97F4A7C15L) ^ (row * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 32;
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 33) & (heads.length - 1);
    }
}
