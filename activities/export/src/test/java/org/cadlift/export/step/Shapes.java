package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Makes small solids and buildings for tests, face by face, without the step that makes them in the product.
public final class Shapes {
    private Shapes() {}

    public static Building building(String name, Element... elements) {
        return new Building(name, Point3.ZERO, List.of(new Building.Level("Ground", 0, 3000)), List.of(elements));
    }

    public static Element element(String name, String layer, int rgb, Solid solid) {
        return new Element(
                name, Element.Kind.PROFILE, name, 0, "plain", rgb, new Provenance(layer, rgb, List.of("1A")), solid);
    }

    /// Makes a building of one element on one storey, made without anything drawn.
    public static Building onGround(Element.Kind kind, String id, String name, Solid solid) {
        return building("house", new Element(id, kind, name, 0, "m", 0, new Provenance("", 0, List.of()), solid));
    }

    public static Solid box(double width, double depth, double height) {
        return prism(Region.of(rectangle(0, 0, width, depth)), 0, height);
    }

    public static Loop rectangle(double x0, double y0, double x1, double y1) {
        return Loop.ofPoints(List.of(new Point(x0, y0), new Point(x1, y0), new Point(x1, y1), new Point(x0, y1)));
    }

    /// Makes the prism over a region: corners below, corners above, then faces: floor, top, and one for each curve.
    public static Solid prism(Region region, double fromZ, double toZ) {
        List<Point3> vertices = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        List<Face> sides = new ArrayList<>();
        List<FaceLoop> floor = new ArrayList<>();
        List<FaceLoop> top = new ArrayList<>();
        for (Loop loop : region.loops()) {
            int count = loop.curves().size();
            int corner = vertices.size();
            int edge = edges.size();
            List<Use> forward = new ArrayList<>();
            List<Use> backward = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Curve curve = loop.curves().get(i);
                int next = (i + 1) % count;
                vertices.add(Point3.of(curve.start(), fromZ));
                vertices.add(Point3.of(curve.start(), toZ));
                edges.add(new Edge(corner + 2 * i, corner + 2 * next, curveOf(curve, fromZ)));
                edges.add(new Edge(corner + 2 * i + 1, corner + 2 * next + 1, curveOf(curve, toZ)));
                edges.add(new Edge(corner + 2 * i, corner + 2 * i + 1, new Solid.Line()));
                sides.add(new Face(
                        surfaceOf(curve, fromZ),
                        List.of(new FaceLoop(List.of(
                                new Use(edge + 3 * i, true),
                                new Use(edge + 3 * next + 2, true),
                                new Use(edge + 3 * i + 1, false),
                                new Use(edge + 3 * i + 2, false))))));
                forward.add(new Use(edge + 3 * i + 1, true));
                backward.addFirst(new Use(edge + 3 * i, false));
            }
            top.add(new FaceLoop(forward));
            floor.add(new FaceLoop(backward));
        }
        List<Face> faces = new ArrayList<>();
        faces.add(new Face(new Solid.Plane(vertices.get(0), new Point3(0, 0, -1)), floor));
        faces.add(new Face(new Solid.Plane(vertices.get(1), new Point3(0, 0, 1)), top));
        faces.addAll(sides);
        return new Solid(vertices, edges, faces);
    }

    private static Solid.EdgeCurve curveOf(Curve curve, double z) {
        return switch (curve) {
            case Segment segment -> new Solid.Line();
            case Arc arc -> new Solid.Circle(Point3.of(arc.center(), z), arc.radius(), arc.ccw());
        };
    }

    private static Solid.Surface surfaceOf(Curve curve, double z) {
        return switch (curve) {
            case Segment segment -> {
                Point along = segment.tangentAt(0);
                yield new Solid.Plane(Point3.of(segment.start(), z), new Point3(along.y(), -along.x(), 0));
            }
            case Arc arc -> new Solid.Cylinder(Point3.of(arc.center(), z), arc.radius(), arc.ccw());
        };
    }
}
