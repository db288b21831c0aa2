package org.cadlift.vectorize.linework;

import java.util.List;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;

/// Is a level chain of lines and arcs that one figure draws, in mm.
///
/// @param entity index into the drawing's entities
/// @param curves each starts exactly where the one before ends; the last ends where the first starts when closed
/// @param zMm elevation
/// @param widthMm width of a wide polyline that counts as a band; 0 for a line
public record Stroke(int entity, Figure figure, List<Curve> curves, boolean closed, double zMm, double widthMm) {
    public Stroke {
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("a stroke needs a curve");
        }
    }

    public Point start() {
        return curves.getFirst().start();
    }

    public Point end() {
        return curves.getLast().end();
    }

    public String layer() {
        return figure.layer();
    }

    /// Says whether it bounds a filled area (HATCH, SOLID, TRACE).
    public boolean isFill() {
        return figure.shape() instanceof Shape.Fill;
    }

    public double length() {
        double sum = 0;
        for (Curve curve : curves) {
            sum += curve.length();
        }
        return sum;
    }

    public Box bounds() {
        return Box.around(curves);
    }

    /// Gives the point halfway along, the same for the reversed chain but for rounding.
    Point middle() {
        if (curves.size() == 1) {
            return curves.getFirst().at(0.5);
        }
        double left = length() / 2;
        for (Curve curve : curves) {
            double length = curve.length();
            if (left <= length) {
                return curve.at(left / length);
            }
            left -= length;
        }
        return end();
    }
}
