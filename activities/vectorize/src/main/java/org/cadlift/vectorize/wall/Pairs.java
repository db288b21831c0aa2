package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.BoxTree;
import org.cadlift.vectorize.linework.Stroke;

/// Finds straight lines that run beside another at a wall's thickness.
public final class Pairs {
    /// The thinnest partition and the thickest wall.
    static final double LEAST_MM = 40;

    static final double GREATEST_MM = 600;
    /// Lines this far from parallel (about half a degree) are no faces of one wall.
    private static final double SKEW = 0.01;
    /// Looked at per line; where more lie beside one another they are a hatching, not walls.
    private static final int NEIGHBOURS = 64;

    private Pairs() {}

    /// Gives the part of the strokes' straight length that has a partner, 0 to 1.
    public static double share(List<Stroke> strokes) {
        List<Segment> segments = new ArrayList<>();
        for (Stroke stroke : strokes) {
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment segment && segment.length() > LEAST_MM) {
                    segments.add(segment);
                }
            }
        }
        return share(segments, segments);
    }

    /// Gives the part of the segments' length that has a partner among others.
    static double share(List<Segment> segments, List<Segment> partners) {
        Box[] boxes = new Box[partners.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = partners.get(i).bounds();
        }
        BoxTree tree = BoxTree.of(boxes);
        double total = 0;
        double paired = 0;
        for (Segment segment : segments) {
            double length = segment.length();
            double[] best = new double[2];
            tree.meeting(segment.bounds().grown(GREATEST_MM), i -> {
                if (best[1]++ < NEIGHBOURS) {
                    best[0] = Math.max(best[0], beside(segment, length, partners.get(i)));
                }
            });
            total += length;
            paired += best[0];
        }
        return total > 0 ? paired / total : 0;
    }

    /// Gives the length of `a` that `b` accompanies; 0 when it is not parallel or not at a wall's distance.
    private static double beside(Segment a, double length, Segment b) {
        Point along = a.end().minus(a.start()).times(1 / length);
        Point other = b.end().minus(b.start());
        if (Math.abs(along.cross(other)) > SKEW * other.length()) {
            return 0;
        }
        Point toStart = b.start().minus(a.start());
        double apart = Math.abs(along.cross(toStart));
        if (apart < LEAST_MM || apart > GREATEST_MM) {
            return 0;
        }
        double from = along.dot(toStart);
        double to = along.dot(b.end().minus(a.start()));
        double overlap = Math.min(length, Math.max(from, to)) - Math.max(0, Math.min(from, to));
        // Walls are longer than thick; shorter accompaniment is a corner or a niche.
        return overlap > apart ? overlap : 0;
    }
}
