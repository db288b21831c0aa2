package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Takes the shapes of one geometry, in world millimetres, and what is to be said of them.
final class Canvas {
    /// Heights closer than this count as one: a micrometre is far below anything drawn.
    static final double LEVEL_MM = 1e-3;

    private final List<Shape> shapes = new ArrayList<>();
    private boolean outOfRange;
    private boolean flattened;

    void clear() {
        shapes.clear();
        outOfRange = false;
        flattened = false;
    }

    /// Gives the shapes; none when a coordinate was out of range.
    List<Shape> shapes() {
        if (outOfRange) {
            shapes.clear();
        }
        return shapes;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void addAll(List<Shape> drawn) {
        shapes.addAll(drawn);
    }

    /// Says whether a coordinate was no number or beyond [Limits#COORDINATE_MM].
    boolean isOutOfRange() {
        return outOfRange;
    }

    /// Says whether curves were replaced by straight pieces.
    boolean isFlattened() {
        return flattened;
    }

    void flatten() {
        flattened = true;
    }

    /// Takes over what is to be said of shapes drawn elsewhere.
    void remember(Canvas other) {
        outOfRange |= other.outOfRange;
        flattened |= other.flattened;
    }

    double checked(double coordinate) {
        // A comparison with NaN is false.
        if (!(Math.abs(coordinate) <= Limits.COORDINATE_MM)) {
            outOfRange = true;
        }
        return coordinate;
    }

    Point point(Placement p, double x, double y, double z) {
        return new Point(checked(p.x(x, y, z)), checked(p.y(x, y, z)));
    }

    Point3 point3(Placement p, double x, double y, double z) {
        return new Point3(checked(p.x(x, y, z)), checked(p.y(x, y, z)), checked(p.z(x, y, z)));
    }

    void addPath(List<Curve> curves, double z, double width) {
        if (!curves.isEmpty() && !outOfRange) {
            shapes.add(path(curves, z, width));
        }
    }

    private static Shape.Path path(List<Curve> curves, double z, double width) {
        boolean closed = curves.getFirst().start().equals(curves.getLast().end());
        return new Shape.Path(curves, closed, z, width);
    }

    void chain(double[] xyz, boolean closed, Placement p) {
        List<Point3> points = new ArrayList<>();
        for (int i = 0; i + 2 < xyz.length; i += 3) {
            Point3 next = point3(p, xyz[i], xyz[i + 1], xyz[i + 2]);
            if (points.isEmpty() || !points.getLast().equals(next)) {
                points.add(next);
            }
        }
        chain(points, closed);
    }

    void chain(List<Point3> points, boolean closed) {
        boolean repeatsFirst = points.size() > 1 && points.getFirst().equals(points.getLast());
        if (repeatsFirst) {
            points.removeLast();
        }
        if (points.size() < 2) {
            return;
        }
        boolean ring = points.size() > 2 && (closed || repeatsFirst);
        double z = points.getFirst().z();
        for (Point3 point : points) {
            if (!(Math.abs(point.z() - z) <= LEVEL_MM)) {
                shapes.add(new Shape.SpacePath(points, ring));
                return;
            }
        }
        List<Curve> curves = new ArrayList<>();
        Point first = points.getFirst().flat();
        Point at = first;
        for (int i = 1; i < points.size(); i++) {
            at = addSegment(curves, at, points.get(i).flat());
        }
        if (ring || repeatsFirst) {
            addSegment(curves, at, first);
        }
        addPath(curves, z, 0);
    }

    static Point addSegment(List<Curve> curves, Point from, Point to) {
        if (from.equals(to)) {
            return from;
        }
        curves.add(new Segment(from, to));
        return to;
    }
}
