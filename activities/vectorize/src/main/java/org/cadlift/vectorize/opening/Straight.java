package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Straights;
import org.cadlift.vectorize.linework.Stroke;

/// Is a straight line of the drawing, or several in line that continue one another.
///
/// @param isMet whether another line of the drawing is known to start or end where it does
record Straight(Segment segment, Stroke stroke, boolean isMet) {
    /// Lists the straight lines that draw no leaf, and once more those that are drawn in pieces, as one.
    static List<Straight> of(Straights drawn, Swings swings) {
        List<Straight> lines = new ArrayList<>();
        IntPredicate isLine = line -> !swings.draws(drawn.stroke(line));
        for (int i = 0; i < drawn.count(); i++) {
            if (isLine.test(i)) {
                lines.add(new Straight(drawn.line(i), drawn.stroke(i), drawn.isMet(i)));
            }
        }
        for (int way = 0; way < 2 * drawn.count(); way++) {
            // From the first of several only; of the two directions the lesser start.
            int last = isLine.test(way >> 1) && drawn.after(way ^ 1, isLine) < 0 ? last(way, drawn, isLine) : way;
            if (last != way && drawn.start(way).compareTo(drawn.start(last ^ 1)) < 0) {
                Segment whole = new Segment(drawn.start(way), drawn.start(last ^ 1));
                lines.add(new Straight(whole, drawn.stroke(way >> 1), false));
            }
        }
        return lines;
    }

    private static int last(int way, Straights drawn, IntPredicate isLine) {
        int last = way;
        int next = drawn.after(way, isLine);
        for (int i = 0; i < drawn.count() && next >= 0; i++) {
            last = next;
            next = drawn.after(next, isLine);
        }
        return last;
    }
}
