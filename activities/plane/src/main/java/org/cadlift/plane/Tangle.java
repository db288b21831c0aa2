package org.cadlift.plane;

import java.util.BitSet;
import java.util.List;
import org.cadlift.contract.Interruption;

/// Finds curves that cross very many others: n lines drawn at random cross some n²/10 times, and an arrangement of them
/// would have as many vertices.
public final class Tangle {
    /// Boxes that are held against one another to see whether a search is worthwhile: a tenth of a second.
    private static final long PROBES = 64_000_000;

    /// So many meet a tangle of a twentieth of all curves but once in 500 000 times.
    private static final int MOST_SAMPLES = 256;

    private final List<? extends Curve> curves;
    private final int most;
    private final double[] boxes;
    private final Crossing crossing;

    private Tangle(List<? extends Curve> curves, int most) {
        this.curves = curves;
        this.most = most;
        boxes = BoxIndex.boxes(curves, 0);
        crossing = new Crossing(Noding.tolerance(curves));
    }

    /// Gives the curves that cross more than `most` others between their ends, by index, whatever their order. They are
    /// sought only where one of many samples overlaps as many.
    public static BitSet of(List<? extends Curve> curves, int most) {
        Tangle tangle = new Tangle(curves, most);
        return tangle.isLikely() ? tangle.curves() : new BitSet();
    }

    private boolean isLikely() {
        int count = curves.size();
        if (count <= most) {
            return false;
        }
        int samples = (int) Math.max(1, Math.min(Math.min(MOST_SAMPLES, count), PROBES / count));
        for (int sample = 0; sample < samples; sample++) {
            int at = (int) ((long) sample * count / samples);
            int overlapped = 0;
            for (int other = 0; other < count; other++) {
                overlapped += overlap(at, other) ? 1 : 0;
            }
            // Itself among them.
            if (overlapped > most + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean overlap(int a, int b) {
        return boxes[4 * a] <= boxes[4 * b + 2]
                && boxes[4 * a + 2] >= boxes[4 * b]
                && boxes[4 * a + 1] <= boxes[4 * b + 3]
                && boxes[4 * a + 3] >= boxes[4 * b + 1];
    }

    private BitSet curves() {
        BoxIndex index = BoxIndex.ofCurves(curves);
        BitSet found = new BitSet();
        for (int i = 0; i < curves.size(); i++) {
            Interruption.check();
            int own = i;
            int[] crossed = {0};
            boolean many = index.anyMeeting(curves.get(i), other -> {
                crossed[0] += other != own && crosses(own, other) ? 1 : 0;
                return crossed[0] > most;
            });
            found.set(i, many);
        }
        return found;
    }

    private boolean crosses(int a, int b) {
        Curve one = curves.get(a);
        Curve other = curves.get(b);
        int count = crossing.of(one, other);
        for (int i = 0; i < count; i++) {
            if (!isEnd(one, crossing.get(i)) && !isEnd(other, crossing.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnd(Curve curve, Point point) {
        return curve.start().distance(point) <= crossing.tolerance()
                || curve.end().distance(point) <= crossing.tolerance();
    }
}
