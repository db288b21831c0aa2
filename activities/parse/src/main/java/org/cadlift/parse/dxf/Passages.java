package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds passages in small plans that draw walls as single lines: two lines face each other across
/// a gap, each of which meets another line elsewhere. Dashes meet none, and the outline of a part has
/// no lines that branch off.
final class Passages {
    /// Larger drawings tell their unit otherwise.
    private static final int MOST_LINES = 512;
    /// Fewer passages, or lines that branch off, may be anything.
    private static final int FEWEST = 3;
    /// Ends that miss by less than this share of the size of all meet.
    private static final double MEETS = 1e-4;
    /// Lines are in line when they miss by less than this share of the gap.
    private static final double IN_LINE = 0.05;

    /// A wider gap, by the share of the size of all, is no passage: marks along a frame face each other.
    private static final double WIDEST = 0.25;

    private final List<double[]> lines = new ArrayList<>();
    private final double near;
    private final double widest;

    private Passages(double[] ends, int count) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        Set<List<Double>> known = new HashSet<>();
        for (int i = 0; i < 4 * count; i += 4) {
            double[] line = Arrays.copyOfRange(ends, i, i + 4);
            // Layers of a plan repeat each other's walls.
            boolean fresh = known.add(List.of(line[0], line[1], line[2], line[3]))
                    && known.add(List.of(line[2], line[3], line[0], line[1]));
            if (fresh && length(line) > 0) {
                lines.add(line);
            }
            for (double at : line) {
                least = Math.min(least, at);
                greatest = Math.max(greatest, at);
            }
        }
        near = MEETS * (greatest - least);
        widest = WIDEST * (greatest - least);
    }

    /// Gives the middle width of the passages; 0 when there are too few.
    ///
    /// @param ends of lines, four numbers each
    static double width(double[] ends, int count) {
        return count > MOST_LINES || count < 2 * FEWEST ? 0 : new Passages(ends, count).width();
    }

    private double width() {
        List<double[]> free = new ArrayList<>();
        int branching = 0;
        for (double[] line : lines) {
            double[] back = {line[2], line[3], line[0], line[1]};
            boolean starts = meets(line);
            boolean ends = meets(back);
            branching += branches(line) ? 1 : 0;
            branching += branches(back) ? 1 : 0;
            boolean stands = starts || ends || isMet(line);
            // Towards the free end.
            if (stands && !ends) {
                free.add(line);
            }
            if (stands && !starts) {
                free.add(back);
            }
        }
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < free.size(); j++) {
                nearest = i == j ? nearest : Math.min(nearest, gap(free.get(i), free.get(j)));
            }
            if (nearest <= widest) {
                widths.add(nearest);
            }
        }
        widths.sort(null);
        // Each passage was found from both its sides.
        return widths.size() < 2 * FEWEST || branching < FEWEST ? 0 : widths.get(widths.size() / 2);
    }

    /// Says whether the start of a line meets any other line.
    private boolean meets(double[] line) {
        return lines.stream().anyMatch(other -> !isSame(line, other) && distance(line[0], line[1], other) <= near);
    }

    /// Says whether any other line ends at a line.
    private boolean isMet(double[] line) {
        return lines.stream()
                .anyMatch(other -> !isSame(line, other)
                        && (distance(other[0], other[1], line) <= near || distance(other[2], other[3], line) <= near));
    }

    /// Says whether a line starts at another between its ends.
    private boolean branches(double[] line) {
        return lines.stream()
                .anyMatch(other -> distance(line[0], line[1], other) <= near
                        && Math.hypot(line[0] - other[0], line[1] - other[1]) > near
                        && Math.hypot(line[0] - other[2], line[1] - other[3]) > near);
    }

    private static boolean isSame(double[] line, double[] other) {
        return Arrays.equals(line, other)
                || (line[0] == other[2] && line[1] == other[3] && line[2] == other[0] && line[3] == other[1]);
    }

    /// Gives how far the ends of two lines are apart that face each other in line; infinite for others.
    private static double gap(double[] line, double[] other) {
        double wayX = other[2] - line[2];
        double wayY = other[3] - line[3];
        double gap = Math.hypot(wayX, wayY);
        return gap > 0 && runsOn(line, wayX, wayY, gap) && runsOn(other, -wayX, -wayY, gap)
                ? gap
                : Double.POSITIVE_INFINITY;
    }

    private static boolean runsOn(double[] line, double wayX, double wayY, double gap) {
        double alongX = line[2] - line[0];
        double alongY = line[3] - line[1];
        double across = Math.abs(alongX * wayY - alongY * wayX);
        return alongX * wayX + alongY * wayY > 0 && across <= IN_LINE * gap * length(line);
    }

    private static double length(double[] line) {
        return Math.hypot(line[2] - line[0], line[3] - line[1]);
    }

    private static double distance(double x, double y, double[] line) {
        double alongX = line[2] - line[0];
        double alongY = line[3] - line[1];
        double at = ((x - line[0]) * alongX + (y - line[1]) * alongY) / (alongX * alongX + alongY * alongY);
        double on = Math.max(0, Math.min(1, at));
        return Math.hypot(x - line[0] - on * alongX, y - line[1] - on * alongY);
    }
}
