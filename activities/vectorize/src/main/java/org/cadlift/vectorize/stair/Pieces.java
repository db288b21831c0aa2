package org.cadlift.vectorize.stair;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Straights;
import org.cadlift.vectorize.linework.Stroke;

/// Joins straight lines that continue one another, where one of them is too short to be a tread by itself: trimmed and
/// exploded drawings hold lines in pieces.
final class Pieces {
    private final Straights lines;
    private final double leastMm;
    private final double greatestMm;

    /// Is a line with all that draws it.
    record Piece(Segment line, List<Stroke> strokes) {
        Piece {
            strokes = List.copyOf(strokes);
        }
    }

    private Pieces(Straights lines, double leastMm, double greatestMm) {
        this.lines = lines;
        this.leastMm = leastMm;
        this.greatestMm = greatestMm;
    }

    /// Lists the straight lines as they are drawn, and those in pieces as one besides.
    static List<Piece> of(Straights lines, double leastMm, double greatestMm) {
        Pieces pieces = new Pieces(lines, leastMm, greatestMm);
        List<Piece> found = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            if (pieces.mayBePart(i) && !pieces.isShort(i)) {
                found.add(new Piece(lines.line(i), List.of(lines.stroke(i))));
            }
        }
        pieces.join(found);
        return found;
    }

    private void join(List<Piece> found) {
        for (int way = 0; way < 2 * lines.count(); way++) {
            int next = mayBePart(way >> 1) ? after(way) : -1;
            // From the first of several only; of the two directions the lesser start.
            if (next < 0 || after(way ^ 1) >= 0) {
                continue;
            }
            List<Stroke> strokes = new ArrayList<>(List.of(lines.stroke(way >> 1)));
            int last = way;
            for (int i = 0; i < lines.count() && next >= 0; i++) {
                last = next;
                strokes.add(lines.stroke(next >> 1));
                next = after(next);
            }
            Segment whole = new Segment(lines.start(way), lines.start(last ^ 1));
            boolean fits = whole.length() >= leastMm && whole.length() <= greatestMm;
            if (fits && whole.start().compareTo(whole.end()) < 0) {
                found.add(new Piece(whole, strokes));
            }
        }
    }

    private int after(int way) {
        boolean any = isShort(way >> 1);
        return lines.after(way, line -> mayBePart(line) && (any || isShort(line)));
    }

    private boolean mayBePart(int line) {
        return lines.stroke(line).widthMm() == 0 && lines.line(line).length() <= greatestMm;
    }

    private boolean isShort(int line) {
        return lines.line(line).length() < leastMm;
    }
}
