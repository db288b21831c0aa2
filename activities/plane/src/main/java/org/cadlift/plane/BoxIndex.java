package org.cadlift.plane;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the boxes, or the curves, that meet a box: a static R-tree whose leaves follow a Hilbert curve
/// through the box centers (Kamel and Faloutsos, "On packing R-trees", 1993), held in plain arrays. Curves
/// are found by their boxes and, where many run slanting through boxes that overlap, by their [Strips]. It is
/// built when it is first asked, since many have no question: till then what is indexed must stay as it is,
/// and only one thread may use it.
public final class BoxIndex {
    private static final int FAN_OUT_BITS = 3;
    private static final int BEFORE_ALL = -1;

    private static final int FAN_OUT = 1 << FAN_OUT_BITS;

    /// Times that the boxes below a node cover its own where they overlap so much that [Strips] pay: beside
    /// one another they cover it once.
    private static final double CROWDED = 3;

    private static final double[] NONE = new double[0];

    /// Gives four numbers an item, as it was given; of nothing, once the tree is built.
    private Supplier<double[]> boxes;
    /// What is indexed when it is curves; of nothing, once the tree is built.
    private List<? extends Curve> curves;
    /// By how much the boxes of curves are grown, mm.
    private final double marginMm;
    /// Four numbers a node: least x, least y, greatest x, greatest y; the leaves first, then level by level.
    private double[] corners = NONE;
    /// The item of each leaf.
    private int[] items = new int[0];
    /// Where each level starts, counted in nodes; the last entry is the end.
    private int[] levels = new int[0];

    private final int count;
    private final boolean ordered;
    /// There are none where nothing runs slanting, or boxes tell enough.
    private @Nullable Strips strips;

    private BoxIndex(Supplier<double[]> boxes, int count, boolean ordered) {
        this.boxes = boxes;
        this.curves = List.of();
        this.marginMm = 0;
        this.count = count;
        this.ordered = ordered;
    }

    private BoxIndex(List<? extends Curve> curves, double marginMm, boolean ordered) {
        this.boxes = () -> boxes(curves, marginMm);
        this.curves = curves;
        this.marginMm = marginMm;
        this.count = curves.size();
        this.ordered = ordered;
    }

    /// Indexes boxes in any order; the empty box meets nothing.
    public static BoxIndex of(Box[] boxes) {
        return new BoxIndex(() -> corners(boxes), boxes.length, false);
    }

    /// Indexes curves in any order.
    public static BoxIndex ofCurves(List<? extends Curve> curves) {
        return ofCurves(curves, 0);
    }

    /// Indexes curves in any order, so that what comes as near as the margin is found.
    static BoxIndex ofCurves(List<? extends Curve> curves, double marginMm) {
        return new BoxIndex(curves, marginMm, false);
    }

    /// Indexes curves that follow one another, and so are in a good order already.
    public static BoxIndex ofChain(List<? extends Curve> curves) {
        return ofChain(curves, 0);
    }

    /// Indexes curves that are in a good order already, so that what comes as near as the margin is found.
    static BoxIndex ofChain(List<? extends Curve> curves, double marginMm) {
        return new BoxIndex(curves, marginMm, true);
    }

    /// Indexes curves in any order by their boxes, wherever in them they run: for rules of thumb that go by
    /// boxes.
    public static BoxIndex ofBounds(List<? extends Curve> curves) {
        return new BoxIndex(() -> boxes(curves, 0), curves.size(), false);
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
        strips = isCrowded() ? strips(slants(curves)) : null;
        curves = List.of();
    }

