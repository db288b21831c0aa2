package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Drops outlines that repeat another, however their sides are cut up.
public final class Duplicates {
    private Duplicates() {}

    /// Gives the distinct outlines in the order of their strokes: of equal ones the earliest in the file stays, a drawn
    /// outline before a fill.
    public static List<Outline> without(List<Outline> outlines, double toleranceMm, Account account, Notes notes) {
        List<Outline> ordered = new ArrayList<>(outlines);
        ordered.sort(Comparator.comparing(Outline::isFill)
                .thenComparingInt(outline -> outline.first().entity()));
        double[] x = new double[ordered.size()];
        double[] y = new double[ordered.size()];
        Box[] boxes = new Box[ordered.size()];
        for (int i = 0; i < x.length; i++) {
            boxes[i] = ordered.get(i).loop().bounds();
            x[i] = boxes[i].minX();
            y[i] = boxes[i].minY();
        }
        PointGrid grid = new PointGrid(x, y, 4 * toleranceMm);
        boolean[] dropped = new boolean[x.length];
        List<Outline> distinct = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            int at = i;
            grid.near(x[i], y[i], 4 * toleranceMm, (other, distance) -> {
                boolean repeats = other < at
                        && !dropped[at]
                        && !dropped[other]
                        && repeats(ordered.get(at), boxes[at], ordered.get(other), boxes[other], toleranceMm);
                if (repeats) {
                    dropped[at] = true;
                    drop(ordered.get(at), account, notes);
                }
            });
            if (!dropped[i]) {
                distinct.add(ordered.get(i));
            }
        }
        distinct.sort(Comparator.comparingInt(outline -> outline.first().entity()));
        return distinct;
    }

    private static void drop(Outline copy, Account account, Notes notes) {
        for (Stroke stroke : copy.strokes()) {
            account.merged(stroke, copy.isFill() ? "fills an outline" : "repeats an outline");
        }
        if (!copy.isFill()) {
            String message = "The outline stands twice; the copy was counted once";
            notes.tell(NoticeCode.OUTLINE_DUPLICATE, message, account.place(copy.first()));
        }
    }

    /// Says whether every corner and middle of each outline lies on the other.
    private static boolean repeats(Outline a, Box boxA, Outline b, Box boxB, double toleranceMm) {
        double slack = Math.min(toleranceMm, 1e-3 * Math.max(boxA.width(), boxA.height()));
        return boxB.grown(slack).contains(boxA)
                && boxA.grown(slack).contains(boxB)
                && liesOn(a.loop(), b.loop(), slack)
                && liesOn(b.loop(), a.loop(), slack);
    }

    private static boolean liesOn(Loop a, Loop b, double slack) {
        BoxIndex tree = BoxIndex.ofChain(b.curves());
        for (Curve curve : a.curves()) {
            if (!isNear(curve.start(), b, tree, slack) || !isNear(curve.at(0.5), b, tree, slack)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(Point p, Loop loop, BoxIndex tree, double slack) {
        boolean[] near = new boolean[1];
        Box around = new Box(p.x() - slack, p.y() - slack, p.x() + slack, p.y() + slack);
        tree.meeting(around, i -> near[0] |= loop.curves().get(i).distance(p) <= slack);
        return near[0];
    }
}
