package org.cadlift.export.part21;

import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Is the direction, a level unit vector, from which angles about an upright axis are counted.
///
/// Where something goes all around, it starts at its vertex or seam. Otherwise it starts opposite the middle, so that
/// the jump from 2π to 0 lies as far from every edge as it can.
record Turn(double x, double y) {
    static Turn of(Arc arc) {
        return arc.isFullCircle() ? toward(arc.start(), arc.center()) : opposite(arc.startAngle(), arc.sweep());
    }

    static Turn of(Solid solid, Face face, Point3 center) {
        double first = Double.NaN;
        double turned = 0;
        double least = 0;
        double most = 0;
        for (Use use : face.loops().getFirst().uses()) {
            switch (solid.flat(use)) {
                case Segment upright -> {}
                case Arc arc -> {
                    if (arc.isFullCircle()) {
                        return toward(arc.start(), center.flat());
                    }
                    if (Double.isNaN(first)) {
                        first = arc.startAngle();
                    }
                    turned += arc.sweep();
                }
            }
            least = Math.min(least, turned);
            most = Math.max(most, turned);
        }
        return opposite(first + least, most - least);
    }

    private static Turn toward(Point point, Point center) {
        Point radius = point.minus(center);
        double length = radius.length();
        return new Turn(radius.x() / length, radius.y() / length);
    }

    private static Turn opposite(double fromAngle, double sweep) {
        double middle = fromAngle + sweep / 2;
        return new Turn(-Math.cos(middle), -Math.sin(middle));
    }
}
