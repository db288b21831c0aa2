package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Finds a place for a room's name: on the level line through the middle of the box, the middle of the longest piece
/// that lies inside the room. Arcs count as their chords; that is near enough for a label.
final class Inside {
    private Inside() {}

    static Point of(Region region) {
        Box box = region.bounds();
        // A hair off the middle, so that the line does not run along an edge of a symmetric room.
        double y = box.minY() + box.height() * 0.4871;
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
