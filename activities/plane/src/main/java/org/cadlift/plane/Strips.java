package org.cadlift.plane;

/// Tells curves apart whose boxes meet: the box of a straight curve that runs slanting through it, from
/// corner to corner, tells little of it, and the strip along it nearly all. The boxes of a hatch all
/// overlap, its strips do not.
///
/// A leaf of the tree knows which diagonal of its box it runs along. A node above has a strip along the
/// longest slanting leaf below it, as wide as all its leaves need; where lines cross that may be all of the
/// box, which then tells as much as before. Two are held apart when a line along a side of their boxes, along
/// either diagonal or along the node's strip parts them (Gottschalk, Lin and Manocha, "OBBTree: a
/// hierarchical structure for rapid interference detection", 1996), by more than rounding may feign.
final class Strips {
    /// Boxes that are thinner, in mm, are strips already.
    private static final double THICK_MM = 1e-3;
    /// Times the margin of the boxes that a strip reaches to either side: what asks for near curves may
    /// have moved them a few times since.
    private static final double WIDER = 5;

    /// Four numbers a node, as the tree holds them.
    private final double[] corners;
    /// Of each leaf: 1 when it rises from left to right, −1 when it falls, 0 when it fills its box.
    private final byte[] slants;
    /// By how much boxes are greater than curves to each side, mm.
    private final double marginMm;
    /// How far a strip reaches to either side of its curve, mm.
    private final double reachMm;
    /// Four numbers for each node above the leaves: a vector across its strip, not of length 1 but 0 where
    /// there is no strip, and the least and the greatest that its product with a place in the strip may be.
    private final double[] across;

    /// @param slants of each leaf, as [#slant] gives it
    /// @param levels where each level of nodes starts
    Strips(double[] corners, byte[] slants, int[] levels, int fanOutBits, double marginMm) {
        this.corners = corners;
        this.slants = slants;
        this.marginMm = marginMm;
        int root = corners.length - 4;
        double size = 0;
        for (int i = root; i < corners.length; i++) {
            size = Math.max(size, Math.abs(corners[i]));
        }
        reachMm = WIDER * marginMm + Math.max(1e-6, 64 * Math.ulp(size));
        across = new double[corners.length - 4 * slants.length];
        build(levels, fanOutBits);
    }

    /// Says which diagonal of its box a curve runs along: 1 when it rises from left to right, −1 when it
    /// falls, 0 when it fills its box or the box is thin.
    static byte slant(Curve curve) {
        if (curve instanceof Segment(Point start, Point end)) {
            double dx = end.x() - start.x();
            double dy = end.y() - start.y();
            if (Math.abs(dx) > THICK_MM && Math.abs(dy) > THICK_MM) {
                return (byte) (dx > 0 == dy > 0 ? 1 : -1);
            }
        }
        return 0;
    }

    private void build(int[] levels, int fanOutBits) {
        int leaves = slants.length;
        // The longest slanting leaf below each node of the level below, −1 where there is none.
        int[] longest = new int[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            longest[leaf] = slants[leaf] == 0 ? -1 : leaf;
        }
        for (int level = 1; level + 1 < levels.length; level++) {
            int[] below = longest;
            longest = new int[levels[level + 1] - levels[level]];
            for (int node = 0; node < longest.length; node++) {
                int from = node << fanOutBits;
                longest[node] = longest(below, from, Math.min(from + (1 << fanOutBits), below.length));
                if (longest[node] >= 0) {
                    int bits = fanOutBits * level;
                    int first = node << bits;
                    lay(levels[level] + node, longest[node], first, (int)
                            Math.min((long) first + (1L << bits), leaves));
                }
            }
        }
    }

    private int longest(int[] below, int from, int to) {
        int best = -1;
        for (int child = from; child < to; child++) {
            int leaf = below[child];
            if (leaf >= 0 && (best < 0 || width(leaf) + height(leaf) > width(best) + height(best))) {
                best = leaf;
            }
        }
        return best;
    }

