package org.cadlift.parse.dxf;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;

/// Measures how far a shape reaches: exactly for lines and arcs, generously for ellipses and splines.
final class ShapeExtent {
    private ShapeExtent() {}

    static void add(Shape shape, Extent to) {
        switch (shape) {
            case Shape.Path path -> {
                for (Curve curve : path.curves()) {
                    add(curve, to);
                }
            }
            case Shape.SpacePath path -> add(path.points(), to);
            case Shape.EllipticalArc arc -> {
                double reach = Math.hypot(arc.majorX(), arc.majorY());
                to.add(arc.center().x() - reach, arc.center().y() - reach);
                to.add(arc.center().x() + reach, arc.center().y() + reach);
            }
            case Shape.Spline spline -> add(spline.controls(), to);
            case Shape.Fill fill -> {
                for (Shape.Boundary boundary : fill.boundaries()) {
                    boundary.edges().forEach(edge -> add(edge, to));
                }
            }
            case Shape.Face face -> add(face.corners(), to);
            case Shape.Text text -> to.add(text.at().x(), text.at().y());
            case Shape.Dot dot -> to.add(dot.at().x(), dot.at().y());
        }
    }

    static void add(Curve curve, Extent to) {
        Box box = curve.bounds();
        if (!box.isEmpty()) {
            to.add(box.minX(), box.minY());
            to.add(box.maxX(), box.maxY());
        }
    }

    private static void add(List<Point3> points, Extent to) {
        for (Point3 point : points) {
            to.add(point.x(), point.y());
        }
    }
}
