package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Onward;
import org.cadlift.vectorize.linework.Stroke;

/// Is a straight line of the drawing, or several in line that continue one another.
record Straight(Segment segment, Stroke stroke) {
    /// Lists the straight lines, and once more those that are drawn in pieces, as one.
    static List<Straight> of(List<Stroke> strokes, Swings swings) {
        List<Straight> lines = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (Stroke stroke : strokes) {
            if (stroke.isFill() || swings.draws(stroke)) {
                continue;
            }
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment segment && segment.length() > Onward.SAME_MM) {
                    lines.add(new Straight(segment, stroke));
                    segments.add(segment);
                }
            }
        }
        Onward onward = new Onward(segments);
        for (int way = 0; way < 2 * segments.size(); way++) {
            // From the first of several only; of the two directions the lesser start.
            int last = onward.after(way ^ 1, line -> true) < 0 ? last(way, onward, segments.size()) : way;
            if (last != way && onward.start(way).compareTo(onward.start(last ^ 1)) < 0) {
                Segment whole = new Segment(onward.start(way), onward.start(last ^ 1));
                lines.add(new Straight(whole, lines.get(way >> 1).stroke));
            }
        }
        return lines;
    }

    private static int last(int way, Onward onward, int most) {
        int last = way;
        int next = onward.after(way, line -> true);
        for (int i = 0; i < most && next >= 0; i++) {
            last = next;
            next = onward.after(next, line -> true);
        }
        return last;
    }
}
