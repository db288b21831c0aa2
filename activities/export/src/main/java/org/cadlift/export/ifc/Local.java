package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;

/// Turns solids about the upright axis into coordinates of a placement.
///
/// @param at its origin
/// @param along its level x axis
record Local(Point3 at, Point3 along) {
    static Solid of(Solid solid, Point3 at, Point3 along) {
        return new Local(at, along).turned(solid);
    }

    private Solid turned(Solid solid) {
        List<Edge> edges = new ArrayList<>(solid.edges().size());
        for (Edge edge : solid.edges()) {
            edges.add(
                    switch (edge.curve()) {
                        case Line line -> edge;
                        case Circle(Point3 center, double radiusMm, boolean ccw) ->
                            new Edge(edge.start(), edge.end(), new Circle(point(center), radiusMm, ccw));
                    });
        }
        List<Face> faces = new ArrayList<>(solid.faces().size());
        for (Face face : solid.faces()) {
            faces.add(new Face(
                    switch (face.surface()) {
                        case Plane(Point3 point, Point3 normal) -> new Plane(point(point), direction(normal));
                        case Cylinder(Point3 center, double radiusMm, boolean outward) ->
                            new Cylinder(point(center), radiusMm, outward);
                    },
                    face.loops()));
        }
        return new Solid(solid.vertices().stream().map(this::point).toList(), edges, faces);
    }

    private Point3 point(Point3 point) {
        return direction(point.minus(at));
    }

    private Point3 direction(Point3 d) {
        return new Point3(d.x() * along.x() + d.y() * along.y(), d.y() * along.x() - d.x() * along.y(), d.z());
    }
}
