package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads MLINE, parallel lines drawn in one go (walls, mostly): for each vertex (11, 21, 31) the direction of its mitre
/// (13, 23, 33) and for each line a list (74, then so many 41) whose first number says how far along the mitre the line
/// passes. Gaps in a line, the rest of that list, are left out, and so is a filling. Its style says how it ends.
final class MultilineReader {
    private static final int CLOSED = 2;
    private static final int BARE_START = 4;
    private static final int BARE_END = 8;

    private final Tags tags;
    private final MultilineStyles styles;
    private final List<List<double[]>> lines = new ArrayList<>();

    MultilineReader(Tags tags, MultilineStyles styles) {
        this.tags = tags;
        this.styles = styles;
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
        int flags = tags.integer(71, 0);
        boolean closed = (flags & CLOSED) != 0;
        List<Geometry> pieces = new ArrayList<>();
        for (List<double[]> points : lines) {
            double[] xyz = new double[3 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                System.arraycopy(points.get(i), 0, xyz, 3 * i, 3);
            }
            pieces.add(new Geometry.Chain(xyz, closed));
        }
        if (!closed && lines.size() > 1) {
            String style = tags.name(2, "");
            MultilineStyles.Caps start = styles.start(style);
            MultilineStyles.Caps end = styles.end(style);
            caps((flags & BARE_START) != 0 ? MultilineStyles.Caps.NONE : start, false, pieces);
            caps((flags & BARE_END) != 0 ? MultilineStyles.Caps.NONE : end, true, pieces);
        }
        return pieces.isEmpty() ? Settled.failed("multiline without lines") : new Geometry.Pieces(pieces);
    }

    /// Closes one end; a line that has only one point there has no direction, and gets none.
    private void caps(MultilineStyles.Caps caps, boolean atEnd, List<Geometry> pieces) {
        int last = lines.size() - 1;
        if (caps.line()) {
            double[] a = point(0, atEnd, 0);
            double[] b = point(last, atEnd, 0);
            pieces.add(new Geometry.Line(a[0], a[1], a[2], b[0], b[1], b[2]));
        }
        for (int i = 0; i < last - i; i++) {
            if (i == 0 ? caps.outerArc() : caps.innerArcs()) {
                arc(i, last - i, atEnd, pieces);
            }
        }
    }

    /// Gives a point of a line, counted from one of its ends.
    private double[] point(int line, boolean fromEnd, int nth) {
        List<double[]> points = lines.get(line);
        int index = Math.min(nth, points.size() - 1);
        return points.get(fromEnd ? points.size() - 1 - index : index);
    }

    /// Adds the half circle between the ends of two lines, away from them.
    private void arc(int from, int to, boolean atEnd, List<Geometry> pieces) {
        double[] a = point(from, atEnd, 0);
        double[] b = point(to, atEnd, 0);
        double[] inward = Vectors.minus(point(from, atEnd, 1), a);
        // A half circle with a bulge of 1 lies to the right of its chord.
        double right = (b[1] - a[1]) * inward[0] - (b[0] - a[0]) * inward[1];
        double bulge = right < 0 ? 1 : -1;
        pieces.add(new Geometry.Bulged(
                new double[] {a[0], a[1], bulge, b[0], b[1], 0}, false, a[2], 0, Placement.IDENTITY));
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
