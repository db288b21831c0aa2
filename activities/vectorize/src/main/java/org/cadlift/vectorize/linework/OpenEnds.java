package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.plane.Sets;

/// Finds how far open strokes are from closing: for each end the nearest end of another stroke.
public final class OpenEnds {
    /// Searches double their radius this often: a thousand times the tolerance is no gap any more.
    private static final int DOUBLINGS = 10;

    /// Is the way from one stroke's end to the nearest other end.
    ///
    /// @param lineMm length of the stroke, or of the whole chain of strokes when both ends are the chain's
    public record Gap(Stroke stroke, Point at, double mm, double lineMm) {
        /// Says whether the gap is a slip of the hand: less than a tenth of what it keeps open.
        public boolean isSlip() {
            return mm < 0.1 * lineMm;
        }
    }

    private OpenEnds() {}

    /// Gives each stroke's gap, the wider of its two ends; strokes whose ends both meet others are left out.
    public static List<Gap> gaps(List<Stroke> strokes, double toleranceMm) {
        int count = 2 * strokes.size();
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            Point end = end(strokes, i);
            x[i] = end.x();
            y[i] = end.y();
        }
        Sets chains = new Sets(strokes.size());
        int[] others = new int[count];
        double[] nearest = new double[count];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        double radius = toleranceMm;
        for (int round = 0; round < DOUBLINGS; round++) {
            PointGrid grid = new PointGrid(x, y, radius);
            boolean missing = false;
            for (int i = 0; i < count; i++) {
                if (nearest[i] == Double.POSITIVE_INFINITY) {
                    int at = i;
                    // A straight line cannot close on itself.
                    int own = strokes.get(i / 2).curves().size() == 1
                                    && strokes.get(i / 2).curves().getFirst() instanceof Segment
                            ? i ^ 1
                            : i;
                    grid.near(x[i], y[i], radius, (other, distance) -> {
                        if (other != at && distance <= toleranceMm) {
                            chains.join(at / 2, other / 2);
                        }
                        if (other != at && other != own && distance < nearest[at]) {
                            nearest[at] = distance;
                            others[at] = other;
                        }
                    });
                    missing |= nearest[i] == Double.POSITIVE_INFINITY;
                }
            }
            if (!missing) {
                break;
            }
            radius *= 2;
        }
        double[] lengths = new double[strokes.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[chains.find(i)] += strokes.get(i).length();
        }
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            boolean first = nearest[2 * i] >= nearest[2 * i + 1];
            int wider = first ? 2 * i : 2 * i + 1;
            if (nearest[wider] > 1e-6) {
                boolean closes =
                        nearest[wider] < Double.POSITIVE_INFINITY && chains.find(others[wider] / 2) == chains.find(i);
                double lineMm =
                        closes ? lengths[chains.find(i)] : strokes.get(i).length();
                gaps.add(new Gap(strokes.get(i), end(strokes, wider), nearest[wider], lineMm));
            }
        }
        return gaps;
    }

    private static Point end(List<Stroke> strokes, int i) {
        return i % 2 == 0 ? strokes.get(i / 2).start() : strokes.get(i / 2).end();
    }

    /// Reports strokes that stay open: a slip of the hand is a warning and a failure, any other line is left out.
    ///
    /// @return the smallest gap
    public static Optional<Gap> report(List<Stroke> strokes, double toleranceMm, Account account, Notes notes) {
        Optional<Gap> smallest = Optional.empty();
        for (Gap gap : gaps(strokes, toleranceMm)) {
            if (smallest.isEmpty() || gap.mm() < smallest.get().mm()) {
                smallest = Optional.of(gap);
            }
            if (gap.isSlip()) {
                notes.warn(NoticeCode.OUTLINE_OPEN, describe(gap), account.placeAt(gap.stroke(), gap.at()));
                account.failed(gap.stroke().entity(), "outline open");
            }
        }
        for (Stroke stroke : strokes) {
            account.ignored(stroke.entity(), "open line");
        }
        return smallest;
    }

    /// Says where the gap is and which tolerance closes it.
    public static String describe(Gap gap) {
        return String.format(
                Locale.ROOT,
                "The outline is open at (%.3f, %.3f): the nearest other end is %.3f mm away;"
                        + " --tolerance %.4g would close it",
                gap.at().x(),
                gap.at().y(),
                gap.mm(),
                Math.ceil(gap.mm() * 1.01 * 1000) / 1000);
    }
}