    /// Says whether so many curves lie where boxes overlap that comparing those by boxes would take longer
    /// than a look at every curve.
    private boolean isCrowded() {
        for (int level = 1; level + 1 < levels.length && !curves.isEmpty(); level++) {
            long crowded = 0;
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
                double area = 0;
                for (int child = first; child < Math.min(first + FAN_OUT, levels[level]); child++) {
                    area += area(child);
                }
                crowded += area > CROWDED * area(node) ? 1L << (FAN_OUT_BITS * level) : 0;
            }
            if (crowded * crowded > count) {
                return true;
            }
        }
        return false;
    }

    private double area(int node) {
        return (corners[4 * node + 2] - corners[4 * node]) * (corners[4 * node + 3] - corners[4 * node + 1]);
    }

    private @Nullable Strips strips(byte[] slants) {
        if (slants.length == 0) {
            return null;
        }
        byte[] ofLeaves = new byte[count];
        for (int leaf = 0; leaf < count; leaf++) {
            ofLeaves[leaf] = slants[items[leaf]];
        }
        return new Strips(corners, ofLeaves, levels, FAN_OUT_BITS, marginMm);
    }

    /// Says of each curve how it slants; nothing when none does.
    private static byte[] slants(List<? extends Curve> curves) {
        byte[] slants = {};
        for (int i = 0; i < curves.size(); i++) {
            byte slant = Strips.slant(curves.get(i));
            if (slant != 0) {
                slants = slants.length == 0 ? new byte[curves.size()] : slants;
                slants[i] = slant;
            }
        }
        return slants;
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

    /// Visits the items whose boxes meet the given one, their edges included, in the order of the index. Of
    /// curves those may be left out that do not meet the given box themselves.
    public void meeting(Box box, IntConsumer visitor) {
        Ints hits = new Ints();
        query(box.minX(), box.minY(), box.maxX(), box.maxY(), hits);
        for (int i = 0; i < hits.size(); i++) {
            visitor.accept(hits.get(i));
        }
    }

    /// Says whether the predicate holds for an item that [#meeting] would visit.
    public boolean anyMeeting(Box box, IntPredicate predicate) {
        return anyMeeting(probe(box.minX(), box.minY(), box.maxX(), box.maxY()), predicate);
    }

    /// Says whether the predicate holds for an item whose box meets that of a curve. Those may be left out that
    /// do not meet the curve itself.
    boolean anyMeeting(Curve curve, IntPredicate predicate) {
        return anyMeeting(probe(curve), predicate);
    }

    private boolean anyMeeting(Probe probe, IntPredicate predicate) {
        int top = top();
        return count > 0 && anyMeeting(top, levels[top], probe, predicate);
    }

    private boolean anyMeeting(int level, int node, Probe probe, IntPredicate predicate) {
        if (level == 0) {
            return meets(node, probe) && predicate.test(items[node]);
        }
        int first = levels[level - 1] + (node - levels[level]) * FAN_OUT;
        int last = Math.min(first + FAN_OUT, levels[level]);
        for (int child = first; child < last; child++) {
            if (meets(child, probe)
                    && (level == 1 ? predicate.test(items[child]) : anyMeeting(level - 1, child, probe, predicate))) {
                return true;
            }
        }
        return false;
    }

    /// Gives a box to ask for, of which nothing is farther out than the items.
    private Probe probe(double minX, double minY, double maxX, double maxY) {
        int top = top();
        if (count == 0) {
            return Probe.of(minX, minY, maxX, maxY);
        }
        int root = 4 * levels[top];
        return Probe.of(
                Math.max(minX, corners[root]),
                Math.max(minY, corners[root + 1]),
                Math.min(maxX, corners[root + 2]),
                Math.min(maxY, corners[root + 3]));
    }

    private Probe probe(Curve curve) {
        top();
        if (strips != null) {
            return strips.probe(curve);
        }
        Box box = curve.bounds();
        return Probe.of(box.minX() - marginMm, box.minY() - marginMm, box.maxX() + marginMm, box.maxY() + marginMm);
    }

    /// Says whether what is asked for may meet a leaf, or a leaf below a node.
    private boolean meets(int node, Probe probe) {
        int at = 4 * node;
        return corners[at] <= probe.maxX()
                && corners[at + 2] >= probe.minX()
                && corners[at + 1] <= probe.maxY()
                && corners[at + 3] >= probe.minY()
                && (strips == null || strips.meet(node, probe));
    }

    /// Adds the items that [#meeting] would visit.
    void query(double minX, double minY, double maxX, double maxY, Ints hits) {
        query(BEFORE_ALL, probe(minX, minY, maxX, maxY), hits);
    }

    /// Adds the items whose boxes meet that of a curve, grown by the margin, in the order of the index. Those may
    /// be left out that come no nearer to the curve itself than the margin.
    void query(Curve curve, Ints hits) {
        query(BEFORE_ALL, probe(curve), hits);
    }

    /// As [#query], of an index in the order of its items, and only items behind one.
    void queryBehind(int item, Curve curve, Ints hits) {
        query(item, probe(curve), hits);
    }

    private void query(int item, Probe probe, Ints hits) {
        int top = top();
        if (count > 0) {
            visit(top, levels[top], item, probe, hits);
        }
    }

    /// @param item only leaves behind its own count; in another order than that of the items, [#BEFORE_ALL]
    private void visit(int level, int node, int item, Probe probe, Ints hits) {
        if (level == 0) {
            if (node > item && meets(node, probe)) {
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
            if (meets(child, probe)) {
                if (level == 1) {
                    hits.add(items[child]);
                } else {
                    visit(level - 1, child, item, probe, hits);
                }
            }
        }
    }

    /// Joins the items whose boxes meet, directly or by way of others. A subtree that is one set already is
    /// not searched again for that set, so that things nested a thousand deep cost no more than things side
    /// by side.
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

    /// Follows a ray from (x, y) to the left and shows the items whose boxes it meets, roughly nearest
    /// first; those that end left of the best so far, less `slack`, are passed over.
    void seeLeft(double x, double y, double slack, Sightline.Sight sight) {
        if (count > 0) {
            int top = top();
            new Sightline(corners, items, levels, FAN_OUT_BITS, strips, x, y, slack, sight).follow(top);
        }
    }
}
