package org.cadlift.parse.dxf;

import org.cadlift.contract.Limits;

/// Measures the plainest entities straight from their tags: lines, circles, arcs, points, texts and straight polylines
/// that lie level, are readable to the last number and need no word said about them. That is most of most files, and
/// spares reading them as [EntityReader] does; whatever is not so plain is refused and must be read so.
final class Glance {
    /// Longer polylines are no part of a door.
    private static final int MOST_VERTICES = 49;

    private enum Kind {
        LINE,
        ROUND,
        POLYLINE,
        OTHER
    }

    /// What is drawn.
    private final Extent drawn = new Extent();
    /// What tells the size of a drawing: of an arc its whole circle.
    private final Extent reach = new Extent();

    private double x;
    private double y;
    private double x2;
    private double y2;
    private double radius;
    private double start;
    private double end;
    private boolean second;
    private boolean aligned;
    private boolean lettered;
    private String layer = "";
    private double sweep;
    private Kind kind = Kind.OTHER;
    private boolean closed;
    private int vertices;
    /// Of short polylines, x and y of each vertex in turn.
    private final double[] xy = new double[2 * MOST_VERTICES];

    /// Says whether the entity is so plain; then the other methods tell of it.
    boolean takes(String type, Tags tags) {
        drawn.clear();
        reach.clear();
        sweep = 0;
        kind = Kind.OTHER;
        return switch (type) {
            case "LINE" -> reads(tags) && line();
            case "CIRCLE" -> reads(tags) && circle(0, 360);
            case "ARC" -> reads(tags) && circle(start, Degrees.sweep(start, end));
            case "POINT" -> reads(tags) && point(x, y);
            case "TEXT" -> reads(tags) && lettered && point(aligned && second ? x2 : x, aligned && second ? y2 : y);
            case "LWPOLYLINE" -> polyline(tags);
            default -> false;
        };
    }

    Extent drawn() {
        return drawn;
    }

    Extent reach() {
        return reach;
    }

    String layer() {
        return layer;
    }

    /// Gives the turn of an arc, 0 for anything else.
    double sweepDegrees() {
        return sweep;
    }

    double radius() {
        return radius;
    }

    /// Adds what may be part of a door.
    void addTo(LooseDoors doors) {
        switch (kind) {
            case LINE -> doors.addLine(x, y, x2, y2);
            case ROUND -> doors.addArc(x, y, radius, sweep);
            case POLYLINE -> {
                if (vertices <= MOST_VERTICES) {
                    doors.addChain(xy, vertices, closed);
                }
            }
            case OTHER -> {}
        }
    }

    private boolean reads(Tags tags) {
        x = 0;
        y = 0;
        x2 = 0;
        y2 = 0;
        radius = 0;
        start = 0;
        end = 360;
        second = false;
        aligned = false;
        lettered = false;
        layer = LayerTable.ZERO;
        for (int i = 0; i < tags.size(); i++) {
            switch (tags.code(i)) {
                case 1 -> lettered = tags.holdsPlainText(i) && !tags.mayStateSize(i);
                case 8 -> layer = tags.nameAt(i);
                case 10 -> x = tags.plainReal(i);
                case 20 -> y = tags.plainReal(i);
                case 11 -> {
                    x2 = tags.plainReal(i);
                    second = true;
                }
                case 21 -> y2 = tags.plainReal(i);
                case 40 -> radius = tags.plainReal(i);
                case 50 -> start = tags.plainReal(i);
                case 51 -> end = tags.plainReal(i);
                case 30, 31, 38 -> {
                    if (!(Math.abs(tags.plainReal(i)) <= Limits.COORDINATE_MM)) {
                        return false;
                    }
                }
                case 72, 73 -> aligned |= tags.integerAt(i, 1) != 0;
                case 39, 60, 62, 67, 210, 220, 230 -> {
                    if (!isUsual(tags, i)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    /// Says whether a tag that may make an entity special does not.
    private static boolean isUsual(Tags tags, int index) {
        return switch (tags.code(index)) {
            case 62 -> {
                int color = tags.integerAt(index, -1);
                yield color >= 0 && color <= Stored.BYLAYER;
            }
            case 39 -> Math.abs(tags.plainReal(index)) <= Limits.COORDINATE_MM;
            case 230 -> tags.plainReal(index) == 1;
            default -> tags.plainReal(index) == 0;
        };
    }

    private static boolean isInRange(double a, double b) {
        return Math.abs(a) <= Limits.COORDINATE_MM && Math.abs(b) <= Limits.COORDINATE_MM;
    }

    private boolean point(double px, double py) {
        drawn.add(px, py);
        reach.add(px, py);
        return isInRange(px, py) && isInRange(x, y) && isInRange(radius, start);
    }

    private boolean line() {
        kind = Kind.LINE;
        drawn.add(x, y);
        drawn.add(x2, y2);
        reach.add(drawn);
        return isInRange(x, y) && isInRange(x2, y2) && (x != x2 || y != y2);
    }

    private boolean circle(double startDegrees, double sweepDegrees) {
        if (!isInRange(x, y) || !isInRange(startDegrees, sweepDegrees) || !(radius > 0 && isInRange(radius, 0))) {
            return false;
        }
        kind = Kind.ROUND;
        sweep = sweepDegrees;
        reach.add(x - radius, y - radius);
        reach.add(x + radius, y + radius);
        return Measure.circular(x, y, radius, startDegrees, sweepDegrees, drawn);
    }

    private boolean polyline(Tags tags) {
        layer = LayerTable.ZERO;
        kind = Kind.POLYLINE;
        closed = false;
        vertices = 0;
        int stated = -1;
        double px = 0;
        double firstX = 0;
        double firstY = 0;
        boolean extent = false;
        for (int i = 0; i < tags.size(); i++) {
            switch (tags.code(i)) {
                case 10 -> {
                    px = tags.plainReal(i);
                    vertices++;
                    // Its y must follow at once, as it does wherever a program wrote it.
                    if (i + 1 == tags.size() || tags.code(i + 1) != 20) {
                        return false;
                    }
                }
                case 20 -> {
                    double py = tags.plainReal(i);
                    if (!isInRange(px, py)) {
                        return false;
                    }
                    firstX = vertices == 1 ? px : firstX;
                    firstY = vertices == 1 ? py : firstY;
                    extent |= px != firstX || py != firstY;
                    drawn.add(px, py);
                    if (vertices > 0 && vertices <= MOST_VERTICES) {
                        xy[2 * vertices - 2] = px;
                        xy[2 * vertices - 1] = py;
                    }
                }
                case 70 -> closed = (tags.integerAt(i, 0) & 1) != 0;
                case 8 -> layer = tags.nameAt(i);
                case 90 -> stated = tags.integerAt(i, -1);
                case 38, 40, 41, 43 -> {
                    if (!isInRange(tags.plainReal(i), 0)) {
                        return false;
                    }
                }
                case 42 -> {
                    if (tags.plainReal(i) != 0) {
                        return false;
                    }
                }
                case 39, 60, 62, 67, 210, 220, 230 -> {
                    if (!isUsual(tags, i)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        reach.add(drawn);
        return extent && (stated < 0 || stated == vertices) && vertices <= Limits.VERTICES;
    }
}
