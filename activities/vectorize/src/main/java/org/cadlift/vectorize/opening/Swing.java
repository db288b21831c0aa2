package org.cadlift.vectorize.opening;

import java.util.List;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.Stroke;

/// Is a door leaf that turns about its hinge.
///
/// @param shut where its edge stands when it is shut, or open when no leaf is drawn
/// @param open where its edge stands when it is open
/// @param hasLeaf whether the leaf is drawn
/// @param strokes what it is drawn by
record Swing(Point hinge, Point shut, Point open, boolean hasLeaf, List<Stroke> strokes) {
    Swing {
        strokes = List.copyOf(strokes);
    }

    double radiusMm() {
        return hinge.distance(shut);
    }

    /// Gives the hand of the leaf, seen from the side it opens to: a hinge at the start of the way to where it shuts
    /// lies to the right when it opens to the left.
    Opening.Swing hand() {
        return shut.minus(hinge).cross(open.minus(hinge)) > 0 ? Opening.Swing.RIGHT : Opening.Swing.LEFT;
    }

    /// Gives the axis of an opening, or its reverse, so that the leaf opens to its left.
    Point along(Point axis) {
        return axis.cross(open.minus(hinge)) > 0 ? axis : axis.times(-1);
    }

    Swing turned() {
        return new Swing(hinge, /* shut= */ open, /* open= */ shut, hasLeaf, strokes);
    }
}
