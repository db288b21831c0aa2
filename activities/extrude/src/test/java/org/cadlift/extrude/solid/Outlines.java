package org.cadlift.extrude.solid;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Reads regions from text: loops apart by `|`, each a ring of `x,y` or `x,y,bulge` as a DXF polyline states them.
final class Outlines {
    private Outlines() {}

    static Region region(String text) {
        List<Loop> holes = new ArrayList<>();
        String[] loops = text.split("\\|", -1);
        for (int i = 1; i < loops.length; i++) {
            holes.add(loop(loops[i]).counterClockwise().reversed());
        }
        return new Region(loop(loops[0]).counterClockwise(), holes);
    }

    static Loop loop(String text) {
        List<double[]> corners = new ArrayList<>();
        for (String corner : text.trim().split("\\s+", -1)) {
            String[] parts = corner.split(",", -1);
            corners.add(new double[] {
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                parts.length > 2 ? Double.parseDouble(parts[2]) : 0
            });
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            double[] corner = corners.get(i);
            double[] next = corners.get((i + 1) % corners.size());
            Point start = new Point(corner[0], corner[1]);
            Point end = new Point(next[0], next[1]);
            curves.add(corner[2] == 0 ? new Segment(start, end) : Arc.ofBulge(start, end, corner[2]));
        }
        return new Loop(curves);
    }
}
