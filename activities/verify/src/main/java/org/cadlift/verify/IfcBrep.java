package org.cadlift.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.EdgeCurve;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Surface;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.verify.Part21Value.Typed;

/// Reads the boundary of a solid: faces on planes and upright cylinders, edges on lines and level circles.
final class IfcBrep {
    private final IfcRecords records;
    private final List<Point3> vertices = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Integer, Integer> vertexByRecord = new HashMap<>();
    private final Map<Integer, Integer> edgeByRecord = new HashMap<>();

    /// For each edge the sum of its uses along it and against it; 0 when every use has its counterpart.
    private final List<Integer> balance = new ArrayList<>();

    IfcBrep(IfcRecords records) {
        this.records = records;
    }

    /// Reads a closed shell.
    Solid solid(int number) throws Malformed {
        List<Face> faces = new ArrayList<>();
        for (int face : IfcRecords.references(records.get(number, "IFCCLOSEDSHELL"), 0)) {
            faces.add(face(records.get(face, "IFCADVANCEDFACE")));
        }
        if (faces.isEmpty() || !balance.stream().allMatch(sum -> sum == 0)) {
            throw new Malformed("#" + number + " is not closed");
        }
        return new Solid(vertices, edges, faces);
    }

    private Face face(Typed face) throws Malformed {
        List<FaceLoop> loops = new ArrayList<>();
        for (int bound : IfcRecords.references(face, 0)) {
            Typed record = records.get(bound);
            if (!IfcRecords.word(record, 1).equals("T")) {
                throw new Malformed("#" + bound + " is turned round");
            }
            loops.add(loop(records.get(IfcRecords.reference(record, 0), "IFCEDGELOOP")));
        }
        return new Face(
                surface(IfcRecords.reference(face, 1), IfcRecords.word(face, 2).equals("T")), loops);
    }

    private Surface surface(int number, boolean along) throws Malformed {
        Typed surface = records.get(number);
        Typed placement = records.get(IfcRecords.reference(surface, 0), "IFCAXIS2PLACEMENT3D");
        Point3 at = records.coordinates(IfcRecords.reference(placement, 0));
        return switch (surface.type()) {
            case "IFCPLANE" -> {
                Point3 axis = records.coordinates(IfcRecords.reference(placement, 1));
                yield new Plane(at, along ? axis : Point3.ZERO.minus(axis));
            }
            case "IFCCYLINDRICALSURFACE" -> new Cylinder(at, IfcRecords.number(surface, 1), along);
            default -> throw new Malformed("#" + number + " is " + surface.type());
        };
    }

    private FaceLoop loop(Typed loop) throws Malformed {
        List<Use> uses = new ArrayList<>();
        for (int number : IfcRecords.references(loop, 0)) {
            Typed oriented = records.get(number, "IFCORIENTEDEDGE");
            boolean forward = IfcRecords.word(oriented, 3).equals("T");
            int edge = edge(IfcRecords.reference(oriented, 2));
            uses.add(new Use(edge, forward));
            balance.set(edge, balance.get(edge) + (forward ? 1 : -1));
        }
        return new FaceLoop(uses);
    }

    private int edge(int number) throws Malformed {
        Integer known = edgeByRecord.get(number);
        if (known != null) {
            return known;
        }
        Typed edge = records.get(number, "IFCEDGECURVE");
        int start = vertex(IfcRecords.reference(edge, 0));
        int end = vertex(IfcRecords.reference(edge, 1));
        edges.add(new Edge(
                start,
                end,
                curve(IfcRecords.reference(edge, 2), IfcRecords.word(edge, 3).equals("T"))));
        balance.add(0);
        edgeByRecord.put(number, edges.size() - 1);
        return edges.size() - 1;
    }

    private EdgeCurve curve(int number, boolean along) throws Malformed {
        Typed curve = records.get(number);
        return switch (curve.type()) {
            case "IFCLINE" -> new Line();
            case "IFCCIRCLE" -> {
                Typed placement = records.get(IfcRecords.reference(curve, 0), "IFCAXIS2PLACEMENT3D");
                Point3 center = records.coordinates(IfcRecords.reference(placement, 0));
                yield new Circle(center, IfcRecords.number(curve, 1), along);
            }
            default -> throw new Malformed("#" + number + " is " + curve.type());
        };
    }

    private int vertex(int number) throws Malformed {
        Integer known = vertexByRecord.get(number);
        if (known != null) {
            return known;
        }
        vertices.add(records.coordinates(IfcRecords.reference(records.get(number, "IFCVERTEXPOINT"), 0)));
        vertexByRecord.put(number, vertices.size() - 1);
        return vertices.size() - 1;
    }
}
