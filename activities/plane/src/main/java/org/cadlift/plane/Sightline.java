package org.cadlift.plane;

import org.jspecify.annotations.Nullable;

/// Is a ray to the left through the tree of a [BoxIndex]. Of each node the children that reach farthest to the right
/// are followed first, since what they show may end the search.
final class Sightline {
    /// As the index holds them.
    private final double[] corners;

    private final int[] items;
    private final int[] levels;
    private final int fanOutBits;
    private final @Nullable Strips strips;
    private final double x;
    private final double y;
    private final double slack;
    private final Sight sight;
    /// The children of a node to follow, and how far right they reach: some room for each level.
    private final int[] order;

    private final double[] rights;
    private double nearest = Double.NEGATIVE_INFINITY;

    /// Looks at an item on the way of a ray.
    interface Sight {
        /// Gives the greatest x at which the ray meets the item, or the given best when it is less.
        double look(int item, double best);
    }

    /// @param slack by how much, in mm, boxes are taken for greater
    Sightline(
            double[] corners,
            int[] items,
            int[] levels,
            int fanOutBits,
            @Nullable Strips strips,
            double x,
            double y,
            double slack,
            Sight sight) {
        this.corners = corners;
        this.items = items;
        this.levels = levels;
        this.fanOutBits = fanOutBits;
        this.strips = strips;
        this.x = x;
        this.y = y;
        this.slack = slack;
        this.sight = sight;
        order = new int[levels.length << fanOutBits];
        rights = new double[order.length];
    }

    /// Shows what the ray meets below the root, which makes up the top level.
    void follow(int top) {
        follow(top, levels[top]);
    }

    private void follow(int level, int node) {
        if (level == 0) {
            nearest = sight.look(items[node], nearest);
            return;
        }
        int start = level << fanOutBits;
        int end = start;
        int first = levels[level - 1] + ((node - levels[level]) << fanOutBits);
        int last = Math.min(first + (1 << fanOutBits), levels[level]);
        for (int child = first; child < last; child++) {
            if (isMet(child)) {
                end = put(child, start, end);
            }
        }
        for (int i = start; i < end; i++) {
            if (rights[i] >= nearest - slack) {
                follow(level - 1, order[i]);
            }
        }
    }

    private boolean isMet(int node) {
        int at = 4 * node;
        return corners[at] <= x + slack
                && corners[at + 1] <= y + slack
                && corners[at + 3] >= y - slack
                && (strips == null || strips.least(node, y, slack) <= x + slack);
    }

    /// Puts a node among those to follow, of which the one that reaches farthest to the right comes first.
    private int put(int node, int start, int end) {
        double right = corners[4 * node + 2];
        if (strips != null) {
            right = Math.min(right, strips.greatest(node, y, slack));
        }
        int place = end;
        while (place > start && rights[place - 1] < right) {
            order[place] = order[place - 1];
            rights[place] = rights[place - 1];
            place--;
        }
        order[place] = node;
        rights[place] = right;
        return end + 1;
    }
}