    /// Lays the strip of a node along a leaf so wide that all leaves in a range lie in it.
    private void lay(int node, int along, int first, int last) {
        double x = -alongY(along);
        double y = alongX(along);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int leaf = first; leaf < last; leaf++) {
            double middle = x * middleX(leaf) + y * middleY(leaf);
            double half = Math.abs(x * alongX(leaf) + y * alongY(leaf))
                    + Math.abs(x) * reachX(leaf)
                    + Math.abs(y) * reachY(leaf);
            least = Math.min(least, middle - half);
            greatest = Math.max(greatest, middle + half);
        }
        int at = 4 * (node - slants.length);
        across[at] = x;
        across[at + 1] = y;
        across[at + 2] = least;
        across[at + 3] = greatest;
    }

    private double width(int node) {
        return corners[4 * node + 2] - corners[4 * node];
    }

    private double height(int node) {
        return corners[4 * node + 3] - corners[4 * node + 1];
    }

    private double middleX(int node) {
        return (corners[4 * node] + corners[4 * node + 2]) / 2;
    }

    private double middleY(int node) {
        return (corners[4 * node + 1] + corners[4 * node + 3]) / 2;
    }

    private double alongX(int leaf) {
        return slants[leaf] == 0 ? 0 : width(leaf) / 2 - marginMm;
    }

    private double alongY(int leaf) {
        return slants[leaf] * (height(leaf) / 2 - marginMm);
    }

    private double reachX(int leaf) {
        return slants[leaf] == 0 ? width(leaf) / 2 : reachMm;
    }

    private double reachY(int leaf) {
        return slants[leaf] == 0 ? height(leaf) / 2 : reachMm;
    }

    /// Gives what a curve takes up of its box, which is grown by the margin of the boxes in the tree.
    Probe probe(Curve curve) {
        Box box = curve.bounds().grown(marginMm);
        byte slant = slant(curve);
        return slant == 0
                ? Probe.of(box.minX(), box.minY(), box.maxX(), box.maxY())
                : new Probe(
                        box.minX(),
                        box.minY(),
                        box.maxX(),
                        box.maxY(),
                        (box.maxX() - box.minX()) / 2 - marginMm,
                        slant * ((box.maxY() - box.minY()) / 2 - marginMm),
                        reachMm,
                        reachMm);
    }

    /// Says whether what is asked for may meet a leaf, or a leaf below a node, when their boxes meet.
    boolean meet(int node, Probe probe) {
        return node < slants.length ? meetLeaf(node, probe) : meetNode(node, probe);
    }

    // Infinite boxes give numbers that are none: only what is greater for sure is apart.

    private boolean meetLeaf(int leaf, Probe probe) {
        double x = probe.middleX() - middleX(leaf);
        double y = probe.middleY() - middleY(leaf);
        double alongX = alongX(leaf);
        double alongY = alongY(leaf);
        double reachX = reachX(leaf) + probe.reachX();
        double reachY = reachY(leaf) + probe.reachY();
        double both = Math.abs(alongX * probe.alongY() - alongY * probe.alongX());
        return !(Math.abs(alongX * y - alongY * x) > both + reachX * Math.abs(alongY) + reachY * Math.abs(alongX))
                && !(Math.abs(probe.alongX() * y - probe.alongY() * x)
                        > both + reachX * Math.abs(probe.alongY()) + reachY * Math.abs(probe.alongX()));
    }

    private boolean meetNode(int node, Probe probe) {
        int at = 4 * (node - slants.length);
        double acrossX = across[at];
        double acrossY = across[at + 1];
        double middle = acrossX * probe.middleX() + acrossY * probe.middleY();
        double half = Math.abs(acrossX * probe.alongX() + acrossY * probe.alongY())
                + Math.abs(acrossX) * probe.reachX()
                + Math.abs(acrossY) * probe.reachY();
        if (middle - half > across[at + 3] || middle + half < across[at + 2]) {
            return false;
        }
        double x = probe.middleX() - middleX(node);
        double y = probe.middleY() - middleY(node);
        double reachX = width(node) / 2 + probe.reachX();
        double reachY = height(node) / 2 + probe.reachY();
        return !(Math.abs(probe.alongX() * y - probe.alongY() * x)
                > reachX * Math.abs(probe.alongY()) + reachY * Math.abs(probe.alongX()));
    }

    /// Gives the least x that a leaf, or a leaf below a node, may have within `slack` of a height; −∞ where
    /// no strip tells.
    double least(int node, double y, double slack) {
        return -edge(node, y, slack, -1);
    }

    /// Gives the greatest x that a leaf, or a leaf below a node, may have within `slack` of a height; ∞
    /// where no strip tells.
    double greatest(int node, double y, double slack) {
        return edge(node, y, slack, 1);
    }

    /// @param to 1 for the greatest x, −1 for the least, which is given with the other sign
    private double edge(int node, double y, double slack, int to) {
        boolean isLeaf = node < slants.length;
        int at = 4 * (node - slants.length);
        double acrossX = isLeaf ? -alongY(node) : across[at];
        double acrossY = isLeaf ? alongX(node) : across[at + 1];
        if (acrossX == 0) {
            return Double.POSITIVE_INFINITY;
        }
        boolean upper = acrossX > 0 == to > 0;
        double limit;
        if (isLeaf) {
            double half = reachMm * (Math.abs(acrossX) + Math.abs(acrossY));
            limit = acrossX * middleX(node) + acrossY * middleY(node) + (upper ? half : -half);
        } else {
            limit = upper ? across[at + 3] : across[at + 2];
        }
        return to * (limit - acrossY * y) / acrossX + Math.abs(acrossY / acrossX) * slack;
    }
}
