package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.plane.Sets;

/// Finds what keeps open strokes from closing: the ways from their ends to the nearest other ends.
public final class OpenEnds {
    /// Searches double their radius this often: a thousand times the tolerance is no gap any more.
    private static final int DOUBLINGS = 10;
    /// A gap is a slip of the hand when it is less than this part of what it keeps open.
    private static final double SLIP = 0.1;

    private OpenEnds() {}

    /// Gives the gaps before ends that meet no other, the least first: each once, from the end that comes first.
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
        for (int i = 0; i < count; i++) {
            int other = others[i];
            boolean open = nearest[i] > toleranceMm && nearest[i] < Double.POSITIVE_INFINITY;
            boolean told = open && other < i && nearest[other] > toleranceMm && others[other] == i;
            if (open && !told) {
                double lineMm = Math.min(lengths[chains.find(i / 2)], lengths[chains.find(other / 2)]);
                gaps.add(new Gap(
                        strokes.get(i / 2),
                        end(strokes, i),
                        strokes.get(other / 2),
                        end(strokes, other),
                        lineMm,
                        Double.POSITIVE_INFINITY));
            }
        }
        gaps.sort(Comparator.comparingDouble(Gap::mm));
        return gaps;
    }

    private static Point end(List<Stroke> strokes, int i) {
        return i % 2 == 0 ? strokes.get(i / 2).start() : strokes.get(i / 2).end();
    }

    /// Reports strokes that stay open: a slip of the hand is a warning and a failure, any other line is left out.
    ///
    /// @return the smallest gap
    public static Optional<Gap> report(List<Stroke> strokes, double toleranceMm, Account account, Notes notes) {
        List<Gap> gaps = gaps(strokes, toleranceMm);
        for (Gap gap : gaps) {
            if (gap.mm() < SLIP * gap.lineMm()) {
                gap.warn(account, notes);
                account.failed(gap.stroke().entity(), "outline open");
                account.failed(gap.other().entity(), "outline open");
            }
        }
        for (Stroke stroke : strokes) {
            account.ignored(stroke.entity(), "open line");
        }
        return gaps.stream().findFirst();
    }
}
