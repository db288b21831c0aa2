package org.cadlift.worker.report;

import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Lays what is seen of a drawing on a picture that is 1000 units on its larger side, y down, with a margin around.
///
/// @param view what is seen, in mm
record Frame(Box view) {
    /// Units of the picture's larger side.
    static final double SIZE = 1000;
    /// Around the drawing.
    static final double MARGIN = 20;

    /// Gives the same picture for what states its places elsewhere.
    ///
    /// @param by moves those places to the picture's
    Frame moved(Point by) {
        return new Frame(view.moved(by.times(-1)));
    }

    /// Gives the units of a millimetre.
    double scale() {
        return SIZE / Math.max(view.width(), view.height());
    }

    /// Gives how wide the picture is with its margins.
    double width() {
        return length(view.width()) + 2 * MARGIN;
    }

    double height() {
        return length(view.height()) + 2 * MARGIN;
    }

    double length(double mm) {
        return mm * scale();
    }

    double x(double mm) {
        return (mm - view.minX()) * scale();
    }

    double y(double mm) {
        return (view.maxY() - mm) * scale();
    }
}
