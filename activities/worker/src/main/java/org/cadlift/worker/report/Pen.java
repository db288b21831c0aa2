package org.cadlift.worker.report;

import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;

/// Follows lines; places in mm of the drawing.
interface Pen {
    /// Starts anew.
    void move(double x, double y);

    void line(double x, double y);

    /// Goes along an arc from where it is.
    void arc(Arc arc);

    /// Goes along an elliptical arc from where it is.
    void ellipse(Shape.EllipticalArc arc);

    /// Goes back to the start.
    void close();
}
