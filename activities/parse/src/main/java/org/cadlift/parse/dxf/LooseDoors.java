package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.plane.Point;

/// Finds doors among what stands in a space by itself, and not in blocks: an arc, or a chain of chords that follows
/// one, and a straight line as long as its radius that starts at its center, as [Doors] has it.
///
/// Programs store a door's leaf and its arc close to one another, since they are drawn and copied together; so the
/// file is looked at in windows of some thousand lines, and needs no more room however large it is; after some of them
/// no more is looked for. A slice of a circle, with lines to both ends of its arc, is no door.
final class LooseDoors {
    private static final int LINES = 8192;

    private static final int ARCS = 512;
    /// After so many windows there are doors, or this is no plan of a building.
    private static final int MOST_WINDOWS = 8;
    /// Share of the radius by which a leaf, which has a thickness, may miss the center and the length.
    static final double LEAF = 0.1;
    /// Both sides of a leaf run the same way within this angle in radians.
    static final double SAME_WAY = 0.3;
    /// So many arcs of a window are looked at for leaves in pieces.
    private static final int MOST_OPEN = 64;
    /// Chords that follow an arc are no fewer and no more.
    private static final int FEWEST_CHORDS = 3;

    private static final int MOST_CHORDS = 48;
    /// Share of the radius by which the ends of chords may miss the circle.
    private static final double ROUND = 0.01;

    private static final int FEWEST = 2;

    /// Ends of lines, four numbers each.
    private final double[] lines = new double[4 * LINES];
    /// Center and radius of arcs, three numbers each.
    private final double[] arcs = new double[3 * ARCS];

    private int lineCount;
    private int arcCount;
    private int windows;
    private final Sample radii = new Sample();

    void add(Geometry geometry) {
        if (geometry instanceof Geometry.Line l) {
            addLine(l.x1(), l.y1(), l.x2(), l.y2());
        } else if (geometry instanceof Geometry.Circular c) {
            addArc(c.ocs().x(c.x(), c.y(), c.z()), c.ocs().y(c.x(), c.y(), c.z()), c.radius(), c.sweepDegrees());
        } else if (geometry instanceof Geometry.Bulged b && b.xyb().length <= 3 * (MOST_CHORDS + 1)) {
            bulged(b);
        }
    }

    private void bulged(Geometry.Bulged b) {
        int count = b.xyb().length / 3;
        double[] xy = new double[2 * count];
        boolean straight = true;
        for (int i = 0; i < count; i++) {
            double x = b.xyb()[3 * i];
            double y = b.xyb()[3 * i + 1];
            xy[2 * i] = b.ocs().x(x, y, b.z());
            xy[2 * i + 1] = b.ocs().y(x, y, b.z());
            straight &= b.xyb()[3 * i + 2] == 0;
        }
        if (straight) {
            addChain(xy, count, b.closed());
            return;
        }
        for (int i = 0; i + (b.closed() ? 0 : 1) < count; i++) {
            int next = (i + 1) % count;
            Point from = new Point(xy[2 * i], xy[2 * i + 1]);
            Point to = new Point(xy[2 * next], xy[2 * next + 1]);
            double bulge = b.ocs().isMirroring() ? -b.xyb()[3 * i + 2] : b.xyb()[3 * i + 2];
            if (bulge == 0) {
                addLine(from.x(), from.y(), to.x(), to.y());
            } else {
                Doors.swing(from, to, bulge)
                        .ifPresent(arc -> addArc(arc.center().x(), arc.center().y(), arc.radius(), Doors.sweep(bulge)));
            }
        }
    }

    /// Takes a straight polyline: chords of an arc, or lines.
    ///
    /// @param xy of each vertex in turn
    void addChain(double[] xy, int count, boolean closed) {
        if (count > MOST_CHORDS + 1 || windows >= MOST_WINDOWS) {
            return;
        }
        if (!closed && count > FEWEST_CHORDS && chords(xy, count)) {
            return;
        }
        for (int i = 0; i + (closed ? 0 : 1) < count; i++) {
            int next = (i + 1) % count;
            addLine(xy[2 * i], xy[2 * i + 1], xy[2 * next], xy[2 * next + 1]);
        }
    }

