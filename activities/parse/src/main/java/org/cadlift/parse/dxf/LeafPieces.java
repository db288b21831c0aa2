package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;

/// Gathers the ways of lines that may be pieces of an arc's leaf.
final class LeafPieces {
    /// Pieces of one line run the same way within this angle in radians.
    private static final double PIECES = 0.005;

    /// Center, radius, and two that [LooseDoors] marks it with.
    private final double[] arc;
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();

    LeafPieces(double[] arc) {
        this.arc = arc;
    }

    /// Keeps the way of a line that starts at the center, or that runs off it and ends on the circle.
    void add(double fromX, double fromY, double toX, double toY) {
        double near = LooseDoors.LEAF * arc[2];
        if (Math.abs(fromY - arc[1]) > arc[2] + near) {
            return;
        }
        double length = Vectors.length(toX - fromX, toY - fromY);
        double off = Vectors.length(fromX - arc[0], fromY - arc[1]);
        double out = Vectors.length(toX - arc[0], toY - arc[1]);
        if (length < near || length > arc[2] || Math.abs(off + length - out) > LooseDoors.LEAF * near) {
            return;
        }
        double way = Math.atan2(toY - fromY, toX - fromX);
        if (off <= near) {
            starts.add(way);
        }
        if (Math.abs(out - arc[2]) <= near) {
            ends.add(way);
        }
    }

    /// Marks the arc when its leaf was found.
    void tell() {
        List<Double> leaves = starts.stream()
                .filter(start -> ends.stream().anyMatch(end -> LooseDoors.isSameWay(start, end, PIECES)))
                .toList();
        boolean one =
                leaves.stream().allMatch(leaf -> LooseDoors.isSameWay(leaf, leaves.getFirst(), LooseDoors.SAME_WAY));
        arc[4] = !leaves.isEmpty() && one ? 1 : 0;
    }
}
