package org.cadlift.worker.report;

import java.util.List;
import org.cadlift.export.raster.Outline;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Flatten;
import org.cadlift.plane.Point;

/// Draws outlines in pixels, with chords in place of arcs.
final class FlatPen implements Pen {
    /// Chords leave their arcs by this much at most; less than the eye can tell.
    private static final double CHORD_PIXELS = 0.1;
    /// A circle has some two thousand chords at most, however large it is.
    private static final double FINEST = 1e-6;

    private final Frame frame;
    private final double pixels;
    private final Outline outline = new Outline();

    /// @param pixels of a unit of the picture
    FlatPen(Frame frame, double pixels) {
        this.frame = frame;
        this.pixels = pixels;
    }

    Outline outline() {
        return outline;
    }

    @Override
    public void move(double x, double y) {
        outline.move(column(x), row(y));
    }

    @Override
    public void line(double x, double y) {
        outline.line(column(x), row(y));
    }

    @Override
    public void arc(Arc arc) {
        List<Point> points = Flatten.flatten(arc, chordMm(arc.radius()));
        points.subList(1, points.size()).forEach(p -> line(p.x(), p.y()));
    }

    @Override
    public void ellipse(Shape.EllipticalArc arc) {
        double radius = arc.major().length();
        double sweep = arc.endParameter() - arc.startParameter();
        // A circle as large as the ellipse needs no fewer.
        double turn = 2 * Math.acos(1 - Math.min(1, chordMm(radius) / radius));
        int chords = Math.max(8, (int) Math.ceil(sweep / turn));
        for (int i = 1; i <= chords; i++) {
            Point p = arc.at(arc.startParameter() + sweep * i / chords);
            line(p.x(), p.y());
        }
    }

    @Override
    public void close() {
        outline.close();
    }

    double column(double xMm) {
        return (frame.x(xMm) + Frame.MARGIN) * pixels;
    }

    double row(double yMm) {
        return (frame.y(yMm) + Frame.MARGIN) * pixels;
    }

    private double chordMm(double radius) {
        return Math.max(CHORD_PIXELS / (frame.scale() * pixels), radius * FINEST);
    }
}
