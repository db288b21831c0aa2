package org.cadlift.vectorize.stair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Joins straight lines that continue one another, where one of them is too short to be a tread by itself: trimmed and
/// exploded drawings hold lines in pieces.
final class Pieces {
    /// Ends that differ by less are one.
    private static final double SAME_MM = 1;
    /// Sine of the angle up to which lines are in line.
    private static final double IN_LINE = 0.002;

    private final double leastMm;
    private final Map<Point, List<Piece>> from = new HashMap<>();

    /// Is a line with all that draws it.
    record Piece(Segment line, List<Stroke> strokes) {
        Piece {
            strokes = List.copyOf(strokes);
        }

        private Piece turned() {
            return new Piece(line.reversed(), strokes);
        }

        private Piece with(Piece next) {
            List<Stroke> all = new ArrayList<>(strokes);
            all.addAll(next.strokes);
            return new Piece(new Segment(line.start(), next.line.end()), all);
        }
    }

    private Pieces(double leastMm) {
        this.leastMm = leastMm;
    }

    /// Lists the straight lines as they are drawn, and those in pieces as one besides.
    static List<Piece> of(List<Stroke> strokes, double leastMm, double greatestMm) {
        Pieces pieces = new Pieces(leastMm);
        List<Piece> lines = new ArrayList<>();
        for (Stroke stroke : strokes) {
            if (stroke.isFill() || stroke.widthMm() > 0) {
                continue;
            }
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment line && line.length() > SAME_MM && line.length() <= greatestMm) {
                    lines.add(new Piece(line, List.of(stroke)));
                }
            }
        }
        for (Piece line : lines) {
            pieces.add(line);
            pieces.add(line.turned());
        }
        List<Piece> found = new ArrayList<>(lines);
        for (Piece line : lines) {
            for (Piece each : List.of(line, line.turned())) {
                // From the first of several only; of the two directions the lesser start.
                boolean first = pieces.next(each.turned()).isEmpty()
                        && !pieces.next(each).isEmpty();
                Piece whole = first ? pieces.whole(each) : each;
                if (first && each.line.start().compareTo(whole.line.end()) < 0) {
                    found.add(whole);
                }
            }
        }
        found.removeIf(piece -> piece.line.length() < leastMm || piece.line.length() > greatestMm);
        return found;
    }

    private void add(Piece piece) {
        from.computeIfAbsent(key(piece.line.start()), key -> new ArrayList<>()).add(piece);
    }

    private static Point key(Point p) {
        return new Point(Math.rint(p.x() / SAME_MM), Math.rint(p.y() / SAME_MM));
    }

    private Piece whole(Piece first) {
        Piece whole = first;
        List<Piece> next = next(first);
        for (int i = 0; i < from.size() && !next.isEmpty(); i++) {
            whole = whole.with(next.getFirst());
            next = next(next.getFirst());
        }
        return whole;
    }

    private List<Piece> next(Piece piece) {
        Point along = piece.line.tangentAt(0);
        return from.getOrDefault(key(piece.line.end()), List.of()).stream()
                .filter(other -> {
                    Point onward = other.line.tangentAt(0);
                    boolean isPart = Math.min(piece.line.length(), other.line.length()) < leastMm;
                    return isPart && Math.abs(along.cross(onward)) <= IN_LINE && along.dot(onward) > 0;
                })
                .toList();
    }
}
