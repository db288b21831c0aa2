package org.cadlift.extrude.solid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Sets up the solid that a region sweeps from one level to another.
///
/// Each curve of the region gives four things, numbered alike: a lower and an upper edge, the upright edge at its
/// start, and the side face between them. The whole gives two more faces, bottom and top.
public final class Prism {
    private final double bottomMm;
    private final double topMm;
    private final List<Point3> vertices = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Face> sides = new ArrayList<>();
    private final List<FaceLoop> bottomLoops = new ArrayList<>();
    private final List<FaceLoop> topLoops = new ArrayList<>();

    private Prism(double bottomMm, double topMm) {
        this.bottomMm = bottomMm;
        this.topMm = topMm;
    }

    /// Makes the solid over a region that is first moved by `offset`.
    ///
    /// @param bottomMm level of the bottom, below `topMm`
    /// @return the solid; empty when nothing remains of the outer loop once slivers are dropped
    public static Optional<Solid> of(Region region, Point offset, double bottomMm, double topMm) {
        List<List<Curve>> outlines = Outline.of(region, offset);
        if (outlines.isEmpty()) {
            return Optional.empty();
        }
        Prism prism = new Prism(bottomMm, topMm);
        for (List<Curve> outline : outlines) {
            prism.addLoop(outline);
        }
        return Optional.of(prism.solid());
    }

    private void addLoop(List<Curve> curves) {
        int count = curves.size();
        int firstVertex = vertices.size();
        int firstEdge = edges.size();
        Use[] bottom = new Use[count];
        Use[] top = new Use[count];
        for (int i = 0; i < count; i++) {
            Curve curve = curves.get(i);
            int low = firstVertex + 2 * i;
            int nextLow = firstVertex + 2 * ((i + 1) % count);
            vertices.add(Point3.of(curve.start(), bottomMm));
            vertices.add(Point3.of(curve.start(), topMm));
            int edge = firstEdge + 3 * i;
            int nextUpright = firstEdge + 3 * ((i + 1) % count) + 2;
            edges.add(new Edge(low, nextLow, carrier(curve, bottomMm)));
            edges.add(new Edge(low + 1, nextLow + 1, carrier(curve, topMm)));
            edges.add(new Edge(low, low + 1, new Line()));
            // The inside lies to the left of the curve, so from outside this runs counter-clockwise.
            sides.add(face(
                    surface(curve),
                    new Use(edge, true),
                    new Use(nextUpright, true),
                    new Use(edge + 1, false),
                    new Use(edge + 2, false)));
            top[i] = new Use(edge + 1, true);
            bottom[count - 1 - i] = new Use(edge, false);
        }
        topLoops.add(new FaceLoop(List.of(top)));
        bottomLoops.add(new FaceLoop(List.of(bottom)));
    }

    private static EdgeCurve carrier(Curve curve, double levelMm) {
        return switch (curve) {
            case Segment segment -> new Line();
            case Arc arc -> new Circle(Point3.of(arc.center(), levelMm), arc.radius(), arc.ccw());
        };
    }

    private Surface surface(Curve curve) {
        return switch (curve) {
            case Segment segment -> {
                Point along = segment.tangentAt(0);
                yield new Plane(Point3.of(segment.start(), bottomMm), new Point3(along.y(), -along.x(), 0));
            }
            case Arc arc -> new Cylinder(Point3.of(arc.center(), bottomMm), arc.radius(), arc.ccw());
        };
    }

    private static Face face(Surface surface, Use... uses) {
        return new Face(surface, List.of(new FaceLoop(List.of(uses))));
    }

    private Solid solid() {
        List<Face> faces = new ArrayList<>(sides.size() + 2);
        Point3 corner = vertices.getFirst();
        faces.add(new Face(new Plane(corner, new Point3(0, 0, -1)), bottomLoops));
        faces.add(new Face(new Plane(new Point3(corner.x(), corner.y(), topMm), new Point3(0, 0, 1)), topLoops));
        faces.addAll(sides);
        return new Solid(vertices, edges, faces);
    }
}
