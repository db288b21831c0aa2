package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Finds the closed outlines of one elevation, and the open strokes that are left.
///
/// @param closed sound, distinct outlines in the order of their strokes; fills that repeat an outline are not among them
/// @param open strokes in no closed chain, in file order
public record Outlines(List<Outline> closed, List<Stroke> open) {
    public Outlines {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
    }

    /// Closes the strokes, all at one elevation: closed ones as they are, open ones chained.
    public static Outlines of(List<Stroke> strokes, double extentMm, double toleranceMm, Account account, Notes notes) {
        Maker maker = new Maker(toleranceMm, account, notes);
        List<Stroke> open = new ArrayList<>();
        for (Stroke stroke : strokes) {
            if (stroke.closed()) {
                maker.add(stroke.curves(), List.of(stroke));
            } else {
                open.add(stroke);
            }
        }
        Chains.Result chains = Chains.of(open, extentMm, toleranceMm, account);
        for (Chains.Closed chain : chains.closed()) {
            maker.add(chain.curves(), chain.strokes());
        }
        return new Outlines(maker.distinct(), chains.rest());
    }

    private static final class Maker {
        private final double toleranceMm;
        private final Account account;
        private final Notes notes;
        private final List<Outline> outlines = new ArrayList<>();

        Maker(double toleranceMm, Account account, Notes notes) {
            this.toleranceMm = toleranceMm;
            this.account = account;
            this.notes = notes;
        }

        void add(List<Curve> curves, List<Stroke> strokes) {
            Stroke first = strokes.getFirst();
            if (!Chains.encloses(curves)) {
                reject(strokes, "encloses nothing", NoticeCode.OUTLINE_INVALID, "The outline encloses nothing");
                return;
            }
            Loop loop = new Loop(curves);
            if (!Contact.withItself(curves)) {
                if (loop.area() < Limits.REGION_AREA_MM2) {
                    String message =
                            String.format(Locale.ROOT, "The outline encloses only %.3g mm²", loop.area());
                    reject(strokes, "outline too small", NoticeCode.OUTLINE_TOO_SMALL, message);
                } else {
                    outlines.add(new Outline(loop.counterClockwise(), first.zMm(), strokes));
                }
                return;
            }
            crossing(loop, strokes);
        }

        /// Takes what a loop that crosses or touches itself encloses by the even-odd rule.
        private void crossing(Loop loop, List<Stroke> strokes) {
            List<Region> regions = Overlay.evenOdd(List.of(loop));
            double area = 0;
            for (Region region : regions) {
                area += region.area();
            }
            if (area < Limits.REGION_AREA_MM2) {
                String message = "The outline runs back on itself and encloses nothing";
                reject(strokes, "encloses nothing", NoticeCode.OUTLINE_INVALID, message);
                return;
            }
            Stroke first = strokes.getFirst();
            if (regions.size() > 1 || Math.abs(area - loop.area()) > 1e-6 * area) {
                String message = String.format(
                        Locale.ROOT,
                        "The outline crosses itself; its even-odd area of %.6g mm² in %d parts was used",
                        area,
                        regions.size());
                notes.warn(NoticeCode.OUTLINE_INVALID, message, account.place(first));
            }
            for (Region region : regions) {
                for (Loop part : region.loops()) {
                    if (part.area() >= Limits.REGION_AREA_MM2) {
                        outlines.add(new Outline(part.counterClockwise(), first.zMm(), strokes));
                    }
                }
            }
        }

        private void reject(List<Stroke> strokes, String reason, NoticeCode code, String message) {
            Stroke first = strokes.getFirst();
            notes.warn(code, message, account.place(first));
            for (Stroke stroke : strokes) {
                account.failed(stroke.entity(), reason);
            }
        }

        /// Drops outlines that repeat another: the earliest in the file stays, a drawn outline before a fill.
        List<Outline> distinct() {
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
                    if (other < at
                            && !dropped[at]
                            && !dropped[other]
                            && repeats(ordered.get(at), boxes[at], ordered.get(other), boxes[other])) {
                        dropped[at] = true;
                        drop(ordered.get(at), ordered.get(other));
                    }
                });
                if (!dropped[i]) {
                    distinct.add(ordered.get(i));
                }
            }
            distinct.sort(Comparator.comparingInt(outline -> outline.first().entity()));
            return distinct;
        }

        private void drop(Outline copy, Outline kept) {
            for (Stroke stroke : copy.strokes()) {
                account.merged(stroke, copy.isFill() ? "fills an outline" : "repeats an outline");
            }
            if (!copy.isFill()) {
                String message = "The outline stands twice; the copy was counted once";
                notes.tell(NoticeCode.OUTLINE_DUPLICATE, message, account.place(copy.first()));
            }
            assert !kept.strokes().isEmpty();
        }

        /// Says whether every corner and middle of each outline lies on the other.
        private boolean repeats(Outline a, Box boxA, Outline b, Box boxB) {
            double slack = Math.min(toleranceMm, 1e-3 * Math.max(boxA.width(), boxA.height()));
            return boxB.grown(slack).contains(boxA)
                    && boxA.grown(slack).contains(boxB)
                    && liesOn(a.loop(), b.loop(), slack)
                    && liesOn(b.loop(), a.loop(), slack);
        }

        private static boolean liesOn(Loop a, Loop b, double slack) {
            BoxTree tree = BoxTree.ofChain(b.curves());
            for (Curve curve : a.curves()) {
                if (!isNear(curve.start(), b, tree, slack) || !isNear(curve.at(0.5), b, tree, slack)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isNear(Point p, Loop loop, BoxTree tree, double slack) {
            boolean[] near = new boolean[1];
            tree.meeting(Box.of(p, p).grown(slack), i -> near[0] |= Distance.of(p, loop.curves().get(i)) <= slack);
            return near[0];
        }
    }
}
