package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns half-edges back into loops: pieces of the same input curve become one curve again.
final class Cleaning {
    private final Noding noding;

    Cleaning(Noding noding) {
        this.noding = noding;
    }

    /// Gives the loop along the half-edges, beginning at its least start point.
    Loop loop(int[] halves) {
        int first = 0;
        for (int i = 0; i < halves.length; i++) {
            int before = halves[i == 0 ? halves.length - 1 : i - 1];
            if (shared(directedUses(before), directedUses(halves[i])).length == 0) {
                first = i;
                break;
            }
        }
        List<Curve> curves = new ArrayList<>(halves.length);
        int from = 0;
        while (from < halves.length) {
            int[] common = directedUses(halves[(first + from) % halves.length]);
            int to = from + 1;
            while (to < halves.length) {
                int[] next = shared(common, directedUses(halves[(first + to) % halves.length]));
                if (next.length == 0) {
                    break;
                }
                common = next;
                to++;
            }
            Curve start = curve(halves[(first + from) % halves.length]);
            Curve end = curve(halves[(first + to - 1) % halves.length]);
            curves.add(to - from == 1 ? start : along(common[0], start.start(), end.end()));
            from = to;
        }
        return Ordered.fromLeast(new Loop(curves));
    }

    private Curve curve(int half) {
        Curve curve = noding.pieces().get(half >> 1).curve();
        return (half & 1) == 0 ? curve : curve.reversed();
    }

    /// Gives the part of a source curve between two points.
    private Curve along(int use, Point start, Point end) {
        Curve source = noding.sources().get(Piece.curveOf(use));
        Curve whole = Piece.isForward(use) ? source : source.reversed();
        if (start.equals(end) || (whole.start().equals(start) && whole.end().equals(end))) {
            return whole;
        }
        return whole instanceof Arc arc
                ? new Arc(start, end, arc.center(), arc.radius(), arc.ccw())
                : new Segment(start, end);
    }

    /// Gives the uses of the half-edge's piece, as seen along the half-edge.
    private int[] directedUses(int half) {
        int[] uses = noding.pieces().get(half >> 1).uses();
        if ((half & 1) == 0) {
            return uses;
        }
        int[] turned = new int[uses.length];
        for (int i = 0; i < uses.length; i++) {
            turned[i] = uses[i] ^ 1;
        }
        return turned;
    }

    private static int[] shared(int[] a, int[] b) {
        int[] common = new int[a.length];
        int count = 0;
        for (int use : a) {
            for (int other : b) {
                if (use == other) {
                    common[count++] = use;
                    break;
                }
            }
        }
        return Arrays.copyOf(common, count);
    }
}
