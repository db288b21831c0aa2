package org.cadlift.worker.report;

import java.util.List;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Region;

/// Keeps the account of points that a picture may have.
final class Points {
    /// An elliptical arc is drawn by quarters.
    private static final int ELLIPSE = 5;

    private int left;

    Points(int left) {
        this.left = left;
    }

    /// Says whether the picture has all points that it may have.
    boolean areSpent() {
        return left < 0;
    }

    void spend(Region region) {
        for (Loop loop : region.loops()) {
            left -= loop.curves().size() + 1;
        }
    }

    /// Takes points for edges that follow each other.
    void spend(List<Shape> edges) {
        for (Shape edge : edges) {
            left -= switch (edge) {
                case Shape.Path path ->
                    path.curves().isEmpty() ? 0 : path.curves().size() + 1;
                case Shape.SpacePath path -> path.points().size();
                case Shape.EllipticalArc _ -> ELLIPSE;
                case Shape.Spline spline -> SplinePoint.along(spline).size();
                case Shape.Fill _, Shape.Face _, Shape.Text _, Shape.Dot _ -> 0;
            };
        }
    }

    /// Takes points for a text: letters are many, but smaller.
    void spend(String text) {
        left -= text.length() / 4 + 1;
    }
}
