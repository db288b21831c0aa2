package org.cadlift.model.building;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Is an exact solid: one closed shell of planar and cylindrical faces. See the package for the rules of orientation.
///
/// @param vertices corner points, mm
/// @param edges by index into vertices
/// @param faces by index into edges
public record Solid(List<Point3> vertices, List<Edge> edges, List<Face> faces) {
    public Solid {
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
        faces = List.copyOf(faces);
    }

    /// Gives the least height of a corner.
    public double bottomMm() {
        return vertices.stream().mapToDouble(Point3::z).min().orElse(0);
    }

    /// Gives the greatest height of a corner.
    public double topMm() {
        return vertices.stream().mapToDouble(Point3::z).max().orElse(0);
    }

    /// Gives a use of an edge as seen from above, in the direction of the use; an upright edge is a segment of no
    /// length.
    public Curve flat(Use use) {
        Edge edge = edges.get(use.edge());
        Point start = vertices.get(edge.start()).flat();
        Point end = vertices.get(edge.end()).flat();
        Curve curve =
                switch (edge.curve()) {
                    case Line line -> new Segment(start, end);
                    case Circle(Point3 center, double radiusMm, boolean ccw) ->
                        new Arc(start, end, center.flat(), radiusMm, ccw);
                };
        return use.forward() ? curve : curve.reversed();
    }

    /// Gives the index of the vertex where a use of an edge starts.
    public int startOf(Use use) {
        Edge edge = edges.get(use.edge());
        return use.forward() ? edge.start() : edge.end();
    }

    /// Is a directed edge between two vertices; both are the same for a full circle.
    public record Edge(int start, int end, EdgeCurve curve) {}

    /// Is the curve that carries an edge.
    public sealed interface EdgeCurve {}

    /// Is the straight line between the end points.
    public record Line() implements EdgeCurve {}

    /// Is a level circle: the edge runs counter-clockwise seen from above when `ccw`.
    public record Circle(Point3 center, double radiusMm, boolean ccw) implements EdgeCurve {}

    /// Is a face: its surface, and the loops that bound it, the outer one first.
    public record Face(Surface surface, List<FaceLoop> loops) {
        public Face {
            loops = List.copyOf(loops);
        }
    }

    /// Is a closed chain of edge uses.
    public record FaceLoop(List<Use> uses) {
        public FaceLoop {
            uses = List.copyOf(uses);
        }
    }

    /// Is one use of an edge, along its direction or against it.
    public record Use(int edge, boolean forward) {}

    /// Is the surface that carries a face.
    public sealed interface Surface {
        /// Gives the unit vector square to the surface at a point of it, out of the solid.
        Point3 normalAt(Point3 point);
    }

    /// Is a plane through a point; `normal` is a unit vector and points out of the solid.
    public record Plane(Point3 point, Point3 normal) implements Surface {
        @Override
        public Point3 normalAt(Point3 at) {
            return normal;
        }
    }

    /// Is an upright cylinder about an axis through `center`.
    ///
    /// @param outward whether the outside of the solid lies away from the axis (false for a hole)
    public record Cylinder(Point3 center, double radiusMm, boolean outward) implements Surface {
        @Override
        public Point3 normalAt(Point3 at) {
            double x = at.x() - center.x();
            double y = at.y() - center.y();
            double scale = (outward ? 1 : -1) / Math.hypot(x, y);
            return new Point3(x * scale, y * scale, 0);
        }
    }
}
