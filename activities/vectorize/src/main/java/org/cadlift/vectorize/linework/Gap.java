package org.cadlift.vectorize.linework;

import java.util.Locale;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Point;

/// Is the way from a stroke's end to what it should have met.
///
/// @param other what it leads to
/// @param lineMm length of what the gap keeps open: of the lesser of the lines, or chains of lines, on its two sides
/// @param besideMm how near any other line comes to its ends: a tolerance that reaches so far moves an end there
public record Gap(Stroke stroke, Point at, Stroke other, Point to, double lineMm, double besideMm) {
    /// A tolerance must be wider than the gap by rounding, and is told to the micrometre.
    private static final double WIDER = 1.01;

    public double mm() {
        return at.distance(to);
    }

    public Point middle() {
        return at.plus(to).times(0.5);
    }

    /// Gives the least tolerance that bridges the gap, mm.
    private double toleranceMm() {
        return Math.ceil(mm() * WIDER * 1000) / 1000;
    }

    /// Says where the gap is and which tolerance closes it.
    public String describe() {
        String remedy = toleranceMm() < besideMm
                ? String.format(Locale.ROOT, "--tolerance %.4g would close it", toleranceMm())
                : String.format(
                        Locale.ROOT,
                        "--tolerance %.4g would close it, but also join lines that are %.4g mm apart: close it in the"
                                + " drawing",
                        toleranceMm(),
                        besideMm);
        return String.format(
                Locale.ROOT,
                "The outline is open at (%.3f, %.3f): the next line is %.3f mm away; %s",
                at.x(),
                at.y(),
                mm(),
                remedy);
    }

    public void warn(Account account, Notes notes) {
        notes.warn(NoticeCode.OUTLINE_OPEN, describe(), account.placeAt(stroke, at));
    }
}
