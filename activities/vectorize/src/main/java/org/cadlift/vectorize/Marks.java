package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Corners;

/// Finds what lies on the same place in all storeys of a building.
final class Marks {
    private Marks() {}

    /// Lists the corners of walls around rooms, from outside, the middles of columns, and of each flight of
    /// stairs where its first tread begins and its last one ends.
    static List<Point> of(List<Region> walls, List<Region> columns, List<List<Segment>> flights) {
        List<Point> marks = new ArrayList<>();
        for (Region wall : walls) {
            if (!wall.holes().isEmpty()) {
                for (Curve side : Corners.of(wall.outer())) {
                    marks.add(side.start());
                }
            }
        }
        columns.forEach(column -> marks.add(column.bounds().center()));
        for (List<Segment> treads : flights) {
            marks.add(treads.getFirst().start());
            marks.add(treads.getLast().end());
        }
        return marks;
    }
}
