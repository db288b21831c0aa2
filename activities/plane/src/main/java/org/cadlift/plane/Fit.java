package org.cadlift.plane;

/// Brings arcs and their ends together where they have parted.
final class Fit {
    private Fit() {}

    /// Gives the arc, or one of the same sweep through the same ends when these lie off the circle by more than the
    /// tolerance.
    static Arc toEnds(Arc arc, double tolerance) {
        double off = Math.max(
                Math.abs(arc.start().distance(arc.center()) - arc.radius()),
                Math.abs(arc.end().distance(arc.center()) - arc.radius()));
        if (off <= tolerance) {
            return arc;
        }
        if (arc.isFullCircle()) {
            return new Arc(arc.start(), arc.end(), arc.center(), arc.start().distance(arc.center()), arc.ccw());
        }
        return Arc.ofBulge(arc.start(), arc.end(), Math.tan(arc.sweep() / 4));
    }

    /// Gives the chord of an arc that it does not leave by more than the tolerance, else the arc.
    static Curve straightIfFlat(Arc arc, double tolerance) {
        double chord = arc.start().distance(arc.end());
        boolean shallow = !arc.isFullCircle() && chord < arc.radius() && Math.abs(arc.sweep()) < Math.PI;
        // The sagitta of a chord c is c²/8r, and a little more for wide arcs, which are not shallow.
        return shallow && chord * chord <= 8 * arc.radius() * tolerance ? new Segment(arc.start(), arc.end()) : arc;
    }
}
