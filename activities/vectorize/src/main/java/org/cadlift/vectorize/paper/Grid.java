package org.cadlift.vectorize.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Holds the upright lines of a storey, level and plumb, and tells which meet.
final class Grid {
    /// Lines that miss each other by less meet.
    static final double SAME_MM = 2;
    /// Sine of the angle up to which a line is upright.
    private static final double UPRIGHT = 0.0005;

    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Segment> lines = new ArrayList<>();
    private final BoxIndex index;

    Grid(List<Stroke> drawn) {
        for (Stroke stroke : drawn) {
            if (!stroke.isFill() && stroke.widthMm() == 0) {
                for (Curve curve : stroke.curves()) {
                    if (curve instanceof Segment line && isUpright(line)) {
                        strokes.add(stroke);
                        lines.add(line.start().compareTo(line.end()) <= 0 ? line : line.reversed());
                    }
                }
            }
        }
        index = BoxIndex.ofBounds(lines);
    }

    private static boolean isUpright(Segment line) {
        double width = Math.abs(line.end().x() - line.start().x());
        double height = Math.abs(line.end().y() - line.start().y());
        return Math.max(width, height) > SAME_MM && Math.min(width, height) <= UPRIGHT * Math.max(width, height);
    }

    int count() {
        return lines.size();
    }

    Box bounds() {
        return Box.around(lines);
    }

    /// Gives a line, which runs to the right or up.
    Segment line(int line) {
        return lines.get(line);
    }

    /// Gives the stroke that a line is part of.
    Stroke stroke(int line) {
        return strokes.get(line);
    }

    boolean isLevel(int line) {
        Segment segment = lines.get(line);
        return segment.end().x() - segment.start().x()
                > Math.abs(segment.end().y() - segment.start().y());
    }

    /// Calls for each line that meets a box.
    void meeting(Box box, IntConsumer each) {
        index.meeting(box, each);
    }

    /// Calls for each other line that a line touches, crosses or lies on.
    void touching(int line, IntConsumer each) {
        index.meeting(lines.get(line).bounds().grown(SAME_MM), other -> {
            if (other != line) {
                each.accept(other);
            }
        });
    }

    static boolean isAt(Point a, Point b) {
        return Math.abs(a.x() - b.x()) <= SAME_MM && Math.abs(a.y() - b.y()) <= SAME_MM;
    }
}
