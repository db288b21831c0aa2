package org.cadlift.worker.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cadlift.plane.Point;

/// Writes a drawing as DXF text. Coordinates come in mm; they leave mirrored, turned, moved and in the unit wanted, and
/// lines may leave in pieces and all entities in any order.
final class Pen {
    private final double mmPerUnit;
    private final double angle;
    private final boolean mirrored;
    private final Point move;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> entities = new ArrayList<>();
    private Random pieces = new Random(0);
    private boolean inPieces;

    Pen(double mmPerUnit, double angle, boolean mirrored, Point move) {
        this.mmPerUnit = mmPerUnit;
        this.angle = angle;
        this.mirrored = mirrored;
        this.move = move;
    }

    /// Draws lines in two pieces now and then from here on, either way round.
    Pen inPieces(Random random) {
        pieces = random;
        inPieces = true;
        return this;
    }

    Point placed(double x, double y) {
        double mx = mirrored ? -x : x;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Point(mx * c - y * s, mx * s + y * c).plus(move);
    }

    void line(String layer, double x1, double y1, double x2, double y2) {
        if (inPieces && pieces.nextInt(3) == 0) {
            double t = 0.2 + 0.6 * pieces.nextDouble();
            double x = x1 + t * (x2 - x1);
            double y = y1 + t * (y2 - y1);
            entities.add(lineOf(layer, placed(x, y), placed(x1, y1)));
            entities.add(lineOf(layer, placed(x, y), placed(x2, y2)));
        } else {
            entities.add(lineOf(layer, placed(x1, y1), placed(x2, y2)));
        }
    }

    /// Draws a chain of lines through corners, x and y in turn, and back to the first.
    void ring(String layer, double... xy) {
        for (int i = 0; i < xy.length; i += 2) {
            int next = (i + 2) % xy.length;
            line(layer, xy[i], xy[i + 1], xy[next], xy[next + 1]);
        }
    }

    private String lineOf(String layer, Point a, Point b) {
        return tags(0, "LINE", 8, layer) + at(10, a) + at(11, b);
    }

    void arc(String layer, double x, double y, double radius, double from, double to) {
        double turn = Math.toDegrees(angle);
        double first = turn + (mirrored ? 180 - to : from);
        double last = turn + (mirrored ? 180 - from : to);
        entities.add(tags(0, "ARC", 8, layer)
                + at(10, placed(x, y))
                + tags(40, number(radius / mmPerUnit), 50, number(first), 51, number(last)));
    }

    void text(String layer, double x, double y, double height, String text) {
        entities.add(tags(0, "TEXT", 8, layer)
                + at(10, placed(x, y))
                + tags(40, number(height / mmPerUnit), 1, text, 50, number(Math.toDegrees(angle))));
    }

    /// Draws a closed polyline.
    void outline(String layer, double... xy) {
        entities.add(tags(0, "LWPOLYLINE", 100, "AcDbEntity", 8, layer, 100, "AcDbPolyline", 90, xy.length / 2, 70, 1)
                + corners(xy));
    }

    void hatch(String layer, boolean solid, double... xy) {
        entities.add(tags(0, "HATCH", 100, "AcDbEntity", 8, layer, 100, "AcDbHatch", 10, 0, 20, 0, 30, 0)
                + tags(210, 0, 220, 0, 230, 1, 2, solid ? "SOLID" : "ANSI31", 70, solid ? 1 : 0, 71, 0, 91, 1)
                + tags(92, 3, 72, 0, 73, 1, 93, xy.length / 2)
                + corners(xy)
                + tags(97, 0, 75, 0, 76, 1)
                + (solid ? "" : tags(52, 0, 41, 1, 77, 0, 78, 1, 53, 45, 43, 0, 44, 0, 45, -0.1, 46, 0.1, 79, 0))
                + tags(98, 0));
    }

    private String corners(double... xy) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            Point p = placed(xy[i], xy[i + 1]);
            text.append(tags(10, number(p.x() / mmPerUnit), 20, number(p.y() / mmPerUnit)));
        }
        return text.toString();
    }

    /// Defines a block of tags in the drawing's unit times 1.
    void block(String name, String content) {
        blocks.add(tags(0, "BLOCK", 8, "0", 2, name, 70, 0, 10, 0, 20, 0, 30, 0, 3, name)
                + content
                + tags(0, "ENDBLK", 8, "0"));
    }

    /// Places a block whose own size is 1 by 1, so that it gets this size; negative ones mirror it.
    void insert(String layer, String block, double x, double y, double width, double height, double degrees) {
        double turn = Math.toDegrees(angle) + (mirrored ? -degrees : degrees);
        entities.add(tags(0, "INSERT", 8, layer, 2, block)
                + at(10, placed(x, y))
                + tags(41, number((mirrored ? -width : width) / mmPerUnit), 42, number(height / mmPerUnit))
                + tags(43, 1, 50, number(turn)));
    }

    private String at(int code, Point p) {
        return tags(code, number(p.x() / mmPerUnit), code + 10, number(p.y() / mmPerUnit), code + 20, 0);
    }

    /// Writes numbers as most programs do who round: to a thousandth of an inch, a tenth of a micrometre otherwise.
    private String number(double value) {
        return String.format(Locale.ROOT, mmPerUnit == 25.4 ? "%.3f" : "%.7f", value);
    }

    static String tags(Object... codesAndValues) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            text.append(codesAndValues[i])
                    .append('\n')
                    .append(codesAndValues[i + 1])
                    .append('\n');
        }
        return text.toString();
    }

    /// Gives the file; without a word on units where `insunits` is negative.
    String file(int insunits, Random order) {
        List<String> shuffled = new ArrayList<>(entities);
        if (inPieces) {
            Collections.shuffle(shuffled, order);
        }
        String header = tags(9, "$ACADVER", 1, "AC1021") + (insunits < 0 ? "" : tags(9, "$INSUNITS", 70, insunits));
        return section("HEADER", header)
                + section("BLOCKS", String.join("", blocks))
                + section("ENTITIES", String.join("", shuffled))
                + tags(0, "EOF");
    }

    private static String section(String name, String content) {
        return tags(0, "SECTION", 2, name) + content + tags(0, "ENDSEC");
    }
}
