package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Gap;
import org.cadlift.vectorize.linework.Stroke;

/// Finds where a line of walls is broken: a free end with another one onward, straight ahead or around the corner, or
/// with the side of a line a little ahead.
final class Breaks {
    /// Ends farther from one another are meant so.
    private static final double GREATEST_MM = 1_300;
    /// A line that stops so far before the side of another was drawn to meet it; farther it is a stub.
    private static final double ASIDE_MM = 300;
    /// A gap is less than this part of the lesser line beside it: more of gap than of line is no outline.
    private static final double SHARE = 0.5;
    /// Cosine of the angle between the line and the way on: around a corner it is 45°.
    private static final double ONWARD = 0.5;

    private final List<FreeEnd> ends;
    private final BoxIndex endTree;
    private final List<Curve> curves = new ArrayList<>();
    private final List<Stroke> owners = new ArrayList<>();
    private final BoxIndex curveTree;

    private Breaks(List<Stroke> strokes, List<FreeEnd> ends) {
        this.ends = ends;
        endTree =
                BoxIndex.of(ends.stream().map(end -> Box.of(end.at(), end.at())).toArray(Box[]::new));
        for (Stroke stroke : strokes) {
            for (Curve curve : stroke.curves()) {
                curves.add(curve);
                owners.add(stroke);
            }
        }
        curveTree = BoxIndex.ofCurves(curves);
    }

    /// Gives the gaps before free ends of strokes, each once.
    static List<Gap> of(List<Stroke> strokes, List<FreeEnd> ends) {
        Breaks breaks = new Breaks(strokes, ends);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            int other = breaks.next(i);
            if (other >= 0 && breaks.next(other) == i) {
                if (i < other) {
                    gaps.add(breaks.gap(
                            ends.get(i),
                            ends.get(other).stroke(),
                            ends.get(other).at()));
                }
            } else {
                breaks.ahead(ends.get(i)).ifPresent(gaps::add);
            }
        }
        gaps.removeIf(gap -> gap.mm() > SHARE * gap.lineMm());
        return gaps;
    }

    private Gap gap(FreeEnd end, Stroke other, Point to) {
        double lineMm = Math.min(end.stroke().length(), other.length());
        double beside = Math.min(beside(end.at(), end.stroke(), other), beside(to, end.stroke(), other));
        return new Gap(end.stroke(), end.at(), other, to, lineMm, beside);
    }

    /// Gives how near lines other than two come to a point; infinite where they are farther than gaps are wide.
    private double beside(Point at, Stroke one, Stroke other) {
        double[] least = {Double.POSITIVE_INFINITY};
        curveTree.meeting(Box.of(at, at).grown(2 * GREATEST_MM), i -> {
            if (!owners.get(i).equals(one) && !owners.get(i).equals(other)) {
                least[0] = Math.min(least[0], curves.get(i).distance(at));
            }
        });
        return least[0];
    }

    /// Gives the nearest free end onward from one, of another stroke and onward from it too; −1 for none.
    private int next(int index) {
        FreeEnd end = ends.get(index);
        int[] found = {-1};
        double[] least = {GREATEST_MM};
        endTree.meeting(Box.of(end.at(), end.at()).grown(GREATEST_MM), i -> {
            FreeEnd other = ends.get(i);
            Point way = other.at().minus(end.at());
            double far = way.length();
            if (i != index
                    && !other.stroke().equals(end.stroke())
                    && far > 0
                    && far < least[0]
                    && way.dot(end.out()) >= ONWARD * far
                    && -way.dot(other.out()) >= ONWARD * far) {
                least[0] = far;
                found[0] = i;
            }
        });
        return found[0];
    }

    /// Gives the gap to the first line straight ahead.
    private Optional<Gap> ahead(FreeEnd end) {
        Ray ray = new Ray(end.at(), end.out());
        int[] found = {-1};
        double[] least = {ASIDE_MM};
        curveTree.meeting(Box.of(end.at(), end.at().plus(end.out().times(ASIDE_MM))), i -> {
            double at = curves.get(i) instanceof Segment line ? ray.crossing(line) : Double.NaN;
            if (at > 0 && at < least[0] && !owners.get(i).equals(end.stroke())) {
                least[0] = at;
                found[0] = i;
            }
        });
        return found[0] < 0
                ? Optional.empty()
                : Optional.of(
                        gap(end, owners.get(found[0]), end.at().plus(end.out().times(least[0]))));
    }
}
