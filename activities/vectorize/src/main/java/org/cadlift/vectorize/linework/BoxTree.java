package org.cadlift.vectorize.linework;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;

/// Finds boxes that meet a box: a binary tree over boxes in an order that keeps neighbours together.
///
/// The curves of a loop are in such an order already; other boxes are sorted into upright strips, and by height in each
/// (Leutenegger et al. 1997, "STR").
public final class BoxTree {
    private final Box[] boxes;
    /// The item of each leaf.
    private final int[] items;
    /// Node i has the children 2i and 2i+1; leaves start at `leaves`.
    private final Box[] nodes;

    private final int leaves;

    private BoxTree(Box[] boxes, int[] items) {
        this.boxes = boxes;
        this.items = items;
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * boxes.length - 1)));
        nodes = new Box[2 * leaves];
        Arrays.fill(nodes, Box.EMPTY);
        for (int i = 0; i < items.length; i++) {
            nodes[leaves + i] = boxes[items[i]];
        }
        for (int i = leaves - 1; i >= 1; i--) {
            nodes[i] = nodes[2 * i].union(nodes[2 * i + 1]);
        }
    }

    static BoxTree ofChain(List<? extends Curve> curves) {
        Box[] boxes = new Box[curves.size()];
        int[] items = new int[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = curves.get(i).bounds();
            items[i] = i;
        }
        return new BoxTree(boxes, items);
    }

    /// Builds the tree over boxes in any order.
    public static BoxTree of(Box[] boxes) {
        Integer[] order = new Integer[boxes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> boxes[i].minX() + boxes[i].maxX()));
        int strip = Math.max(1, (int) Math.ceil(Math.sqrt(boxes.length)));
        for (int from = 0; from < order.length; from += strip) {
            int to = Math.min(order.length, from + strip);
            Arrays.sort(order, from, to, Comparator.comparingDouble(i -> boxes[i].minY() + boxes[i].maxY()));
        }
        int[] items = new int[order.length];
        Arrays.setAll(items, i -> order[i]);
        return new BoxTree(boxes, items);
    }

    /// Visits every item whose box meets the one given, in the tree's order.
    public void meeting(Box box, IntConsumer visitor) {
        if (items.length > 0) {
            visit(1, box, visitor);
        }
    }

    private void visit(int node, Box box, IntConsumer visitor) {
        if (!nodes[node].intersects(box)) {
            return;
        }
        if (node >= leaves) {
            visitor.accept(items[node - leaves]);
            return;
        }
        visit(2 * node, box, visitor);
        visit(2 * node + 1, box, visitor);
    }

    Box box(int item) {
        return boxes[item];
    }
}
