package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Finds places for a room's label: on level lines through its box, the middle of the longest piece that lies inside
/// the room. Arcs count as their chords; that is near enough for a label.
final class Inside {
    /// Heights of the lines, the best first; a hair off round parts, so that none runs along an edge of a symmetric
    /// room.
    private static final List<Double> HEIGHTS = List.of(0.4871, 0.3129, 0.6871, 0.1871, 0.8129);

    private Inside() {}

    /// Gives places, the best first.
    static List<Point> places(Region region) {
        return HEIGHTS.stream().map(part -> at(region, part)).toList();
    }

    private static Point at(Region region, double part) {
        Box box = region.bounds();
        double y = box.minY() + box.height() * part;
        List<Double> crossings = new ArrayList<>();
        for (Loop loop : region.loops()) {
            for (Curve curve : loop.curves()) {
                Point a = curve.start();
                Point b = curve.end();
                if ((a.y() > y) != (b.y() > y)) {
                    crossings.add(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()));
                }
            }
        }
        Collections.sort(crossings);
        Point best = box.center();
        double longest = 0;
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double length = crossings.get(i + 1) - crossings.get(i);
            if (length > longest) {
                longest = length;
                best = new Point((crossings.get(i) + crossings.get(i + 1)) / 2, y);
            }
        }
        return best;
    }
}
