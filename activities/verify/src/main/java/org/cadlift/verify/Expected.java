package org.cadlift.verify;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;

/// Is what a reader should find of one element.
///
/// @param curvedAreaMm2 area of its cylindrical faces
record Expected(String name, Measure measure, int faces, int cylindricalFaces, double curvedAreaMm2) {
    static List<Expected> of(Building building) {
        List<Expected> expected = new ArrayList<>(building.elements().size());
        for (Element element : building.elements()) {
            expected.add(of(element));
        }
        return expected;
    }

    private static Expected of(Element element) {
        Solid solid = element.solid();
        int cylinders = 0;
        double curved = 0;
        for (Face face : solid.faces()) {
            switch (face.surface()) {
                case Plane plane -> {}
                case Cylinder cylinder -> {
                    cylinders++;
                    curved += area(solid, face);
                }
            }
        }
        return new Expected(
                element.name(),
                Measures.of(solid),
                solid.faces().size(),
                cylinders,
                curved);
    }

    /// Unrolled, a cylindrical face is a region bounded by level lines (its arcs) and upright ones: its area is ∮ z ds over
    /// the arcs, heights taken from its first corner to keep digits.
    private static double area(Solid solid, Face face) {
        Point3 first = solid.vertices().get(solid.edges()
                .get(face.loops().getFirst().uses().getFirst().edge())
                .start());
        double sum = 0;
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                Edge edge = solid.edges().get(use.edge());
                switch (edge.curve()) {
                    case Line() -> {}
                    case Circle circle -> {
                        double length = circle.radiusMm() * turn(solid, edge, circle);
                        sum += (circle.center().z() - first.z()) * (use.forward() ? length : -length);
                    }
                }
            }
        }
        return Math.abs(sum);
    }

    /// Gives the signed angle of an edge, 2π for a full circle.
    private static double turn(Solid solid, Edge edge, Circle circle) {
        double turn = angle(solid.vertices().get(edge.end()), circle.center())
                - angle(solid.vertices().get(edge.start()), circle.center());
        double positive = turn > 0 ? turn : turn + 2 * Math.PI;
        return circle.ccw() || edge.start() == edge.end()
                ? (circle.ccw() ? positive : -positive)
                : positive - 2 * Math.PI;
    }

    private static double angle(Point3 point, Point3 center) {
        return Math.atan2(point.y() - center.y(), point.x() - center.x());
    }
}
