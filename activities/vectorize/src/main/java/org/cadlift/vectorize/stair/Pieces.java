package org.cadlift.vectorize.stair;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Onward;
import org.cadlift.vectorize.linework.Stroke;

/// Joins straight lines that continue one another, where one of them is too short to be a tread by itself: trimmed and
/// exploded drawings hold lines in pieces.
final class Pieces {
    private final double leastMm;
    private final List<Segment> lines = new ArrayList<>();
    private final List<Stroke> owners = new ArrayList<>();

    /// Is a line with all that draws it.
    record Piece(Segment line, List<Stroke> strokes) {
        Piece {
            strokes = List.copyOf(strokes);
        }
    }

    private Pieces(List<Stroke> strokes, double leastMm, double greatestMm) {
        this.leastMm = leastMm;
        for (Stroke stroke : strokes) {
            if (stroke.isFill() || stroke.widthMm() > 0) {
                continue;
            }
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment line && line.length() > Onward.SAME_MM && line.length() <= greatestMm) {
                    lines.add(line);
                    owners.add(stroke);
                }
            }
        }
    }

    /// Lists the straight lines as they are drawn, and those in pieces as one besides.
    static List<Piece> of(List<Stroke> strokes, double leastMm, double greatestMm) {
        Pieces pieces = new Pieces(strokes, leastMm, greatestMm);
        List<Piece> found = new ArrayList<>();
        for (int i = 0; i < pieces.lines.size(); i++) {
            if (!pieces.isShort(i)) {
                found.add(new Piece(pieces.lines.get(i), List.of(pieces.owners.get(i))));
            }
        }
        pieces.join(greatestMm, found);
        return found;
    }

    private void join(double greatestMm, List<Piece> found) {
        Onward onward = new Onward(lines);
        for (int way = 0; way < 2 * lines.size(); way++) {
            int next = after(way, onward);
            // From the first of several only; of the two directions the lesser start.
            if (next < 0 || after(way ^ 1, onward) >= 0) {
                continue;
            }
            List<Stroke> strokes = new ArrayList<>(List.of(owners.get(way >> 1)));
            int last = way;
            for (int i = 0; i < lines.size() && next >= 0; i++) {
                last = next;
                strokes.add(owners.get(next >> 1));
                next = after(next, onward);
            }
            Segment whole = new Segment(onward.start(way), onward.start(last ^ 1));
            boolean fits = whole.length() >= leastMm && whole.length() <= greatestMm;
            if (fits && whole.start().compareTo(whole.end()) < 0) {
                found.add(new Piece(whole, strokes));
            }
        }
    }

    private int after(int way, Onward onward) {
        return onward.after(way, isShort(way >> 1) ? line -> true : this::isShort);
    }

    private boolean isShort(int line) {
        return lines.get(line).length() < leastMm;
    }
}
