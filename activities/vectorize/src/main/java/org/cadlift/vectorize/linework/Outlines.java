package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;

/// Finds the closed outlines of one elevation, and the open strokes that are left.
///
/// @param closed sound, distinct outlines in the order of their strokes; fills that repeat an outline are not among
/// them
/// @param open strokes in no closed chain, in file order
public record Outlines(List<Outline> closed, List<Stroke> open) {
    public Outlines {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
    }

    /// Closes the strokes, all at one elevation: closed ones as they are, open ones chained.
    public static Outlines of(List<Stroke> strokes, double extentMm, double toleranceMm, Account account, Notes notes) {
        Maker maker = new Maker(account, notes);
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
        return new Outlines(Duplicates.without(maker.outlines, toleranceMm, account, notes), chains.rest());
    }

    private static final class Maker {
        private final Account account;
        private final Notes notes;
        private final List<Outline> outlines = new ArrayList<>();

        Maker(Account account, Notes notes) {
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
                    String message = String.format(Locale.ROOT, "The outline encloses only %.3g mm²", loop.area());
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
    }
}
