package org.cadlift.model.drawing;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;

/// Measures how far shapes reach by x and y, mm: exactly, but splines by their control points.
public final class Bounds {
    private Bounds() {}

    public static Box of(Shape shape) {
        return switch (shape) {
            case Shape.Path path -> {
                Box box = Box.EMPTY;
                for (Curve curve : path.curves()) {
                    box = box.union(curve.bounds());
                }
                yield box;
            }
            case Shape.SpacePath path -> around(path.points());
            case Shape.EllipticalArc arc -> {
                double start = arc.startParameter();
                Box ends = Box.of(arc.at(start), arc.at(arc.endParameter()));
                double sweep = arc.endParameter() - start;
                yield ends.union(turns(arc.center().flat(), arc.major(), arc.minor(), start, sweep));
            }
            case Shape.Spline spline -> around(spline.controls());
            case Shape.Fill fill -> {
                Box box = Box.EMPTY;
                for (Shape.Boundary boundary : fill.boundaries()) {
                    for (Shape edge : boundary.edges()) {
                        box = box.union(of(edge));
                    }
                }
                yield box;
            }
            case Shape.Face face -> around(face.corners());
            case Shape.Text text -> around(List.of(text.at()));
            case Shape.Dot dot -> around(List.of(dot.at()));
        };
    }

    private static Box around(List<Point3> points) {
        Box box = Box.EMPTY;
        for (Point3 point : points) {
            box = box.union(point.flat());
        }
        return box;
    }

    /// Measures where the curve center + u·cos t + v·sin t turns back by x or y, for t from `start` over `sweep`
    /// (radians, not negative): with its two ends that is how far it reaches.
    ///
    /// By x it goes farthest where its derivative is nought, at tan t = v.x / u.x and half a turn on.
    public static Box turns(Point center, Point u, Point v, double start, double sweep) {
        if (sweep >= 2 * Math.PI) {
            Point half = new Point(Math.hypot(u.x(), v.x()), Math.hypot(u.y(), v.y()));
            return Box.of(center.minus(half), center.plus(half));
        }
        Box box = Box.EMPTY;
        double acrossX = Math.atan2(v.x(), u.x());
        double acrossY = Math.atan2(v.y(), u.y());
        for (double t : new double[] {acrossX, acrossX + Math.PI, acrossY, acrossY + Math.PI}) {
            double on = (t - start) % (2 * Math.PI);
            if ((on < 0 ? on + 2 * Math.PI : on) < sweep) {
                box = box.union(at(center, u, v, t));
            }
        }
        return box;
    }

    private static Point at(Point center, Point u, Point v, double t) {
        double cos = Math.cos(t);
        double sin = Math.sin(t);
        return new Point(center.x() + u.x() * cos + v.x() * sin, center.y() + u.y() * cos + v.y() * sin);
    }
}
