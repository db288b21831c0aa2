package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Gap;
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

    private static final double MOSTLY = 0.5;

    private Pairs() {}

    /// Gives the part of the strokes' straight length that has a partner, 0 to 1.
    public static double share(List<Stroke> strokes) {
        List<Segment> segments = segments(strokes);
        return share(segments, segments);
    }

    private static List<Segment> segments(List<Stroke> strokes) {
        List<Segment> segments = new ArrayList<>();
        for (Stroke stroke : strokes) {
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment segment && segment.length() > LEAST_MM) {
                    segments.add(segment);
                }
            }
        }
        return segments;
    }

    /// Keeps the gaps in straight strokes that mostly run beside another at a wall's distance.
    static List<Gap> paired(List<Gap> gaps, List<Stroke> strokes) {
        if (gaps.isEmpty()) {
            return gaps;
        }
        List<Segment> partners = segments(strokes);
        BoxIndex tree = BoxIndex.ofBounds(partners);
        return gaps.stream()
                .filter(gap -> segments(List.of(gap.stroke())).stream()
                        .anyMatch(segment -> accompanied(segment, partners, tree) > MOSTLY * segment.length()))
                .toList();
    }

    /// Gives the part of the segments' length that has a partner among others.
    static double share(List<Segment> segments, List<Segment> partners) {
        BoxIndex tree = BoxIndex.ofBounds(partners);
        double total = 0;
        double paired = 0;
        for (Segment segment : segments) {
            total += segment.length();
            paired += accompanied(segment, partners, tree);
        }
        return total > 0 ? paired / total : 0;
    }

    /// Gives the longest length of a segment that one of the partners accompanies.
    private static double accompanied(Segment segment, List<Segment> partners, BoxIndex tree) {
        double length = segment.length();
        double[] best = {0};
        int[] seen = {0};
        tree.anyMeeting(segment.bounds().grown(GREATEST_MM), i -> {
            best[0] = Math.max(best[0], beside(segment, length, partners.get(i)));
            return ++seen[0] == NEIGHBOURS;
        });
        return best[0];
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
