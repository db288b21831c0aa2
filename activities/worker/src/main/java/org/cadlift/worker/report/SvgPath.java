package org.cadlift.worker.report;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Writes curves as SVG path commands, and keeps the account of points that a picture may have. The picture is 1000
/// units on its larger side and y points down; arcs and ellipses stay what they are, splines become short lines.
final class SvgPath {
    /// Units of the picture's larger side.
    static final double SIZE = 1000;
    /// Around the drawing.
    static final double MARGIN = 20;

    /// Lines that stand for a spline between two knots: smooth at the size of a screen.
    private static final int LINES_PER_SPAN = 8;

    private final Box view;
    private final double scale;
    private final Account account;

    /// Counts the points that are left, of all that draw in one picture.
    private static final class Account {
        private int pointsLeft;
    }

    /// @param points that the picture may have
    SvgPath(Box view, int points) {
        this(view, SIZE / Math.max(view.width(), view.height()), new Account());
        account.pointsLeft = points;
    }

    private SvgPath(Box view, double scale, Account account) {
        this.view = view;
        this.scale = scale;
        this.account = account;
    }

    /// Gives what draws in the same picture, from other coordinates.
    ///
    /// @param by moves those coordinates to the picture's
    SvgPath moved(Point by) {
        Box own = new Box(view.minX() - by.x(), view.minY() - by.y(), view.maxX() - by.x(), view.maxY() - by.y());
        return new SvgPath(own, scale, account);
    }

    String viewBox() {
        return number(-MARGIN) + " " + number(-MARGIN) + " " + number(width()) + " " + number(height());
    }

    /// Gives how wide the picture is with its margins.
    double width() {
        return length(view.width()) + 2 * MARGIN;
    }

    double height() {
        return length(view.height()) + 2 * MARGIN;
    }

    /// Says where the drawing's axes lie: x of the picture's left side and y of its top in mm, and its units a mm.
    String frame() {
        return view.minX() + " " + view.maxY() + " " + scale;
    }

    /// Says whether the picture has all points that it may have.
    boolean isFull() {
        return account.pointsLeft < 0;
    }

    /// Takes points for what is no curve.
    void spend(int points) {
        account.pointsLeft -= points;
    }

    double length(double mm) {
        return mm * scale;
    }

    String at(Point p) {
        StringBuilder out = new StringBuilder();
        point(p.x(), p.y(), out);
        return out.toString();
    }

    /// Gives a path without length: with a round cap it is a dot as wide as its stroke.
    String dot(double xMm, double yMm) {
        return "M" + at(new Point(xMm, yMm)) + "h0";
    }

    String number(double value) {
        StringBuilder out = new StringBuilder();
        number(value, out);
        return out.toString();
    }

    /// Gives the box around a shape: exact for lines, around the control points or the whole circle for the others.
    static Box bounds(Shape shape) {
        Box box = Box.EMPTY;
        switch (shape) {
            case Shape.Path path -> {
                for (Curve curve : path.curves()) {
                    box = box.union(curve.bounds());
                }
            }
            case Shape.SpacePath path -> box = around(path.points());
            case Shape.EllipticalArc arc ->
                box = box.union(arc.center().flat()).grown(Math.hypot(arc.majorX(), arc.majorY()));
            case Shape.Spline spline -> box = around(spline.controls());
            case Shape.Fill fill -> {
                for (Shape.Boundary boundary : fill.boundaries()) {
                    for (Shape edge : boundary.edges()) {
                        box = box.union(bounds(edge));
                    }
                }
            }
            case Shape.Face face -> box = around(face.corners());
            case Shape.Text text -> box = box.union(text.at().flat());
            case Shape.Dot dot -> box = box.union(dot.at().flat());
        }
        return box;
    }

    private static Box around(List<Point3> points) {
        Box box = Box.EMPTY;
        for (Point3 point : points) {
            box = box.union(point.flat());
        }
        return box;
    }

