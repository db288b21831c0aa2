package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Is a straight line of the drawing, or several in line that continue one another.
record Straight(Segment segment, Stroke stroke) {
    /// Ends that differ by less are one.
    private static final double SAME_MM = 1;
    /// Sine of the angle up to which lines are in line.
    private static final double IN_LINE = 0.002;

    /// Lists the straight lines, and once more those that are drawn in pieces, as one.
    static List<Straight> of(List<Stroke> strokes, Swings swings) {
        List<Straight> lines = new ArrayList<>();
        for (Stroke stroke : strokes) {
            if (stroke.isFill() || swings.draws(stroke)) {
                continue;
            }
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Segment segment && segment.length() > SAME_MM) {
                    lines.add(new Straight(segment, stroke));
                }
            }
        }
        Map<Point, List<Straight>> from = new HashMap<>();
        for (Straight line : lines) {
            from.computeIfAbsent(key(line.segment.start()), key -> new ArrayList<>())
                    .add(line);
            from.computeIfAbsent(key(line.segment.end()), key -> new ArrayList<>())
                    .add(line.turned());
        }
        List<Straight> joined = new ArrayList<>();
        for (Straight line : lines) {
            for (Straight each : List.of(line, line.turned())) {
                // From the first of several only; of the two directions the lesser start.
                boolean first =
                        each.turned().next(from).isEmpty() && !each.next(from).isEmpty();
                Straight whole = first ? each.continued(from) : each;
                if (first && each.segment.start().compareTo(whole.segment.end()) < 0) {
                    joined.add(whole);
                }
            }
        }
        lines.addAll(joined);
        return lines;
    }

    private static Point key(Point p) {
        return new Point(Math.rint(p.x() / SAME_MM), Math.rint(p.y() / SAME_MM));
    }

    private Straight turned() {
        return new Straight(segment.reversed(), stroke);
    }

    private Straight continued(Map<Point, List<Straight>> from) {
        Straight whole = this;
        List<Straight> next = next(from);
        for (int i = 0; i < from.size() && !next.isEmpty(); i++) {
            whole = new Straight(
                    new Segment(segment.start(), next.getFirst().segment.end()), stroke);
            next = next.getFirst().next(from);
        }
        return whole;
    }

    private List<Straight> next(Map<Point, List<Straight>> from) {
        Point along = segment.tangentAt(0);
        return from.getOrDefault(key(segment.end()), List.of()).stream()
                .filter(other -> {
                    Point onward = other.segment.tangentAt(0);
                    return Math.abs(along.cross(onward)) <= IN_LINE && along.dot(onward) > 0;
                })
                .toList();
    }
}
