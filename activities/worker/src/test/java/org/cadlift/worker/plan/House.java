package org.cadlift.worker.plan;

import java.util.List;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Is one house, in mm, and the habits in which it is drawn: two rooms of 4000 by 3000 inside walls of 300 with 100
/// between; an entrance of 1000, a door of 900 between the rooms, a window of 1200, a flight of six treads and a
/// column.
final class House {
    static final double[] OUTER = {0, 0, 8700, 0, 8700, 3600, 0, 3600};
    static final double[] LEFT = {300, 300, 4300, 300, 4300, 3300, 300, 3300};
    static final double[] RIGHT = {4400, 300, 8400, 300, 8400, 3300, 4400, 3300};
    static final double[] COLUMN = {5200, 2400, 5500, 2400, 5500, 2700, 5200, 2700};
    static final double[] FLIGHT = {6300, 400, 7980, 400, 7980, 1400, 6300, 1400};
    static final Point ENTRANCE = new Point(1500, 150);
    static final Point DOOR = new Point(4350, 1450);
    static final Point WINDOW = new Point(5600, 3450);

    /// The walls fall into two pieces: between the entrance, the door and the window.
    private static final double[] LEFT_PIECE = {
        0, 0, 1000, 0, 1000, 300, 300, 300, 300, 3300, 4300, 3300, 4300, 1900, 4400, 1900, 4400, 3300, 5000, 3300, 5000,
        3600, 0, 3600
    };
    private static final double[] RIGHT_PIECE = {
        2000, 0, 8700, 0, 8700, 3600, 6200, 3600, 6200, 3300, 8400, 3300, 8400, 300, 4400, 300, 4400, 1000, 4300, 1000,
        4300, 300, 2000, 300
    };

    private House() {}

    /// Says how it is drawn.
    enum Habit {
        /// LINE, ARC and TEXT only, in mm.
        LINES(1, 4),
        /// Doors and the window are inserts of blocks of one unit, mirrored, scaled and turned; in metres.
        BLOCKS(1000, 6),
        /// Walls are closed polylines with a hatch, one solid, one of lines; in centimetres.
        HATCHED(10, 5),
        /// LINE, ARC and TEXT in inches, rounded to a thousandth of one, in a file without a word on units.
        INCHES(25.4, -1);

        final double mmPerUnit;
        final int insunits;

        Habit(double mmPerUnit, int insunits) {
            this.mmPerUnit = mmPerUnit;
            this.insunits = insunits;
        }
    }

    static Region region(Pen pen, double... xy) {
        Point[] corners = new Point[xy.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = pen.placed(xy[2 * i], xy[2 * i + 1]);
        }
        return Region.of(Loop.ofPoints(List.of(corners)).counterClockwise());
    }

    static void draw(Habit habit, Pen pen) {
        switch (habit) {
            case LINES, INCHES -> {
                pen.ring("1", LEFT_PIECE);
                pen.ring("1", RIGHT_PIECE);
                symbols(pen);
                pen.ring("COLUMNS", COLUMN);
            }
            case BLOCKS -> {
                pen.ring("1", LEFT_PIECE);
                pen.ring("1", RIGHT_PIECE);
                blocks(pen);
                pen.outline("COLUMNS", COLUMN);
            }
            case HATCHED -> {
                pen.outline("1", LEFT_PIECE);
                pen.outline("1", RIGHT_PIECE);
                pen.hatch("1", true, LEFT_PIECE);
                pen.hatch("1", false, RIGHT_PIECE);
                symbols(pen);
                pen.hatch("3", true, COLUMN);
            }
        }
        flight(pen);
        pen.text("3", 1500, 2400, 200, "Hall");
        pen.text("3", 6500, 2000, 200, "Kitchen");
    }

    private static void symbols(Pen pen) {
        pen.line("2", 1000, 300, 1000, 1300);
        pen.arc("2", 1000, 300, 1000, 0, 90);
        pen.line("2", 4300, 1000, 3400, 1000);
        pen.arc("2", 4300, 1000, 900, 90, 180);
        pen.line("2", 5000, 3450, 6200, 3450);
        pen.line("2", 5000, 3300, 6200, 3300);
        pen.line("2", 5000, 3600, 6200, 3600);
    }

    private static void blocks(Pen pen) {
        pen.block(
                "D1",
                Pen.tags(0, "LINE", 8, "0", 10, 0, 20, 0, 11, 0, 21, 1)
                        + Pen.tags(0, "ARC", 8, "0", 10, 0, 20, 0, 40, 1, 50, 0, 51, 90));
        pen.block(
                "W1",
                Pen.tags(0, "LWPOLYLINE", 100, "AcDbEntity", 8, "0", 100, "AcDbPolyline", 90, 4, 70, 1)
                        + Pen.tags(10, 0, 20, 0, 10, 1, 20, 0, 10, 1, 20, 1, 10, 0, 20, 1)
                        + Pen.tags(0, "LINE", 8, "0", 10, 0, 20, 0.5, 11, 1, 21, 0.5));
        pen.insert("2", "D1", 1000, 300, 1000, 1000, 0);
        // Hangs at the lower end of the gap, lies along +y when shut and opens to −x.
        pen.insert("2", "D1", 4300, 1000, 900, 900, 90);
        pen.insert("2", "W1", 5000, 3300, 1200, 300, 0);
    }

    private static void flight(Pen pen) {
        for (int tread = 0; tread <= 6; tread++) {
            pen.line("3", 6300 + 280 * tread, 400, 6300 + 280 * tread, 1400);
        }
        pen.line("3", 6300, 400, 7980, 400);
        pen.line("3", 6300, 1400, 7980, 1400);
    }
}