    /// Writes edges that follow each other as one subpath.
    void chain(List<Shape> edges, StringBuilder out) {
        int points = 0;
        boolean started = false;
        for (Shape edge : edges) {
            switch (edge) {
                case Shape.Path path -> points += curves(path.curves(), started, path.closed(), out);
                case Shape.SpacePath path -> points += polyline(path, started, out);
                case Shape.EllipticalArc arc -> points += ellipse(arc, started, out);
                case Shape.Spline spline -> points += spline(spline, started, out);
                case Shape.Fill _, Shape.Face _, Shape.Text _, Shape.Dot _ -> {}
            }
            started = true;
        }
        spend(points);
    }

    void loop(Loop loop, StringBuilder out) {
        spend(curves(loop.curves(), false, true, out));
    }

    private int curves(List<Curve> curves, boolean started, boolean closed, StringBuilder out) {
        if (curves.isEmpty()) {
            return 0;
        }
        Point start = curves.getFirst().start();
        command(started ? 'L' : 'M', start.x(), start.y(), out);
        for (Curve curve : curves) {
            switch (curve) {
                case Segment segment ->
                    command('L', segment.end().x(), segment.end().y(), out);
                case Arc arc -> arc(arc, out);
            }
        }
        if (closed) {
            out.append('Z');
        }
        return curves.size() + 1;
    }

    /// Writes an arc by quarters: rounded ends and radius of a half turn would say an arc whose center lies far
    /// off, and those of a full circle none.
    private void arc(Arc arc, StringBuilder out) {
        for (Arc part : arc.quarters()) {
            arcTo(
                    part.radius(),
                    part.radius(),
                    0,
                    part.ccw(),
                    part.end().x(),
                    part.end().y(),
                    out);
        }
    }

    private void arcTo(double rx, double ry, double degrees, boolean ccw, double x, double y, StringBuilder out) {
        out.append('A');
        number(length(rx), out);
        out.append(' ');
        number(length(ry), out);
        out.append(' ');
        number(-degrees, out);
        // A quarter is never the large one; y points down, so counter-clockwise is what SVG calls negative.
        out.append(" 0 ").append(ccw ? '0' : '1').append(' ');
        point(x, y, out);
    }

    private int ellipse(Shape.EllipticalArc arc, boolean started, StringBuilder out) {
        double major = arc.major().length();
        double degrees = Math.toDegrees(Math.atan2(arc.majorY(), arc.majorX()));
        double from = arc.startParameter();
        double sweep = arc.endParameter() - from;
        Point start = arc.at(from);
        command(started ? 'L' : 'M', start.x(), start.y(), out);
        for (int i = 1; i <= 4; i++) {
            Point end = arc.at(from + sweep * i / 4);
            arcTo(major, major * arc.ratio(), degrees, true, end.x(), end.y(), out);
        }
        return 5;
    }

    private int polyline(Shape.SpacePath path, boolean started, StringBuilder out) {
        for (int i = 0; i < path.points().size(); i++) {
            Point3 p = path.points().get(i);
            command(i == 0 && !started ? 'M' : 'L', p.x(), p.y(), out);
        }
        if (path.closed()) {
            out.append('Z');
        }
        return path.points().size();
    }

    private int spline(Shape.Spline spline, boolean started, StringBuilder out) {
        int count = spline.controls().size();
        List<Double> knots = spline.knots();
        if (knots.size() < count + spline.degree() + 1) {
            return polyline(new Shape.SpacePath(spline.controls(), false), started, out);
        }
        int points = 0;
        for (int span = spline.degree(); span < count; span++) {
            double from = knots.get(span);
            double to = knots.get(span + 1);
            for (int i = points == 0 ? 0 : 1; i <= LINES_PER_SPAN && to > from; i++) {
                Point p = SplinePoint.at(spline, span, from + (to - from) * i / LINES_PER_SPAN);
                command(points == 0 && !started ? 'M' : 'L', p.x(), p.y(), out);
                points++;
            }
        }
        return points;
    }

    private void command(char command, double x, double y, StringBuilder out) {
        out.append(command);
        point(x, y, out);
    }

    private void point(double x, double y, StringBuilder out) {
        number((x - view.minX()) * scale, out);
        out.append(' ');
        number((view.maxY() - y) * scale, out);
    }

    /// Writes a number to a thousandth without the cost of formatting.
    private static void number(double value, StringBuilder out) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
    }
}
