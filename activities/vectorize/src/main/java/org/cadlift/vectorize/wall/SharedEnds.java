package org.cadlift.vectorize.wall;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.StrokeCurves;

/// Finds ends of curves that lie bit for bit in one place, by way of a hash table: most ends of a drawing do.
final class SharedEnds {
    private SharedEnds() {}

    /// Gives the ends at which a curve of another stroke ends: end 2i is the start of curve i, end 2i + 1 its end.
    static BitSet of(StrokeCurves drawn) {
        List<Curve> curves = drawn.list();
        BitSet shared = new BitSet();
        // The first end in each place; −1 for a free slot.
        int[] table = new int[Integer.highestOneBit(Math.max(8, 2 * curves.size())) * 2];
        Arrays.fill(table, -1);
        for (int end = 0; end < 2 * curves.size(); end++) {
            Point at = at(curves, end);
            int slot = mixed(at) & (table.length - 1);
            while (table[slot] >= 0 && !at.equals(at(curves, table[slot]))) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] < 0) {
                table[slot] = end;
            } else if (drawn.owner(end >> 1) != drawn.owner(table[slot] >> 1)) {
                shared.set(end);
                shared.set(table[slot]);
            }
        }
        return shared;
    }

    private static int mixed(Point at) {
        long mixed = (Double.doubleToLongBits(at.x()) * 0x9E3779B97F4A7C15L)
                ^ (Double.doubleToLongBits(at.y()) * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 32;
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 33);
    }

    private static Point at(List<Curve> curves, int end) {
        Curve curve = curves.get(end >> 1);
        return (end & 1) == 0 ? curve.start() : curve.end();
    }
}
