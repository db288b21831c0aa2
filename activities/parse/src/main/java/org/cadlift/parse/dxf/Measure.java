package org.cadlift.parse.dxf;

import org.cadlift.contract.Limits;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;

/// Measures stored geometry without drawing it: what [Drafter] makes a single level shape of where nothing is placed.
final class Measure {
    private static final int NOT_SIMPLE = 0;
    private static final double SHORT_DEGREES = 1e-3;

    private final Extent one = new Extent();

    /// Adds the extent of a geometry that makes exactly one shape and gives 1; gives 0, and adds nothing, for one that
    /// makes none, or several, or must be drawn to know.
    int add(Geometry geometry, Extent to) {
        if (geometry instanceof Geometry.Line line) {
            return line(line, to);
        }
        if (geometry instanceof Geometry.Bulged bulged) {
            return bulged(bulged, to);
        }
        if (geometry instanceof Geometry.Circular circular) {
            return circular(circular, to);
        }
        if (geometry instanceof Geometry.Lettering text && text.ocs().isIdentity()) {
            return point(text.x(), text.y(), to);
        }
        if (geometry instanceof Geometry.Spot spot) {
            return point(spot.x(), spot.y(), to);
        }
        return NOT_SIMPLE;
    }

    private static boolean isInRange(double a, double b) {
        return Math.abs(a) <= Limits.COORDINATE_MM && Math.abs(b) <= Limits.COORDINATE_MM;
    }

    private static int point(double x, double y, Extent to) {
        if (!isInRange(x, y)) {
            return NOT_SIMPLE;
        }
        to.add(x, y);
        return 1;
    }

    private static int line(Geometry.Line l, Extent to) {
        boolean extent = l.x1() != l.x2() || l.y1() != l.y2();
        if (!extent || !isInRange(l.x1(), l.y1()) || !isInRange(l.x2(), l.y2()) || !isInRange(l.z1(), l.z2())) {
            return NOT_SIMPLE;
        }
        to.add(l.x1(), l.y1());
        to.add(l.x2(), l.y2());
        return 1;
    }

    private static boolean isUpright(Placement ocs) {
        return ocs.xx() == 1 && ocs.yy() == 1 && ocs.zz() == 1;
    }

    private static int circular(Geometry.Circular c, Extent to) {
        if (!isUpright(c.ocs()) || !isInRange(c.x(), c.y()) || !isInRange(c.radius(), c.z())) {
            return NOT_SIMPLE;
        }
        return circular(c.x(), c.y(), c.radius(), c.startDegrees(), c.sweepDegrees(), to) ? 1 : NOT_SIMPLE;
    }

    /// Adds the extent of a circle or counter-clockwise arc; false for an arc so short that it may have no two ends.
    static boolean circular(double x, double y, double radius, double start, double sweep, Extent to) {
        if (sweep < SHORT_DEGREES) {
            return false;
        }
        if (sweep < 360) {
            onCircle(x, y, radius, start, to);
            onCircle(x, y, radius, start + sweep, to);
        }
        for (int quarter = 0; quarter < 360; quarter += 90) {
            double turn = (quarter - start) % 360;
            if ((turn < 0 ? turn + 360 : turn) <= sweep) {
                onCircle(x, y, radius, quarter, to);
            }
        }
        return true;
    }

    private static void onCircle(double x, double y, double radius, double degrees, Extent to) {
        to.add(x + radius * Degrees.cos(degrees), y + radius * Degrees.sin(degrees));
    }

    private int bulged(Geometry.Bulged b, Extent to) {
        double[] xyb = b.xyb();
        int last = xyb.length - 3;
        if (last < 3 || !isUpright(b.ocs()) || !isInRange(b.z(), b.width())) {
            return NOT_SIMPLE;
        }
        one.clear();
        boolean extent = false;
        for (int i = 0; i <= last; i += 3) {
            if (!isInRange(xyb[i], xyb[i + 1])) {
                return NOT_SIMPLE;
            }
            extent |= xyb[i] != xyb[0] || xyb[i + 1] != xyb[1];
            one.add(xyb[i], xyb[i + 1]);
            double bulge = xyb[i + 2];
            if (bulge != 0 && (i < last || b.closed()) && !arc(xyb, i, i < last ? i + 3 : 0)) {
                return NOT_SIMPLE;
            }
        }
        if (!extent) {
            return NOT_SIMPLE;
        }
        to.add(one);
        return 1;
    }

    private boolean arc(double[] xyb, int from, int next) {
        double bulge = xyb[from + 2];
        if (!isInRange(bulge, 0)) {
            return false;
        }
        Point start = new Point(xyb[from], xyb[from + 1]);
        Point end = new Point(xyb[next], xyb[next + 1]);
        if (Math.abs(bulge) >= RoundDrafter.STRAIGHT_BULGE && !start.equals(end)) {
            one.add(Arc.ofBulge(start, end, bulge).bounds());
        }
        return true;
    }
}
