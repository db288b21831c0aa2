package org.cadlift.plane;

import java.math.BigDecimal;

/// Tells on which side of a line a point lies, and whether it lies in a circle, without being deceived by rounding.
///
/// The bounds of rounding are those of the plain computations in Shewchuk, "Adaptive precision floating-point
/// arithmetic and fast robust geometric predicates" (1997).
public final class Orientation {
    private static final double SIDE = 3.3306690738754716e-16;
    private static final double CIRCLE = 1.1102230246251577e-15;

    private Orientation() {}

    /// Gives 1 when c lies to the left of the line from a to b, −1 to the right, 0 on it; exact.
    public static int of(double ax, double ay, double bx, double by, double cx, double cy) {
        double left = (ax - cx) * (by - cy);
        double right = (ay - cy) * (bx - cx);
        double twice = left - right;
        double rounding = SIDE * (Math.abs(left) + Math.abs(right));
        if (Math.abs(twice) > rounding || rounding == 0) {
            return (int) Math.signum(twice);
        }
        BigDecimal x = new BigDecimal(cx);
        BigDecimal y = new BigDecimal(cy);
        BigDecimal exactLeft = new BigDecimal(ax).subtract(x).multiply(new BigDecimal(by).subtract(y));
        BigDecimal exactRight = new BigDecimal(ay).subtract(y).multiply(new BigDecimal(bx).subtract(x));
        return exactLeft.compareTo(exactRight);
    }

    /// Says whether d lies inside the circle through a, b and c, which run counter-clockwise; where rounding may have
    /// decided, it does not.
    public static boolean isInCircle(
            double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        double adx = ax - dx;
        double ady = ay - dy;
        double bdx = bx - dx;
        double bdy = by - dy;
        double cdx = cx - dx;
        double cdy = cy - dy;
        double a = adx * adx + ady * ady;
        double b = bdx * bdx + bdy * bdy;
        double c = cdx * cdx + cdy * cdy;
        double sum = a * (bdx * cdy - cdx * bdy) + b * (cdx * ady - adx * cdy) + c * (adx * bdy - bdx * ady);
        double size = a * (Math.abs(bdx * cdy) + Math.abs(cdx * bdy))
                + b * (Math.abs(cdx * ady) + Math.abs(adx * cdy))
                + c * (Math.abs(adx * bdy) + Math.abs(bdx * ady));
        return sum > CIRCLE * size;
    }
}
