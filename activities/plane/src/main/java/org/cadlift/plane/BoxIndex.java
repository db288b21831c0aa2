package org.cadlift.plane;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/// Finds the boxes that meet a box: a static R-tree whose leaves follow a Hilbert curve through the box centers
/// (Kamel and Faloutsos, "On packing R-trees", 1993), held in plain arrays. It is built when it is first asked, since
/// many have no question: till then what is indexed must stay as it is, and only one thread may use it.
public final class BoxIndex {
    private static final int FAN_OUT_BITS = 3;
    private static final int BEFORE_ALL = -1;

    private static final int FAN_OUT = 1 << FAN_OUT_BITS;

    private static final double[] NONE = new double[0];

    /// Gives four numbers an item, as it was given; of nothing, once the tree is built.
    private Supplier<double[]> boxes;
    /// Four numbers a node: least x, least y, greatest x, greatest y; the leaves first, then level by level.
    private double[] corners = NONE;
    /// The item of each leaf.
    private int[] items = new int[0];
    /// Where each level starts, counted in nodes; the last entry is the end.
    private int[] levels = new int[0];

    private final int count;
    private final boolean ordered;

    private BoxIndex(Supplier<double[]> boxes, int count, boolean ordered) {
        this.boxes = boxes;
        this.count = count;
        this.ordered = ordered;
    }

    /// Indexes boxes in any order; the empty box meets nothing.
    public static BoxIndex of(Box[] boxes) {
        return new BoxIndex(() -> corners(boxes), boxes.length, false);
    }

    /// Indexes curves in any order.
    public static BoxIndex ofCurves(List<? extends Curve> curves) {
        return new BoxIndex(() -> boxes(curves, 0), curves.size(), false);
    }

    /// Indexes curves that follow one another, and so are in a good order already.
    public static BoxIndex ofChain(List<? extends Curve> curves) {
        return new BoxIndex(() -> boxes(curves, 0), curves.size(), true);
    }

    /// Indexes boxes that are in a good order already: neighbours are near one another.
    static BoxIndex ofOrdered(double[] boxes, int count) {
        return new BoxIndex(() -> boxes, count, true);
    }

    /// Indexes boxes given as four numbers each: least x, least y, greatest x, greatest y.
    static BoxIndex of(double[] boxes, int count) {
        return new BoxIndex(() -> boxes, count, false);
    }

    /// Builds the tree, unless it is there, and gives its top level.
    private int top() {
        if (levels.length == 0) {
            build();
        }
        return levels.length - 2;
    }

    private void build() {
        double[] given = boxes.get();
        boxes = () -> NONE;
        items = ordered ? identity(count) : HilbertOrder.roughly(given, count);
        levels = levels(count);
        corners = new double[4 * levels[levels.length - 1]];
        for (int i = 0; i < count; i++) {
            System.arraycopy(given, 4 * items[i], corners, 4 * i, 4);
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
    }

    private static int[] identity(int count) {
        int[] items = new int[count];
        for (int i = 0; i < count; i++) {
            items[i] = i;
        }
        return items;
    }

    private static double[] corners(Box[] boxes) {
        double[] corners = new double[4 * boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            put(boxes[i], 0, corners, i);
        }
        return corners;
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

    /// Visits the items whose boxes meet the given one, their edges included, in the order of the index.
    public void meeting(Box box, IntConsumer visitor) {
        Ints hits = new Ints();
        query(box.minX(), box.minY(), box.maxX(), box.maxY(), hits);
        for (int i = 0; i < hits.size(); i++) {
            visitor.accept(hits.get(i));
        }
    }

    /// Says whether the predicate holds for an item whose box meets the given one.
    public boolean anyMeeting(Box box, IntPredicate predicate) {
        int top = top();
        return count > 0 && anyMeeting(top, levels[top], box.minX(), box.minY(), box.maxX(), box.maxY(), predicate);
    }

    private boolean anyMeeting(
            int level, int node, double minX, double minY, double maxX, double maxY, IntPredicate predicate) {
        if (level == 0) {
            return meets(node, minX, minY, maxX, maxY) && predicate.test(items[node]);
        }
        int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
        int last = Math.min(first + FAN_OUT, levels[level]);
        for (int child = first; child < last; child++) {
            if (meets(child, minX, minY, maxX, maxY)
                    && (level == 1
                            ? predicate.test(items[child])
                            : anyMeeting(level - 1, child, minX, minY, maxX, maxY, predicate))) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(int node, double minX, double minY, double maxX, double maxY) {
        int at = 4 * node;
        return corners[at] <= maxX && corners[at + 2] >= minX && corners[at + 1] <= maxY && corners[at + 3] >= minY;
    }

    /// Adds the items whose boxes meet the given one, their edges included, in the order of the index.
    void query(double minX, double minY, double maxX, double maxY, Ints hits) {
        if (count == 0) {
            return;
        }
        int top = top();
        visit(top, levels[top], BEFORE_ALL, minX, minY, maxX, maxY, hits);
    }

    /// As [#query], of an index in the order of its items, and only items behind one.
    void queryBehind(int item, double minX, double minY, double maxX, double maxY, Ints hits) {
        int top = top();
        visit(top, levels[top], item, minX, minY, maxX, maxY, hits);
    }

    /// @param item only leaves behind its own count; in another order than that of the items, [#BEFORE_ALL]
    private void visit(int level, int node, int item, double minX, double minY, double maxX, double maxY, Ints hits) {
        if (level == 0) {
            if (node > item && meets(node, minX, minY, maxX, maxY)) {
                hits.add(items[node]);
            }
            return;
        }
        int below = levels[level - 1];
        int first = below + (node - levels[level]) * FAN_OUT;
        int last = Math.min(first + FAN_OUT, levels[level]);
        // The first child with leaves behind the item.
        int behind = below + ((item + 1) >> (FAN_OUT_BITS * (level - 1)));
        for (int child = Math.max(first, behind); child < last; child++) {
            if (meets(child, minX, minY, maxX, maxY)) {
                if (level == 1) {
                    hits.add(items[child]);
                } else {
                    visit(level - 1, child, item, minX, minY, maxX, maxY, hits);
                }
            }
        }
    }

    /// Joins the items whose boxes meet, directly or by way of others. A subtree that is one set already is not
    /// searched again for that set, so that things nested a thousand deep cost no more than things side by side.
    void joinMeeting(Sets sets) {
        int top = top();
        int[] oneSet = new int[levels[levels.length - 1]];
        Arrays.fill(oneSet, -1);
        System.arraycopy(items, 0, oneSet, 0, items.length);
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
        if (count > 0) {
            int top = top();
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
