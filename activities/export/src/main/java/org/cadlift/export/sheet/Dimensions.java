package org.cadlift.export.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cadlift.export.plan.Facades;
import org.cadlift.export.plan.Side;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Draws dimensions beside a storey, in millimetres of the building: a chain along each side that has
/// corners and openings to measure, and the whole below and to the left.
final class Dimensions {
    /// Gap between what is measured and its lines, and how far these reach past the line of the dimension.
    private static final double GAP_MM = 2;

    private static final double BEYOND_MM = 1.5;
    /// How far out the chains and the whole lie.
    private static final double CHAIN_MM = 6.5;

    private static final double WHOLE_MM = 13;
    private static final double TICK_MM = 1;
    private static final double SIZE_MM = 3;
    private static final double CHAIN_SIZE_MM = 2;
    /// A chain of which fewer than half the parts are as long on paper is left out: nobody could read it.
    private static final double LEGIBLE_MM = 2;

    private final Sheet sheet;
    private final Box onPaper;
    private final Side side;

    private Dimensions(Sheet sheet, Box onPaper, Side side) {
        this.sheet = sheet;
        this.onPaper = onPaper;
        this.side = side;
    }

    static void draw(Sheet sheet, Box extent, Facades facades) {
        Box onPaper = Box.of(
                sheet.layout().at(new Point(extent.minX(), extent.minY())),
                sheet.layout().at(new Point(extent.maxX(), extent.maxY())));
        for (Side side : Side.values()) {
            Dimensions dimensions = new Dimensions(sheet, onPaper, side);
            List<Double> places = facades.places(side);
            if (dimensions.isLegible(places)) {
                dimensions.draw(places, CHAIN_MM, CHAIN_SIZE_MM);
            }
            if (side == Side.BELOW || side == Side.LEFT) {
                List<Double> ends = side.isUpright()
                        ? List.of(extent.minY(), extent.maxY())
                        : List.of(extent.minX(), extent.maxX());
                dimensions.draw(ends, WHOLE_MM, SIZE_MM);
            }
        }
    }

    private boolean isLegible(List<Double> places) {
        int legible = 0;
        for (int i = 1; i < places.size(); i++) {
            double length =
                    (places.get(i) - places.get(i - 1)) * sheet.layout().scale().factor();
            legible += length >= LEGIBLE_MM ? 1 : 0;
        }
        return legible > 0 && 2 * legible >= places.size() - 1;
    }

    /// Draws a line with a tick at each place and the length of each part.
    private void draw(List<Double> places, double offMm, double sizeMm) {
        for (double place : places) {
            sheet.line(at(place, GAP_MM), at(place, offMm + BEYOND_MM), Sheet.THIN_MM);
            Point half = new Point(TICK_MM, TICK_MM);
            sheet.line(at(place, offMm).minus(half), at(place, offMm).plus(half), Sheet.THICK_MM);
        }
        sheet.line(at(places.getFirst(), offMm), at(places.getLast(), offMm), Sheet.THIN_MM);
        boolean under = false;
        for (int i = 1; i < places.size(); i++) {
            double from = places.get(i - 1);
            double to = places.get(i);
            String text = millimetres(to - from);
            boolean tight = Letters.widthMm(text, sizeMm)
                    > (to - from) * sheet.layout().scale().factor();
            // Of neighbours that are too short for their texts every other one goes under the line.
            under = tight && !under;
            label(text, at((from + to) / 2, offMm), sizeMm, under);
        }
    }

    private void label(String text, Point on, double sizeMm, boolean under) {
        double up = under ? -1 - 0.7 * sizeMm : 1;
        // What runs upwards has its upper side on the left.
        Point base = side.isUpright() ? new Point(on.x() - up, on.y()) : new Point(on.x(), on.y() + up);
        sheet.label(new Mark.Label(text, base, sizeMm, true, side.isUpright(), false));
    }

    /// Gives the place on paper beside a place along the side, which is one of the building.
    private Point at(double along, double beforeMm) {
        Point place = sheet.layout().at(new Point(along, along));
        return side.before(onPaper, side.isUpright() ? place.y() : place.x(), beforeMm);
    }

    private static String millimetres(double lengthMm) {
        BigDecimal rounded = BigDecimal.valueOf(lengthMm).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
