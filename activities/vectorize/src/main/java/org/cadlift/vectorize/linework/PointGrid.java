package org.cadlift.vectorize.linework;

import java.util.Arrays;

/// Finds points near a point: points are hashed by square cells, and the cell with its eight neighbours is searched.
final class PointGrid {
    private final double cellMm;
    private final double[] x;
    private final double[] y;
    /// For each cell of the hash table the first point, for each point the next in its cell; -1 ends a list.
    private final int[] heads;

    private final int[] next;
    private final int mask;

    PointGrid(double[] x, double[] y, double cellMm) {
        this.x = x;
        this.y = y;
        this.cellMm = cellMm;
        int size = Integer.highestOneBit(Math.max(16, 2 * x.length)) * 2;
        mask = size - 1;
        heads = new int[size];
        Arrays.fill(heads, -1);
        next = new int[x.length];
        // Backwards, so that each list runs in ascending order.
        for (int i = x.length - 1; i >= 0; i--) {
            int slot = slot(cell(x[i]), cell(y[i]));
            next[i] = heads[slot];
            heads[slot] = i;
        }
    }

    /// Is called for each point within the distance.
    interface Visitor {
        void visit(int point, double distanceMm);
    }

    /// Visits the points within `radiusMm`, which is at most the cell size.
    void near(double px, double py, double radiusMm, Visitor visitor) {
        long cx = cell(px);
        long cy = cell(py);
        for (long ix = cx - 1; ix <= cx + 1; ix++) {
            for (long iy = cy - 1; iy <= cy + 1; iy++) {
                for (int i = heads[slot(ix, iy)]; i >= 0; i = next[i]) {
                    if (cell(x[i]) == ix && cell(y[i]) == iy) {
                        double distance = Math.sqrt((x[i] - px) * (x[i] - px) + (y[i] - py) * (y[i] - py));
                        if (distance <= radiusMm) {
                            visitor.visit(i, distance);
                        }
                    }
                }
            }
        }
    }

    private long cell(double value) {
        return (long) Math.floor(value / cellMm);
    }

    private int slot(long cx, long cy) {
        long hash = cx * 0x9E3779B97F4A7C15L + cy * 0xC2B2AE3D27D4EB4FL;
        hash ^= hash >>> 29;
        hash *= 0xBF58476D1CE4E5B9L;
        return (int) (hash >>> 32) & mask;
    }
}
