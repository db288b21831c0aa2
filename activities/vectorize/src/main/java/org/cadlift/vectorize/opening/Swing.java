package org.cadlift.vectorize.opening;

import java.util.List;
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

    Swing turned() {
        return new Swing(hinge, /* shut= */ open, /* open= */ shut, hasLeaf, strokes);
    }
}