    /// Takes the circle through the first, middle and last vertex when all lie on it.
    private boolean chords(double[] xy, int count) {
        int middle = 2 * (count / 2);
        int last = 2 * (count - 1);
        double ax = xy[middle] - xy[0];
        double ay = xy[middle + 1] - xy[1];
        double bx = xy[last] - xy[0];
        double by = xy[last + 1] - xy[1];
        double cross = 2 * (ax * by - ay * bx);
        double x = (by * (ax * ax + ay * ay) - ay * (bx * bx + by * by)) / cross;
        double y = (ax * (bx * bx + by * by) - bx * (ax * ax + ay * ay)) / cross;
        double radius = Vectors.length(x, y);
        if (!Double.isFinite(radius) || radius == 0) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            double off = Vectors.length(xy[2 * i] - xy[0] - x, xy[2 * i + 1] - xy[1] - y) - radius;
            if (Math.abs(off) > ROUND * radius) {
                return false;
            }
        }
        double halfChord = Math.min(1, Vectors.length(bx, by) / 2 / radius);
        addArc(xy[0] + x, xy[1] + y, radius, Math.toDegrees(2 * Math.asin(halfChord)));
        return true;
    }

    void addLine(double x1, double y1, double x2, double y2) {
        if (windows >= MOST_WINDOWS) {
            return;
        }
        if (lineCount == LINES) {
            match();
        }
        lines[4 * lineCount] = x1;
        lines[4 * lineCount + 1] = y1;
        lines[4 * lineCount + 2] = x2;
        lines[4 * lineCount + 3] = y2;
        lineCount++;
    }

    void addArc(double x, double y, double radius, double sweepDegrees) {
        if (sweepDegrees < Doors.LEAST_SWING || sweepDegrees > Doors.GREATEST_SWING || windows >= MOST_WINDOWS) {
            return;
        }
        if (arcCount == ARCS) {
            match();
        }
        arcs[3 * arcCount] = x;
        arcs[3 * arcCount + 1] = y;
        arcs[3 * arcCount + 2] = radius;
        arcCount++;
    }

    /// Gives the middle width of passages between single lines, in the file's units; 0 when there are too few. It is
    /// asked before the doors.
    double passageWidth() {
        return windows == 0 ? Passages.width(lines, lineCount) : 0;
    }

    /// Gives the middle distance of lines beside one another, in the file's units; 0 when there are too few lines, or
    /// more than a window. It is asked before the doors.
    double spacing() {
        return windows == 0 ? Spacing.of(lines, lineCount) : 0;
    }

    /// Gives the middle width of the doors, in the file's units; 0 when there are too few.
    double width() {
        match();
        return radii.seen() < FEWEST ? 0 : radii.median();
    }

    /// Looks for the leaves of the arcs that are in the window, and begins a new one.
    private void match() {
        double[][] sorted = new double[arcCount][];
        for (int i = 0; i < arcCount; i++) {
            // The last two are the way of the first leaf found, and how many there are; −1 for a slice.
            sorted[i] = new double[] {arcs[3 * i], arcs[3 * i + 1], arcs[3 * i + 2], 0, 0};
        }
        Arrays.sort(sorted, (a, b) -> Double.compare(a[0], b[0]));
        for (int i = 0; i < (arcCount == 0 ? 0 : lineCount); i++) {
            double x1 = lines[4 * i];
            double y1 = lines[4 * i + 1];
            double x2 = lines[4 * i + 2];
            double y2 = lines[4 * i + 3];
            leaf(sorted, x1, y1, x2, y2);
            leaf(sorted, x2, y2, x1, y1);
        }
        inPieces(sorted);
        for (double[] arc : sorted) {
            if (arc[4] > 0) {
                radii.add(arc[2]);
            }
        }
        lineCount = 0;
        arcCount = 0;
        windows++;
    }

    private static void leaf(double[][] arcs, double fromX, double fromY, double toX, double toY) {
        // The radius is within a tenth of the length, and the center within a tenth of the radius. The length is
        // at most this, and is only taken where an arc is near.
        double reach = 1.2 * LEAF * (Math.abs(toX - fromX) + Math.abs(toY - fromY));
        for (int i = firstFrom(arcs, fromX - reach); i < arcs.length && arcs[i][0] <= fromX + reach; i++) {
            double[] arc = arcs[i];
            double near = LEAF * arc[2];
            double length = Vectors.length(toX - fromX, toY - fromY);
            if (Math.abs(length - arc[2]) <= near && Vectors.length(fromX - arc[0], fromY - arc[1]) <= near) {
                double way = Math.atan2(toY - fromY, toX - fromX);
                if (arc[4] == 0) {
                    arc[3] = way;
                    arc[4] = 1;
                } else if (!isSameWay(way, arc[3], SAME_WAY)) {
                    arc[4] = -1;
                }
            }
        }
    }

    /// Looks for leaves that are drawn in pieces: one starts at the center, and one ends as far off as the radius.
    private void inPieces(double[][] arcs) {
        double[][] open = new double[MOST_OPEN][];
        List<LeafPieces> pieces = new ArrayList<>();
        double greatest = 0;
        for (int i = 0; i < arcs.length && pieces.size() < MOST_OPEN; i++) {
            if (arcs[i][4] == 0) {
                open[pieces.size()] = arcs[i];
                pieces.add(new LeafPieces(arcs[i]));
                greatest = Math.max(greatest, arcs[i][2]);
            }
        }
        open = Arrays.copyOf(open, pieces.size());
        double reach = (1 + LEAF) * greatest;
        for (int i = 0; i < (open.length == 0 ? 0 : lineCount); i++) {
            double x1 = lines[4 * i];
            double y1 = lines[4 * i + 1];
            double x2 = lines[4 * i + 2];
            double y2 = lines[4 * i + 3];
            for (int j = firstFrom(open, x1 - reach); j < open.length && open[j][0] <= x1 + reach; j++) {
                pieces.get(j).add(x1, y1, x2, y2);
            }
            for (int j = firstFrom(open, x2 - reach); j < open.length && open[j][0] <= x2 + reach; j++) {
                pieces.get(j).add(x2, y2, x1, y1);
            }
        }
        pieces.forEach(LeafPieces::tell);
    }

    static boolean isSameWay(double a, double b, double radians) {
        return Math.abs(Math.IEEEremainder(a - b, 2 * Math.PI)) <= radians;
    }

    /// Gives the first arc whose center is not left of x.
    private static int firstFrom(double[][] arcs, double x) {
        int low = 0;
        int high = arcs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (arcs[middle][0] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
