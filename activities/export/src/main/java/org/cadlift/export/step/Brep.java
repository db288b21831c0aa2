package org.cadlift.export.step;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;

/// Writes solids as MANIFOLD_SOLID_BREP, sharing directions between them.
final class Brep {
    private final Part21 out;
    private final Directions directions;

    /// Records of the solid at hand, by index into its lists; grown as needed and used again.
    private int[] points = new int[0];

    private int[] vertices = new int[0];
    private int[] edges = new int[0];
    private int[] faces = new int[0];
    private int[] uses = new int[0];
    private int[] bounds = new int[0];

    Brep(Part21 out) {
        this.out = out;
        directions = new Directions(out);
    }

    /// Writes the placement of the representation: the origin, axes as they are.
    int origin() {
        int point = point(Point3.ZERO);
        return placement(point, up(), directions.direction(1, 0, 0));
    }

    /// Writes a solid and gives the record of its MANIFOLD_SOLID_BREP.
    int write(String name, Solid solid) {
        writeVertices(solid.vertices());
        edges = atLeast(edges, solid.edges().size());
        for (int i = 0; i < solid.edges().size(); i++) {
            edges[i] = edge(solid, solid.edges().get(i));
        }
        int count = solid.faces().size();
        faces = atLeast(faces, count);
        for (int i = 0; i < count; i++) {
            faces[i] = face(solid, solid.faces().get(i));
        }
        int shell = out.record("CLOSED_SHELL('',(").refs(faces, count).end("))");
        return out.record("MANIFOLD_SOLID_BREP(").text(name).ascii(",").ref(shell).end(")");
    }

    private void writeVertices(List<Point3> corners) {
        points = atLeast(points, corners.size());
        vertices = atLeast(vertices, corners.size());
        for (int i = 0; i < corners.size(); i++) {
            points[i] = point(corners.get(i));
            vertices[i] = out.record("VERTEX_POINT('',").ref(points[i]).end(")");
        }
    }

    private int edge(Solid solid, Edge edge) {
        Point3 start = solid.vertices().get(edge.start());
        Point3 end = solid.vertices().get(edge.end());
        boolean along = true;
        int curve =
                switch (edge.curve()) {
                    case Line() -> line(points[edge.start()], end.minus(start));
                    case Circle circle -> {
                        // Circles turn counter-clockwise about the upward axis; a clockwise edge runs against its curve.
                        along = circle.ccw();
                        yield circle(circle, Turn.ofEdge(solid, edge, circle));
                    }
                };
        return out.record("EDGE_CURVE('',")
                .ref(vertices[edge.start()])
                .ascii(",")
                .ref(vertices[edge.end()])
                .ascii(",")
                .ref(curve)
                .end(along ? ",.T.)" : ",.F.)");
    }

    private int line(int point, Point3 chord) {
        double length = Math.sqrt(chord.x() * chord.x() + chord.y() * chord.y() + chord.z() * chord.z());
        int vector = directions.vector(chord.x() / length, chord.y() / length, chord.z() / length);
        return out.record("LINE('',").ref(point).ascii(",").ref(vector).end(")");
    }

    private int circle(Circle circle, Turn turn) {
        int placement = placement(point(circle.center()), up(), directions.direction(turn.x(), turn.y(), 0));
        return out.record("CIRCLE('',")
                .ref(placement)
                .ascii(",")
                .real(circle.radiusMm())
                .end(")");
    }

    private int face(Solid solid, Face face) {
        int count = face.loops().size();
        bounds = atLeast(bounds, count);
        for (int i = 0; i < count; i++) {
            int loop = loop(face.loops().get(i));
            bounds[i] = out.record(i == 0 ? "FACE_OUTER_BOUND('',"  : "FACE_BOUND('',")
                    .ref(loop)
                    .end(",.T.)");
        }
        boolean along = true;
        int surface =
                switch (face.surface()) {
                    case Plane plane -> plane(solid, plane, face.loops().getFirst());
                    case Cylinder cylinder -> {
                        // A cylinder's own normal points away from its axis; a hole's face looks the other way.
                        along = cylinder.outward();
                        yield cylinder(cylinder, Turn.ofFace(solid, face, cylinder));
                    }
                };
        return out.record("ADVANCED_FACE('',(")
                .refs(bounds, count)
                .ascii("),")
                .ref(surface)
                .end(along ? ",.T.)" : ",.F.)");
    }

    private int loop(FaceLoop loop) {
        int count = loop.uses().size();
        uses = atLeast(uses, count);
        for (int i = 0; i < count; i++) {
            Use use = loop.uses().get(i);
            uses[i] = out.record("ORIENTED_EDGE('',*,*,")
                    .ref(edges[use.edge()])
                    .end(use.forward() ? ",.T.)" : ",.F.)");
        }
        return out.record("EDGE_LOOP('',(").refs(uses, count).end("))");
    }

    private int plane(Solid solid, Plane plane, FaceLoop outer) {
        Point3 normal = plane.normal();
        int axis = directions.direction(normal.x(), normal.y(), normal.z());
        // Any direction will do that is not nearly the normal: up for walls, x for floors.
        int across = Math.abs(normal.z()) < 0.9 ? up() : directions.direction(1, 0, 0);
        int placement = placement(pointOn(solid, plane, outer), axis, across);
        return out.record("PLANE('',").ref(placement).end(")");
    }

    /// Gives the record of the plane's point: that of a corner where they are the same, which is the rule.
    private int pointOn(Solid solid, Plane plane, FaceLoop outer) {
        for (Use use : outer.uses()) {
            int corner = solid.edges().get(use.edge()).start();
            if (solid.vertices().get(corner).equals(plane.point())) {
                return points[corner];
            }
        }
        return point(plane.point());
    }

    private int cylinder(Cylinder cylinder, Turn turn) {
        int placement = placement(point(cylinder.center()), up(), directions.direction(turn.x(), turn.y(), 0));
        return out.record("CYLINDRICAL_SURFACE('',")
                .ref(placement)
                .ascii(",")
                .real(cylinder.radiusMm())
                .end(")");
    }

    private int placement(int point, int axis, int across) {
        return out.record("AXIS2_PLACEMENT_3D('',")
                .ref(point)
                .ascii(",")
                .ref(axis)
                .ascii(",")
                .ref(across)
                .end(")");
    }

    private int point(Point3 p) {
        return out.record("CARTESIAN_POINT('',(")
                .real(p.x())
                .ascii(",")
                .real(p.y())
                .ascii(",")
                .real(p.z())
                .end("))");
    }

    private int up() {
        return directions.direction(0, 0, 1);
    }

    private static int[] atLeast(int[] array, int length) {
        return array.length >= length ? array : new int[2 * length];
    }
}
