package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Finds the boxes that meet a box: a static R-tree whose leaves follow a Hilbert curve through the box centers
/// (Kamel and Faloutsos, "On packing R-trees", 1993), held in plain arrays.
public final class BoxIndex {
    private static final int FAN_OUT_BITS = 3;
    private static final int BEFORE_ALL = -1;

    private static final int FAN_OUT = 1 << FAN_OUT_BITS;

    /// Four numbers a node: least x, least y, greatest x, greatest y; the leaves first, then level by level.
    private final double[] corners;
    /// The item of each leaf.
    private final int[] items;
    /// Where each level starts, counted in nodes; the last entry is the end.
    private final int[] levels;

    private BoxIndex(double[] corners, int[] items, int[] levels) {
        this.corners = corners;
        this.items = items;
        this.levels = levels;
    }

    /// Indexes boxes in any order; the empty box meets nothing.
    public static BoxIndex of(Box[] boxes) {
        double[] corners = new double[4 * boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            put(boxes[i], 0, corners, i);
        }
        return of(corners, boxes.length);
    }

    /// Indexes curves in any order.
    public static BoxIndex ofCurves(List<? extends Curve> curves) {
        return of(boxes(curves, 0), curves.size());
    }

    /// Indexes curves that follow one another, and so are in a good order already.
    public static BoxIndex ofChain(List<? extends Curve> curves) {
        return ofOrdered(boxes(curves, 0), curves.size());
    }

    /// Indexes boxes that are in a good order already: neighbours are near one another.
    static BoxIndex ofOrdered(double[] boxes, int count) {
        int[] items = new int[count];
        for (int i = 0; i < count; i++) {
            items[i] = i;
        }
        return of(boxes, items);
    }

    /// Indexes boxes given as four numbers each: least x, least y, greatest x, greatest y.
    static BoxIndex of(double[] boxes, int count) {
        return of(boxes, hilbertOrder(boxes, count, Comparator.naturalOrder()));
    }

