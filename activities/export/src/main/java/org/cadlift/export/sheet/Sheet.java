package org.cadlift.export.sheet;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Collects the marks of one sheet of paper, in the order in which they are drawn.
final class Sheet {
    static final double THIN_MM = 0.18;
    static final double MEDIUM_MM = 0.35;
    static final double THICK_MM = 0.5;

    private final Layout layout;
    private final List<Mark> marks = new ArrayList<>();

    Sheet(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }

    List<Mark> marks() {
        return marks;
    }

    /// Fills what loops of the building enclose.
    void fill(List<Loop> loops, int rgb, String source) {
        marks.add(new Mark.Fill(loops.stream().map(this::onPaper).toList(), rgb, source));
    }

    /// Draws a loop of the building.
    void outline(Loop loop, double widthMm, boolean isDashed) {
        marks.add(new Mark.Stroke(onPaper(loop).curves(), widthMm, isDashed));
    }

    /// Draws a curve of the building.
    void curve(Curve curve, double widthMm) {
        marks.add(new Mark.Stroke(List.of(onPaper(curve)), widthMm, false));
    }

    /// Draws a line between two places on paper.
    void line(Point from, Point to, double widthMm) {
        marks.add(new Mark.Stroke(List.of(new Segment(from, to)), widthMm, false));
    }

    void box(Point corner, Point opposite, double widthMm) {
        Point a = new Point(opposite.x(), corner.y());
        Point b = new Point(corner.x(), opposite.y());
        marks.add(new Mark.Stroke(Loop.ofPoints(List.of(corner, a, opposite, b)).curves(), widthMm, false));
    }

    void label(Mark.Label label) {
        marks.add(label);
    }

    private Loop onPaper(Loop loop) {
        return new Loop(loop.curves().stream().map(this::onPaper).toList());
    }

    private Curve onPaper(Curve curve) {
        Point start = layout.at(curve.start());
        Point end = layout.at(curve.end());
        return switch (curve) {
            case Segment segment -> new Segment(start, end);
            case Arc arc ->
                // What is too small for paper to part is a line there.
                start.equals(end) && !arc.isFullCircle()
                        ? new Segment(start, end)
                        : new Arc(
                                start,
                                end,
                                layout.at(arc.center()),
                                arc.radius() * layout.scale().factor(),
                                arc.ccw());
        };
    }
}
