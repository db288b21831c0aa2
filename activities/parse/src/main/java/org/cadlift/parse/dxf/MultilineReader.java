package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads MLINE, parallel lines drawn in one go (walls, mostly): for each vertex (11, 21, 31) the direction of its mitre
/// (13, 23, 33) and for each line a list (74, then so many 41) whose first number says how far along the mitre the line
/// passes. Gaps in a line, the rest of that list, are left out.
final class MultilineReader {
    private static final int CLOSED = 2;

    private final Tags tags;
    private final List<List<double[]>> lines = new ArrayList<>();

    MultilineReader(Tags tags) {
        this.tags = tags;
    }

    Geometry read() {
        if (tags.count(11) > Limits.VERTICES) {
            return Settled.failed("more than " + Limits.VERTICES + " vertices");
        }
        for (int i = tags.find(11, 0); i >= 0; ) {
            int next = tags.find(11, i + 1);
            vertex(i, next < 0 ? tags.size() : next);
            i = next;
        }
        boolean closed = (tags.integer(71, 0) & CLOSED) != 0;
        List<Geometry.Chain> chains = new ArrayList<>();
        for (List<double[]> points : lines) {
            double[] xyz = new double[3 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                System.arraycopy(points.get(i), 0, xyz, 3 * i, 3);
            }
            chains.add(new Geometry.Chain(xyz, closed));
        }
        return chains.isEmpty() ? Settled.failed("multiline without lines") : new Geometry.Chains(chains);
    }

    private void vertex(int from, int to) {
        int line = 0;
        for (int list = tags.find(74, from); list >= 0 && list < to; list = tags.find(74, list + 1)) {
            if (tags.integerAt(list, 0) > 0 && list + 1 < to && tags.code(list + 1) == 41) {
                double along = tags.realAt(list + 1);
                while (lines.size() <= line) {
                    lines.add(new ArrayList<>());
                }
                lines.get(line).add(new double[] {
                    real(11, from, to) + along * real(13, from, to),
                    real(21, from, to) + along * real(23, from, to),
                    real(31, from, to) + along * real(33, from, to)
                });
            }
            line++;
        }
    }

    private double real(int code, int from, int to) {
        int index = tags.find(code, from);
        return index < 0 || index >= to ? 0 : tags.realAt(index);
    }
}
