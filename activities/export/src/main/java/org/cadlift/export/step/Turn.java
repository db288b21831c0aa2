package org.cadlift.export.step;

import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Use;

/// Is the direction, a level unit vector, from which angles about an upright axis are counted.
///
/// Where something goes all around it starts at its vertex or seam. Otherwise it starts opposite the middle, so that the
/// jump from 2π to 0 lies as far from every edge as it can.
record Turn(double x, double y) {
    static Turn ofEdge(Solid solid, Edge edge, Circle circle) {
        Point3 start = solid.vertices().get(edge.start());
        if (edge.start() == edge.end()) {
            return toward(start, circle.center());
        }
        return opposite(angle(start, circle.center()), sweep(solid, edge, circle));
    }

    static Turn ofFace(Solid solid, Face face, Cylinder cylinder) {
        double first = Double.NaN;
        double turned = 0;
        double least = 0;
        double most = 0;
        for (Use use : face.loops().getFirst().uses()) {
            Edge edge = solid.edges().get(use.edge());
            int from = use.forward() ? edge.start() : edge.end();
            if (edge.start() == edge.end()) {
                return toward(solid.vertices().get(from), cylinder.center());
            }
            if (Double.isNaN(first)) {
                first = angle(solid.vertices().get(from), cylinder.center());
            }
            switch (edge.curve()) {
                case Line() -> {}
                case Circle circle -> turned += use.forward() ? sweep(solid, edge, circle) : -sweep(solid, edge, circle);
            }
            least = Math.min(least, turned);
            most = Math.max(most, turned);
        }
        return opposite(first + least, most - least);
    }

    private static Turn toward(Point3 point, Point3 center) {
        double x = point.x() - center.x();
        double y = point.y() - center.y();
        double length = Math.hypot(x, y);
        return new Turn(x / length, y / length);
    }

    private static Turn opposite(double fromAngle, double sweep) {
        double middle = fromAngle + sweep / 2;
        return new Turn(-Math.cos(middle), -Math.sin(middle));
    }

    private static double angle(Point3 point, Point3 center) {
        return Math.atan2(point.y() - center.y(), point.x() - center.x());
    }

    /// Gives the signed angle an edge turns about its center, positive counter-clockwise.
    private static double sweep(Solid solid, Edge edge, Circle circle) {
        double turn = angle(solid.vertices().get(edge.end()), circle.center())
                - angle(solid.vertices().get(edge.start()), circle.center());
        if (circle.ccw()) {
            return turn > 0 ? turn : turn + 2 * Math.PI;
        }
        return turn < 0 ? turn : turn - 2 * Math.PI;
    }
}
