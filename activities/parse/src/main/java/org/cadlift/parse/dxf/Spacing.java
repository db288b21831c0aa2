package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;

/// Measures how far parallel lines stand apart: in a plan of a building mostly as far as a wall is thick.
final class Spacing {
    /// So many lines, taken evenly from all, are held against all others.
    private static final int PROBES = 256;
    /// Fewer may be anything.
    private static final int FEWEST = 32;
    /// Sine of the angle up to which lines are parallel.
    private static final double PARALLEL = 0.01;
    /// Lines stand beside one another when the shorter shares half of its length.
    private static final double BESIDE = 0.5;

    private Spacing() {}

    /// Gives the middle distance from a line to the nearest one beside it, in the file's units; 0 when there are too
    /// few.
    ///
    /// @param ends of lines, four numbers each
    static double of(double[] ends, int count) {
        int step = Math.max(1, count / PROBES);
        List<Double> nearest = new ArrayList<>();
        for (int probe = 0; probe < count; probe += step) {
            double least = nearest(ends, count, probe);
            if (least < Double.POSITIVE_INFINITY) {
                nearest.add(least);
            }
        }
        nearest.sort(null);
        return nearest.size() < FEWEST ? 0 : nearest.get(nearest.size() / 2);
    }

    private static double nearest(double[] ends, int count, int probe) {
        double x = ends[4 * probe];
        double y = ends[4 * probe + 1];
        double length = Vectors.length(ends[4 * probe + 2] - x, ends[4 * probe + 3] - y);
        double ux = (ends[4 * probe + 2] - x) / length;
        double uy = (ends[4 * probe + 3] - y) / length;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < (length > 0 ? count : 0); i++) {
            double startX = ends[4 * i] - x;
            double startY = ends[4 * i + 1] - y;
            double wayX = ends[4 * i + 2] - ends[4 * i];
            double wayY = ends[4 * i + 3] - ends[4 * i + 1];
            double apart = Math.abs(ux * (startY + wayY / 2) - uy * (startX + wayX / 2));
            // Narrower than long, as walls are; a copy of the line itself is not beside it.
            if (apart >= least || apart > length || apart < PARALLEL * length) {
                continue;
            }
            double other = Vectors.length(wayX, wayY);
            double from = ux * startX + uy * startY;
            double to = from + ux * wayX + uy * wayY;
            double shared = Math.min(length, Math.max(from, to)) - Math.max(0, Math.min(from, to));
            if (Math.abs(ux * wayY - uy * wayX) <= PARALLEL * other && shared >= BESIDE * Math.min(length, other)) {
                least = apart;
            }
        }
        return least;
    }
}
