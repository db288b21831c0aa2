package org.cadlift.model.drawing;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;

/// Is the geometry of a figure in world coordinates, mm.
public sealed interface Shape {
    /// Is a level chain of lines and arcs (LINE, ARC, CIRCLE, LWPOLYLINE, 2D POLYLINE): each curve starts exactly where
    /// the one before ends, and the last ends where the first starts when closed.
    ///
    /// @param z elevation
    /// @param widthMm constant width of a wide polyline; 0 for none
    record Path(List<Curve> curves, boolean closed, double z, double widthMm) implements Shape {
        public Path {
            curves = List.copyOf(curves);
        }
    }

    /// Is a chain of straight lines that is not level.
    record SpacePath(List<Point3> points, boolean closed) implements Shape {
        public SpacePath {
            points = List.copyOf(points);
        }
    }

    /// Is a level elliptical arc, from `startParameter` counter-clockwise to `endParameter` (radians, end > start,
    /// at most 2π apart) on center + major·cos t + minor·sin t, with minor = ratio times major turned left.
    record EllipticalArc(
            Point3 center, double majorX, double majorY, double ratio, double startParameter, double endParameter)
            implements Shape {
        public Point major() {
            return new Point(majorX, majorY);
        }

        public Point minor() {
            return new Point(-majorY * ratio, majorX * ratio);
        }

        /// Gives the point at a parameter, radians.
        public Point at(double t) {
            return center.flat().plus(major().times(Math.cos(t))).plus(minor().times(Math.sin(t)));
        }
    }

    /// Is a (rational) B-spline: knots as stated, weights empty when all are 1.
    record Spline(int degree, List<Double> knots, List<Point3> controls, List<Double> weights, boolean closed)
            implements Shape {
        public Spline {
            knots = List.copyOf(knots);
            controls = List.copyOf(controls);
            weights = List.copyOf(weights);
        }
    }

    /// Is a filled area (HATCH, SOLID, TRACE): boundaries by even-odd rule, each a closed chain of edges.
    ///
    /// @param solid whether filled with a solid colour and not a pattern
    record Fill(List<Boundary> boundaries, boolean solid, double z) implements Shape {
        public Fill {
            boundaries = List.copyOf(boundaries);
        }
    }

    /// Is one closed boundary of a fill; edges are [Path], [EllipticalArc] or [Spline] in order.
    record Boundary(List<Shape> edges) {
        public Boundary {
            edges = List.copyOf(edges);
        }
    }

    /// Is a flat or bent face in space (3DFACE).
    record Face(List<Point3> corners) implements Shape {
        public Face {
            corners = List.copyOf(corners);
        }
    }

    /// Is plain text, control codes decoded, lines separated by a line feed.
    record Text(String text, Point3 at, double heightMm, double rotationRadians) implements Shape {}

    /// Is a lone point.
    record Dot(Point3 at) implements Shape {}
}
