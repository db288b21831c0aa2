package org.cadlift.export.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Draws the dimensions of the whole, below it and to its left, in millimetres of the building.
final class Dimensions {
    /// Gap between what is measured and its lines, how far these reach past the line of the dimension, half a tick.
    private static final double GAP_MM = 2;

    private static final double OFF_MM = 9;
    private static final double BEYOND_MM = 1.5;
    private static final double TICK_MM = 1;
    private static final double SIZE_MM = 3;

    private Dimensions() {}

    static void draw(Sheet sheet, Box extent) {
        Point low = sheet.layout().at(new Point(extent.minX(), extent.minY()));
        Point high = sheet.layout().at(new Point(extent.maxX(), extent.maxY()));
        double y = low.y() - OFF_MM;
        for (double x : new double[] {low.x(), high.x()}) {
            sheet.line(new Point(x, low.y() - GAP_MM), new Point(x, y - BEYOND_MM), Sheet.THIN_MM);
            tick(sheet, new Point(x, y));
        }
        sheet.line(new Point(low.x(), y), new Point(high.x(), y), Sheet.THIN_MM);
        Point below = new Point((low.x() + high.x()) / 2, y + 1);
        sheet.label(new Mark.Label(millimetres(extent.width()), below, SIZE_MM, true, false, false));
        double x = low.x() - OFF_MM;
        for (double at : new double[] {low.y(), high.y()}) {
            sheet.line(new Point(low.x() - GAP_MM, at), new Point(x - BEYOND_MM, at), Sheet.THIN_MM);
            tick(sheet, new Point(x, at));
        }
        sheet.line(new Point(x, low.y()), new Point(x, high.y()), Sheet.THIN_MM);
        Point left = new Point(x - 1, (low.y() + high.y()) / 2);
        sheet.label(new Mark.Label(millimetres(extent.height()), left, SIZE_MM, true, true, false));
    }

    private static void tick(Sheet sheet, Point at) {
        Point half = new Point(TICK_MM, TICK_MM);
        sheet.line(at.minus(half), at.plus(half), Sheet.THICK_MM);
    }

    private static String millimetres(double lengthMm) {
        BigDecimal rounded = BigDecimal.valueOf(lengthMm).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
