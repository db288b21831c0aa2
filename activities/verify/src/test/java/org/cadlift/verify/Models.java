package org.cadlift.verify;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.step.StepProtocol;
import org.cadlift.export.step.StepWriter;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Makes small buildings for tests.
final class Models {
    private static final Point ORIGIN = new Point(0, 0);

    private Models() {}

    static Building building(Solid... solids) {
        List<Element> elements = new ArrayList<>();
        for (Solid solid : solids) {
            String name = "Part " + (elements.size() + 1);
            Provenance source = new Provenance("0", 0xB0B0B0, List.of());
            elements.add(new Element(name, Element.Kind.PROFILE, name, 0, "plain", 0xB0B0B0, source, solid));
        }
        return new Building("model", Point3.ZERO, List.of(new Building.Level("Ground", 0, 3000)), elements);
    }

    static ExportedFile step(Building building) {
        return new ExportedFile("model.step", StepWriter.write(building, StepProtocol.AP242));
    }

    static Solid box(double x, double y, double z) {
        return prism(Region.of(rectangle(0, 0, x, y)), z);
    }

    /// Makes a box with an upright square hole through it, 100 wide inside 300.
    static Solid hollowBox() {
        Loop hole = rectangle(100, 100, 200, 200).reversed();
        return prism(new Region(rectangle(0, 0, 300, 300), List.of(hole)), 50);
    }

    static Solid cylinder(double radius, double height) {
        return prism(Region.of(Loop.circle(new Point(30, 20), radius)), height);
    }

    /// Makes a disk of radius 50 with a hole of radius 20, out of center, 10 high.
    static Solid diskWithHole() {
        Loop outer = Loop.circle(new Point(0, 0), 50);
        Loop hole = Loop.circle(new Point(10, 5), 20).reversed();
        return prism(new Region(outer, List.of(hole)), 10);
    }

    /// Makes a rectangle 200 by 100 with a half disk of radius 50 on its right side, 30 high.
    static Solid rectangleWithHalfDisk() {
        Point a = new Point(0, 0);
        Point b = new Point(200, 0);
        Point c = new Point(200, 100);
        Point d = new Point(0, 100);
        Loop outline = new Loop(List.of(new Segment(a, b), Arc.ofBulge(b, c, 1), new Segment(c, d), new Segment(d, a)));
        return prism(Region.of(outline), 30);
    }

    /// Makes a bent bar: two arcs about one center, one seen from inside, one from outside, 10 thick, 40 high.
    static Solid bend() {
        Point center = new Point(0, 0);
        Arc inner = new Arc(new Point(0, 90), new Point(90, 0), center, 90, false);
        Arc outer = new Arc(new Point(100, 0), new Point(0, 100), center, 100, true);
        Loop outline = new Loop(List.of(
                outer,
                new Segment(new Point(0, 100), new Point(0, 90)),
                inner,
                new Segment(new Point(90, 0), new Point(100, 0))));
        return prism(Region.of(outline), 40);
    }

    /// Makes a tube of one closed wall cut by a slot: an arc of more than half a circle outside and inside.
    static Solid slottedTube() {
        Point center = new Point(5, 5);
        Arc outer = Arc.ofAngles(center, 60, 0.2, 2 * Math.PI - 0.2);
        Arc inner = Arc.ofAngles(center, 50, 0.2, 2 * Math.PI - 0.2).reversed();
        Loop outline = new Loop(List.of(
                outer, new Segment(outer.end(), inner.start()), inner, new Segment(inner.end(), outer.start())));
        return prism(Region.of(outline), 80);
    }

    /// Turns a solid about the z axis by an angle in radians, then moves it.
    static Solid turned(Solid solid, double angle, double x, double y) {
        Point3 move = new Point3(x, y, 0);
        return new Solid(
                solid.vertices().stream().map(p -> turned(p, angle).plus(move)).toList(),
                solid.edges().stream()
                        .map(edge -> switch (edge.curve()) {
                            case Solid.Line line -> edge;
                            case Solid.Circle(Point3 center, double radiusMm, boolean ccw) ->
                                new Solid.Edge(
                                        edge.start(),
                                        edge.end(),
                                        new Solid.Circle(turned(center, angle).plus(move), radiusMm, ccw));
                        })
                        .toList(),
                solid.faces().stream()
                        .map(face -> new Solid.Face(
                                switch (face.surface()) {
                                    case Solid.Plane(Point3 point, Point3 normal) ->
                                        new Solid.Plane(turned(point, angle).plus(move), turned(normal, angle));
                                    case Solid.Cylinder(Point3 center, double radiusMm, boolean outward) ->
                                        new Solid.Cylinder(turned(center, angle).plus(move), radiusMm, outward);
                                },
                                face.loops()))
                        .toList());
    }

    private static Point3 turned(Point3 p, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Point3(p.x() * cos - p.y() * sin, p.x() * sin + p.y() * cos, p.z());
    }

    static Loop rectangle(double x0, double y0, double x1, double y1) {
        return Loop.ofPoints(List.of(new Point(x0, y0), new Point(x1, y0), new Point(x1, y1), new Point(x0, y1)));
    }

    static Solid prism(Region region, double height) {
        return Prism.of(region, ORIGIN, 0, height).orElseThrow();
    }
}
