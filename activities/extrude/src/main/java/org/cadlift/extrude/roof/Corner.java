package org.cadlift.extrude.roof;

import org.cadlift.plane.Point;

/// Is a corner of a wavefront, between two sides in the direction of the front, on its way.
///
/// @param before index of the side that ends in it
/// @param after index of the side that starts in it
/// @param born where it began
/// @param at the same place without the rounding of others, where the moved sides meet exactly
/// @param bornMm how far sides had moved then
/// @param velocity of the corner when sides move at the speed of one
record Corner(int before, int after, Point born, Point at, double bornMm, Point velocity) {
    /// Sine of the angle between sides below which the point where they meet says nothing.
    private static final double LEAST_SINE = 1e-4;

    static Corner of(int before, int after, Side in, Side out, Point born, double movedMm) {
        Point first = in.inwards();
        Point second = out.inwards();
        double sine = first.cross(second);
        Point at = born;
        if (Math.abs(sine) > LEAST_SINE) {
            double offFirst = in.speed() * movedMm - in.distanceMm(born);
            double offSecond = out.speed() * movedMm - out.distanceMm(born);
            at = born.plus(meeting(first, second, sine, offFirst, offSecond));
        }
        return new Corner(before, after, born, at, movedMm, velocity(in, out, sine));
    }

    private static Point velocity(Side in, Side out, double sine) {
        Point first = in.inwards();
        Point second = out.inwards();
        double cosine = first.dot(second);
        if (in.still() == out.still() && cosine > 0) {
            return first.plus(second).times(in.speed() / (1 + cosine));
        }
        // Sides that run back along one another pass with all they had between them at once.
        return sine == 0 ? new Point(0, 0) : meeting(first, second, sine, in.speed(), out.speed());
    }

    /// Solves first · x = a, second · x = b.
    private static Point meeting(Point first, Point second, double sine, double a, double b) {
        return new Point((a * second.y() - b * first.y()) / sine, (b * first.x() - a * second.x()) / sine);
    }

    Point when(double movedMm) {
        return at.plus(velocity.times(movedMm - bornMm));
    }
}
