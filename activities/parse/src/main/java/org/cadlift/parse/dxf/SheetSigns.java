package org.cadlift.parse.dxf;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.contract.LengthUnit;

/// Weighs what the sheet says: the scale that a title block states (`M 1:50`, `1/4" = 1'-0"`), the views of paper
/// space, which show so many units on so many millimetres, and sheets of standard sizes drawn to scale.
final class SheetSigns {
    private static final Pattern METRIC = Pattern.compile(
            "(?:[\\p{L}.]{1,12}\\s*[:.=]?\\s*)??1\\s*:\\s*([0-9]{1,5})\\s*(?:[(@/].{0,10})?", Pattern.DOTALL);
    private static final Pattern IMPERIAL = Pattern.compile("(?:[\\p{L}.]{1,12}\\s*[:.=]?\\s*)?"
            + "(?:([0-9]{1,2})[ -])?([0-9]{1,2})(?:/([0-9]{1,2}))?\"\\s*=\\s*([0-9]{1,4})'(?:[ -]*([0-9]{1,2})\")?");
    /// Longer texts are notes, and speak of details.
    private static final int LONGEST = 60;
    /// Details have scales of their own; a sheet with more than these tells nothing.
    private static final int MOST_SCALES = 12;

    private static final int MOST_VIEWS = 64;
    /// The sides of sheets in mm: A0 to A4, then ANSI A to E and the three of architects.
    private static final double[][] SHEETS = {
        {1189, 841},
        {841, 594},
        {594, 420},
        {420, 297},
        {297, 210},
        {279.4, 215.9},
        {431.8, 279.4},
        {558.8, 431.8},
        {863.6, 558.8},
        {1117.6, 863.6},
        {609.6, 457.2},
        {914.4, 609.6},
        {1219.2, 914.4}
    };
    /// The frame of a sheet may stand a little within it.
    private static final double SHEET_SHARE = 0.005;

    private static final double VIEW_SHARE = 0.005;
    /// The middle height of texts on sheets is 1.8 to 7 mm by ISO 3098, and a little less or more in practice.
    private static final double LEAST_TEXT_MM = 1.5;

    private static final double GREATEST_TEXT_MM = 10;

    private final Set<Double> scales = new TreeSet<>();
    private final Set<Double> views = new TreeSet<>();

    void add(Geometry geometry) {
        if (geometry instanceof Geometry.Lettering text) {
            add(text.text());
        } else if (geometry instanceof Geometry.View view) {
            double unitsOnPaper = view.shownUnits() / view.paperHeight();
            if (unitsOnPaper > 0 && Double.isFinite(unitsOnPaper) && views.size() < MOST_VIEWS) {
                views.add(unitsOnPaper);
            }
        }
    }

    private void add(String text) {
        if (text.length() > LONGEST || scales.size() > MOST_SCALES) {
            return;
        }
        String line = text.strip().toUpperCase(Locale.ROOT);
        Matcher metric = METRIC.matcher(line);
        Matcher imperial = IMPERIAL.matcher(line.replace("''", "\""));
        if (metric.matches()) {
            scales.add(Double.valueOf(metric.group(1)));
        } else if (imperial.matches()) {
            double inches = part(imperial.group(1), 0) + part(imperial.group(2), 0) / part(imperial.group(3), 1);
            scales.add((12 * part(imperial.group(4), 0) + part(imperial.group(5), 0)) / inches);
        }
        scales.removeIf(scale -> !(scale >= 1) || scale.isInfinite());
    }

    private static double part(String number, double otherwise) {
        return number == null ? otherwise : Double.parseDouble(number);
    }

    /// Says whether texts of this height are as high as people write on paper, at a stated scale, if this is the unit.
    boolean isLegible(double height, LengthUnit unit) {
        return height > 0
                && scales().stream()
                        .mapToDouble(scale -> height * unit.mmPerUnit() / scale)
                        .anyMatch(mm -> mm >= LEAST_TEXT_MM && mm <= GREATEST_TEXT_MM);
    }

    /// Gives the share of the views that show a stated scale if this is the unit; 0 where none is stated.
    double views(LengthUnit unit) {
        boolean imperial = unit == LengthUnit.INCH || unit == LengthUnit.FOOT;
        double paper = unit.mmPerUnit() / (imperial ? LengthUnit.INCH.mmPerUnit() : 1);
        long fitting = views.stream()
                .filter(view -> scales().stream().anyMatch(scale -> isNear(view * paper, scale, VIEW_SHARE)))
                .count();
        return views.isEmpty() ? 0 : (double) fitting / views.size();
    }

    /// Says whether a drawing of these sides is a standard sheet at a stated scale, or as large as it is, if this is
    /// the unit.
    boolean isSheet(double width, double height, LengthUnit unit) {
        return isSheet(width * unit.mmPerUnit(), height * unit.mmPerUnit())
                || scales().stream()
                        .anyMatch(
                                scale -> isSheet(width * unit.mmPerUnit() / scale, height * unit.mmPerUnit() / scale));
    }

    private static boolean isSheet(double widthMm, double heightMm) {
        for (double[] sheet : SHEETS) {
            if (isNear(Math.max(widthMm, heightMm), sheet[0], SHEET_SHARE)
                    && isNear(Math.min(widthMm, heightMm), sheet[1], SHEET_SHARE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(double value, double to, double share) {
        return Math.abs(value - to) <= share * to;
    }

    /// Gives the scales that are stated, least first; none when there are too many.
    Set<Double> scales() {
        return scales.size() > MOST_SCALES ? Set.of() : scales;
    }
}
