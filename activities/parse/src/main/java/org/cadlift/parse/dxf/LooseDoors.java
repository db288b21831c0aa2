package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;

/// Finds doors among what stands in a space by itself, and not in blocks: an arc, or a chain of chords that follows
/// one, and a straight line as long as its radius that starts at its center, as [Doors] has it.
///
/// Programs store a door's leaf and its arc close to one another, since they are drawn and copied together; so the
/// file is looked at in windows of some thousand lines, and needs no more room however large it is. A slice of a
/// circle, with lines to both ends of its arc, is no door.
final class LooseDoors {
    private static final int LINES = 8192;
    private static final int ARCS = 512;
    /// Doors are drawn open by 30° to 90°.
    private static final double LEAST_SWING = 25;

    private static final double GREATEST_SWING = 100;
    /// Share of the radius by which a leaf, which has a thickness, may miss the center and the length.
    private static final double LEAF = 0.1;
    /// Both sides of a leaf run the same way within this angle in radians.
    private static final double SAME_WAY = 0.3;
    /// Pieces of one line run the same way within this angle in radians.
    private static final double PIECES = 0.005;
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
            } else if (!from.equals(to)) {
                Arc arc = Arc.ofBulge(from, to, bulge);
                double sweep = Math.toDegrees(4 * Math.atan(Math.abs(bulge)));
                addArc(arc.center().x(), arc.center().y(), arc.radius(), sweep);
            }
        }
    }

    /// Takes a straight polyline: chords of an arc, or lines.
    ///
    /// @param xy of each vertex in turn
    void addChain(double[] xy, int count, boolean closed) {
        if (count > MOST_CHORDS + 1) {
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
        double radius = Math.hypot(x, y);
        if (!Double.isFinite(radius) || radius == 0) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            double off = Math.hypot(xy[2 * i] - xy[0] - x, xy[2 * i + 1] - xy[1] - y) - radius;
            if (Math.abs(off) > ROUND * radius) {
                return false;
            }
        }
        double halfChord = Math.min(1, Math.hypot(bx, by) / 2 / radius);
        addArc(xy[0] + x, xy[1] + y, radius, Math.toDegrees(2 * Math.asin(halfChord)));
        return true;
    }

    void addLine(double x1, double y1, double x2, double y2) {
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
        if (sweepDegrees < LEAST_SWING || sweepDegrees > GREATEST_SWING) {
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
    }

    private static void leaf(double[][] arcs, double fromX, double fromY, double toX, double toY) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        // The radius is within a tenth of the length, and the center within a tenth of the radius.
        double reach = 1.2 * LEAF * length;
        for (int i = firstFrom(arcs, fromX - reach); i < arcs.length && arcs[i][0] <= fromX + reach; i++) {
            double[] arc = arcs[i];
            double near = LEAF * arc[2];
            if (Math.abs(length - arc[2]) <= near && Math.hypot(fromX - arc[0], fromY - arc[1]) <= near) {
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
        List<double[]> open = new ArrayList<>();
        for (double[] arc : arcs) {
            if (arc[4] == 0 && open.size() < MOST_OPEN) {
                open.add(arc);
            }
        }
        for (double[] arc : open) {
            List<Double> starts = new ArrayList<>();
            List<Double> ends = new ArrayList<>();
            for (int i = 0; i < lineCount; i++) {
                gather(arc, lines[4 * i], lines[4 * i + 1], lines[4 * i + 2], lines[4 * i + 3], starts, ends);
                gather(arc, lines[4 * i + 2], lines[4 * i + 3], lines[4 * i], lines[4 * i + 1], starts, ends);
            }
            List<Double> leaves = starts.stream()
                    .filter(start -> ends.stream().anyMatch(end -> isSameWay(start, end, PIECES)))
                    .toList();
            boolean one = leaves.stream().allMatch(leaf -> isSameWay(leaf, leaves.getFirst(), SAME_WAY));
            arc[4] = !leaves.isEmpty() && one ? 1 : 0;
        }
    }

    /// Keeps the way of a line that starts at the center, or that runs off it and ends on the circle.
    private static void gather(
            double[] arc, double fromX, double fromY, double toX, double toY, List<Double> starts, List<Double> ends) {
        double near = LEAF * arc[2];
        double length = Math.hypot(toX - fromX, toY - fromY);
        double off = Math.hypot(fromX - arc[0], fromY - arc[1]);
        double out = Math.hypot(toX - arc[0], toY - arc[1]);
        if (length < near || length > arc[2] || Math.abs(off + length - out) > LEAF * near) {
            return;
        }
        double way = Math.atan2(toY - fromY, toX - fromX);
        if (off <= near) {
            starts.add(way);
        }
        if (Math.abs(out - arc[2]) <= near) {
            ends.add(way);
        }
    }

    private static boolean isSameWay(double a, double b, double radians) {
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
