package org.cadlift.export.part21;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Segment;

/// Writes the boundaries of solids, sharing directions between them.
public final class Brep {
    private final Part21 out;
    private final Dialect dialect;
    private final Directions directions;

    /// Records of the solid at hand, by index into its lists; grown as needed and used again.
    private int[] points = new int[0];

    private int[] vertices = new int[0];
    private int[] edges = new int[0];
    private int[] faces = new int[0];
    private int[] uses = new int[0];
    private int[] bounds = new int[0];

    /// What is subtracted from every point.
    private Point3 origin = Point3.ZERO;

    public Brep(Part21 out, Dialect dialect) {
        this.out = out;
        this.dialect = dialect;
        directions = new Directions(out, dialect);
    }

    /// Makes heights count from a level, until it is set again.
    public void countFrom(double levelMm) {
        countFrom(new Point3(0, 0, levelMm));
    }

    /// Makes coordinates count from a point, until it is set again.
    public void countFrom(Point3 point) {
        origin = point;
    }

    /// Writes the placement at a point, axes as they are.
    public int placement(Point3 at) {
        return placement(point(at), up(), directions.direction(1, 0, 0));
    }

    /// Writes the placement at a point with an upright z axis and a level x axis.
    public int placement(Point3 at, Point3 along) {
        return placement(point(at), up(), directions.direction(along.x(), along.y(), along.z()));
    }

    /// Writes the placement at a point, its z and x axes along directions at right angles.
    public int placement(Point3 at, Point3 axis, Point3 across) {
        return placement(
                point(at),
                directions.direction(axis.x(), axis.y(), axis.z()),
                directions.direction(across.x(), across.y(), across.z()));
    }

    /// Gives the direction upwards.
    public int up() {
        return directions.direction(0, 0, 1);
    }

    /// Writes a solid and gives the record of its closed shell.
    public int shell(Solid solid) {
        writeVertices(solid.vertices());
        edges = atLeast(edges, solid.edges().size());
        for (int i = 0; i < solid.edges().size(); i++) {
            edges[i] = edge(solid, i);
        }
        int count = solid.faces().size();
        faces = atLeast(faces, count);
        for (int i = 0; i < count; i++) {
            faces[i] = face(solid, solid.faces().get(i));
        }
        return shape(Shape.CLOSED_SHELL).ascii("(").refs(faces, count).end("))");
    }

    private void writeVertices(List<Point3> corners) {
        points = atLeast(points, corners.size());
        vertices = atLeast(vertices, corners.size());
        for (int i = 0; i < corners.size(); i++) {
            points[i] = point(corners.get(i));
            vertices[i] = shape(Shape.VERTEX_POINT).ref(points[i]).end(")");
        }
    }

    private int edge(Solid solid, int index) {
        Edge edge = solid.edges().get(index);
        boolean along = true;
        int curve =
                switch (solid.flat(new Use(index, true))) {
                    case Segment segment -> line(solid, edge);
                    case Arc arc -> {
                        // Circles turn counter-clockwise seen from above; a clockwise edge runs against its curve.
                        along = arc.ccw();
                        yield circle(arc, solid.vertices().get(edge.start()).z());
                    }
                };
        return shape(Shape.EDGE_CURVE)
                .ref(vertices[edge.start()])
                .ascii(",")
                .ref(vertices[edge.end()])
                .ascii(",")
                .ref(curve)
                .end(along ? ",.T.)" : ",.F.)");
    }

    private int line(Solid solid, Edge edge) {
        Point3 chord = solid.vertices().get(edge.end()).minus(solid.vertices().get(edge.start()));
        double length = Math.sqrt(chord.x() * chord.x() + chord.y() * chord.y() + chord.z() * chord.z());
        int vector = directions.vector(chord.x() / length, chord.y() / length, chord.z() / length);
        return shape(Shape.LINE)
                .ref(points[edge.start()])
                .ascii(",")
                .ref(vector)
                .end(")");
    }

    private int circle(Arc arc, double z) {
        Turn turn = Turn.of(arc);
        int center = point(Point3.of(arc.center(), z));
        int placement = placement(center, up(), directions.direction(turn.x(), turn.y(), 0));
        return shape(Shape.CIRCLE).ref(placement).ascii(",").real(arc.radius()).end(")");
    }

    private int face(Solid solid, Face face) {
        int count = face.loops().size();
        bounds = atLeast(bounds, count);
        for (int i = 0; i < count; i++) {
            int loop = loop(face.loops().get(i));
            bounds[i] = shape(i == 0 ? Shape.FACE_OUTER_BOUND : Shape.FACE_BOUND)
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
                        yield cylinder(cylinder, Turn.of(solid, face, cylinder.center()));
                    }
                };
        return shape(Shape.ADVANCED_FACE)
                .ascii("(")
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
            uses[i] = shape(Shape.ORIENTED_EDGE)
                    .ascii("*,*,")
                    .ref(edges[use.edge()])
                    .end(use.forward() ? ",.T.)" : ",.F.)");
        }
        return shape(Shape.EDGE_LOOP).ascii("(").refs(uses, count).end("))");
    }

    private int plane(Solid solid, Plane plane, FaceLoop outer) {
        Point3 normal = plane.normal();
        int axis = directions.direction(normal.x(), normal.y(), normal.z());
        // Any direction will do that is not nearly the normal: up for walls, x for floors.
        int across = Math.abs(normal.z()) < 0.9 ? up() : directions.direction(1, 0, 0);
        int placement = placement(pointOn(solid, plane, outer), axis, across);
        return shape(Shape.PLANE).ref(placement).end(")");
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
        return shape(Shape.CYLINDRICAL_SURFACE)
                .ref(placement)
                .ascii(",")
                .real(cylinder.radiusMm())
                .end(")");
    }

    private int placement(int point, int axis, int across) {
        return shape(Shape.AXIS2_PLACEMENT_3D)
                .ref(point)
                .ascii(",")
                .ref(axis)
                .ascii(",")
                .ref(across)
                .end(")");
    }

    private int point(Point3 p) {
        return shape(Shape.CARTESIAN_POINT)
                .ascii("(")
                .real(p.x() - origin.x())
                .ascii(",")
                .real(p.y() - origin.y())
                .ascii(",")
                .real(p.z() - origin.z())
                .end("))");
    }

    private Part21 shape(Shape shape) {
        return out.record(shape.opening(dialect));
    }

    private static int[] atLeast(int[] array, int length) {
        return array.length >= length ? array : new int[2 * length];
    }
}
