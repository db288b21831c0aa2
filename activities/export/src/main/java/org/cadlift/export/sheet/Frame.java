package org.cadlift.export.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Draws the frame, the titles along the foot and the bar of the scale.
final class Frame {
    private static final double TITLE_MM = 5;
    private static final double TEXT_MM = 3;
    private static final double PAD_MM = 4;
    private static final double BAR_HEIGHT_MM = 2;
    private static final double BAR_MOST_MM = 60;
    private static final int BAR_PARTS = 5;
    private static final double MM_PER_M = 1000;

    private Frame() {}

    static void draw(Sheet sheet, String name, String storey, double cutMm, String areas) {
        Layout layout = sheet.layout();
        double margin = Layout.MARGIN_MM;
        double right = layout.paper().widthMm() - margin;
        double foot = margin + Layout.TITLE_MM;
        sheet.box(new Point(margin, margin), new Point(right, layout.paper().heightMm() - margin), Sheet.THICK_MM);
        sheet.line(new Point(margin, foot), new Point(right, foot), Sheet.MEDIUM_MM);
        double x = margin + PAD_MM;
        sheet.label(new Mark.Label(name, new Point(x, margin + 11), TITLE_MM, false, false, true));
        String below = areas.isEmpty() ? storey : storey + " · " + areas;
        sheet.label(new Mark.Label(below, new Point(x, margin + PAD_MM), TEXT_MM, false, false, false));
        double middle = margin + 0.45 * (right - margin);
        String scale = "Scale " + layout.scale().text() + " · " + layout.paper();
        sheet.label(new Mark.Label(scale, new Point(middle, margin + 11), TEXT_MM, false, false, true));
        String height = cutMm >= MM_PER_M / 2 ? metres(cutMm) + " m" : number(cutMm) + " mm";
        String cut = "Cut " + height + " above the floor, dimensions in mm";
        sheet.label(new Mark.Label(cut, new Point(middle, margin + PAD_MM), TEXT_MM, false, false, false));
        bar(sheet, right - PAD_MM, margin + PAD_MM);
    }

    /// Draws a bar of five parts, dark and bright, each 1, 2 or 5 times a power of ten long.
    private static void bar(Sheet sheet, double right, double y) {
        double factor = sheet.layout().scale().factor();
        double partMm = 1;
        double next = 1;
        for (int i = 0; next * factor * BAR_PARTS <= BAR_MOST_MM; i++) {
            partMm = next;
            next *= i % 3 == 1 ? 2.5 : 2;
        }
        double length = partMm * factor;
        double left = right - BAR_PARTS * length;
        for (int i = 0; i < BAR_PARTS; i += 2) {
            Point low = new Point(left + i * length, y);
            Point high = new Point(low.x() + length, y + BAR_HEIGHT_MM);
            Loop part = Loop.ofPoints(List.of(low, new Point(high.x(), low.y()), high, new Point(low.x(), high.y())));
            sheet.marks().add(new Mark.Fill(List.of(part), 0, "scale"));
        }
        sheet.box(new Point(left, y), new Point(right, y + BAR_HEIGHT_MM), Sheet.THIN_MM);
        boolean inMetres = partMm >= MM_PER_M / 2;
        String end = (inMetres ? metres(BAR_PARTS * partMm) : number(BAR_PARTS * partMm)) + (inMetres ? " m" : " mm");
        sheet.label(new Mark.Label("0", new Point(left, y + 4), TEXT_MM, true, false, false));
        sheet.label(new Mark.Label(
                end, new Point(right - Letters.widthMm(end, TEXT_MM) / 2, y + 4), TEXT_MM, true, false, false));
    }

    private static String metres(double lengthMm) {
        return number(lengthMm / MM_PER_M);
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