    private static BoxIndex of(double[] boxes, int[] items) {
        int count = items.length;
        int[] levels = levels(count);
        double[] corners = new double[4 * levels[levels.length - 1]];
        for (int i = 0; i < count; i++) {
            System.arraycopy(boxes, 4 * items[i], corners, 4 * i, 4);
        }
        for (int level = 1; level + 1 < levels.length; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
                int last = Math.min(first + FAN_OUT, levels[level]);
                System.arraycopy(corners, 4 * first, corners, 4 * node, 4);
                for (int child = first + 1; child < last; child++) {
                    corners[4 * node] = Math.min(corners[4 * node], corners[4 * child]);
                    corners[4 * node + 1] = Math.min(corners[4 * node + 1], corners[4 * child + 1]);
                    corners[4 * node + 2] = Math.max(corners[4 * node + 2], corners[4 * child + 2]);
                    corners[4 * node + 3] = Math.max(corners[4 * node + 3], corners[4 * child + 3]);
                }
            }
        }
        return new BoxIndex(corners, items, levels);
    }

    /// Gives the boxes of the curves, grown by a margin, four numbers each.
    static double[] boxes(List<? extends Curve> curves, double margin) {
        double[] boxes = new double[4 * curves.size()];
        for (int i = 0; i < curves.size(); i++) {
            put(curves.get(i).bounds(), margin, boxes, i);
        }
        return boxes;
    }

    private static void put(Box box, double margin, double[] boxes, int place) {
        boxes[4 * place] = box.minX() - margin;
        boxes[4 * place + 1] = box.minY() - margin;
        boxes[4 * place + 2] = box.maxX() + margin;
        boxes[4 * place + 3] = box.maxY() + margin;
    }

    private static void sort(int[] order, int from, int to, Comparator<Integer> ties) {
        List<Integer> same = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            same.add(order[i]);
        }
        same.sort(ties);
        for (int i = from; i < to; i++) {
            order[i] = same.get(i - from);
        }
    }

    private static int[] levels(int count) {
        int[] starts = new int[34];
        int level = 1;
        int width = count;
        starts[1] = count;
        while (width > 1) {
            width = (width + FAN_OUT - 1) / FAN_OUT;
            starts[level + 1] = starts[level] + width;
            level++;
        }
        return Arrays.copyOf(starts, level + 1);
    }

    /// Gives the numbers of boxes in the order in which the curve passes their centers.
    ///
    /// @param ties orders boxes whose centers share a cell; equal ones stay as they are
    static int[] hilbertOrder(double[] boxes, int count, Comparator<Integer> ties) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            minX = Math.min(minX, boxes[4 * i]);
            minY = Math.min(minY, boxes[4 * i + 1]);
            maxX = Math.max(maxX, boxes[4 * i + 2]);
            maxY = Math.max(maxY, boxes[4 * i + 3]);
        }
        int indexBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, count));
        int bits = Math.min(24, (62 - indexBits) / 2);
        double cells = (1L << bits) - 1;
        double scaleX = maxX > minX ? cells / (maxX - minX) : 0;
        double scaleY = maxY > minY ? cells / (maxY - minY) : 0;
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int x = (int) (((boxes[4 * i] + boxes[4 * i + 2]) / 2 - minX) * scaleX);
            int y = (int) (((boxes[4 * i + 1] + boxes[4 * i + 3]) / 2 - minY) * scaleY);
            keys[i] = hilbert(x, y, bits) << indexBits | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & ((1L << indexBits) - 1));
        }
        for (int from = 0, to = 1; to <= count; to++) {
            if (to == count || keys[to] >> indexBits != keys[from] >> indexBits) {
                if (to - from > 1) {
                    sort(order, from, to, ties);
                }
                from = to;
            }
        }
        return order;
    }

    /// Gives how far along the Hilbert curve a cell lies.
    private static long hilbert(int cellX, int cellY, int bits) {
        int x = cellX;
        int y = cellY;
        long along = 0;
        for (int bit = bits - 1; bit >= 0; bit--) {
            int right = (x >> bit) & 1;
            int up = (y >> bit) & 1;
            along = along << 2 | ((3 * right) ^ up);
            if (up == 0) {
                if (right == 1) {
                    x = ~x;
                    y = ~y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return along;
    }

    /// Visits the items whose boxes meet the given one, their edges included, in the order of the index.
    public void meeting(Box box, IntConsumer visitor) {
        anyMeeting(box, item -> {
            visitor.accept(item);
            return false;
        });
    }

    /// Says whether the predicate holds for an item whose box meets the given one.
    public boolean anyMeeting(Box box, IntPredicate predicate) {
        int top = levels.length - 2;
        return items.length > 0 && anyMeeting(top, levels[top], box, predicate);
    }

    private boolean anyMeeting(int level, int node, Box box, IntPredicate predicate) {
        int at = 4 * node;
        if (corners[at] > box.maxX()
                || corners[at + 2] < box.minX()
                || corners[at + 1] > box.maxY()
                || corners[at + 3] < box.minY()) {
            return false;
        }
        if (level == 0) {
            return predicate.test(items[node]);
        }
        int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
        int last = Math.min(first + FAN_OUT, levels[level]);
        for (int child = first; child < last; child++) {
            if (anyMeeting(level - 1, child, box, predicate)) {
                return true;
            }
        }
        return false;
    }

    /// Adds the items whose boxes meet the given one, their edges included, in no particular order.
    void query(double minX, double minY, double maxX, double maxY, Ints hits) {
        if (items.length == 0) {
            return;
        }
        int top = levels.length - 2;
        visit(top, levels[top], BEFORE_ALL, minX, minY, maxX, maxY, hits);
    }

    /// As [#query], of an index in the order of its items, and only items behind one.
    void queryBehind(int item, double minX, double minY, double maxX, double maxY, Ints hits) {
        int top = levels.length - 2;
        visit(top, levels[top], item, minX, minY, maxX, maxY, hits);
    }

    /// @param item only leaves behind its own count; in another order than that of the items, [#BEFORE_ALL]
    private void visit(int level, int node, int item, double minX, double minY, double maxX, double maxY, Ints hits) {
        int at = 4 * node;
        long behind = (node - levels[level] + 1L) << (FAN_OUT_BITS * level);
        if (behind <= item + 1
                || corners[at] > maxX
                || corners[at + 2] < minX
                || corners[at + 1] > maxY
                || corners[at + 3] < minY) {
            return;
        }
        if (level == 0) {
            hits.add(items[node]);
            return;
        }
        int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
        int last = Math.min(first + FAN_OUT, levels[level]);
        for (int child = first; child < last; child++) {
            visit(level - 1, child, item, minX, minY, maxX, maxY, hits);
        }
    }

    /// Joins the items whose boxes meet, directly or by way of others. A subtree that is one set already is not
    /// searched again for that set, so that things nested a thousand deep cost no more than things side by side.
    void joinMeeting(Sets sets) {
        int[] oneSet = new int[levels[levels.length - 1]];
        Arrays.fill(oneSet, -1);
        System.arraycopy(items, 0, oneSet, 0, items.length);
        int top = levels.length - 2;
        for (int leaf = 0; leaf < items.length; leaf++) {
            join(top, levels[top], leaf, sets, oneSet);
        }
    }

    /// Joins a leaf with what it meets in a subtree.
    ///
    /// @param oneSet a member of the one set that makes up a subtree, −1 where it may be several
    private void join(int level, int node, int leaf, Sets sets, int[] oneSet) {
        int a = 4 * node;
        int b = 4 * leaf;
        if (corners[a] > corners[b + 2]
                || corners[a + 2] < corners[b]
                || corners[a + 1] > corners[b + 3]
                || corners[a + 3] < corners[b + 1]) {
            return;
        }
        if (level == 0) {
            sets.join(items[leaf], items[node]);
            return;
        }
        if (oneSet[node] >= 0 && sets.find(oneSet[node]) == sets.find(items[leaf])) {
            return;
        }
        int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
        int last = Math.min(first + FAN_OUT, levels[level]);
        boolean one = true;
        for (int child = first; child < last; child++) {
            join(level - 1, child, leaf, sets, oneSet);
            one = one && oneSet[child] >= 0 && sets.find(oneSet[child]) == sets.find(oneSet[first]);
        }
        if (one) {
            oneSet[node] = oneSet[first];
        }
    }

    /// Looks at an item on the way of a ray.
    interface Sight {
        /// Gives the greatest x at which the ray meets the item, or the given best when it is less.
        double look(int item, double best);
    }

    /// Follows a ray from (x, y) to the left and shows the items whose boxes it meets, roughly nearest first; those
    /// that end left of the best so far, less `slack`, are passed over.
    void seeLeft(double x, double y, double slack, Sight sight) {
        if (items.length > 0) {
            int top = levels.length - 2;
            seeLeft(top, levels[top], x, y, slack, Double.NEGATIVE_INFINITY, sight);
        }
    }

    private double seeLeft(int level, int node, double x, double y, double slack, double best, Sight sight) {
        if (level == 0) {
            return sight.look(items[node], best);
        }
        int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
        int last = Math.min(first + FAN_OUT, levels[level]);
        int[] order = new int[FAN_OUT];
        int count = 0;
        for (int child = first; child < last; child++) {
            int at = 4 * child;
            if (corners[at] > x + slack || corners[at + 1] > y + slack || corners[at + 3] < y - slack) {
                continue;
            }
            int place = count++;
            while (place > 0 && corners[4 * order[place - 1] + 2] < corners[at + 2]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = child;
        }
        double nearest = best;
        for (int i = 0; i < count; i++) {
            if (corners[4 * order[i] + 2] >= nearest - slack) {
                nearest = seeLeft(level - 1, order[i], x, y, slack, nearest, sight);
            }
        }
        return nearest;
    }
}
