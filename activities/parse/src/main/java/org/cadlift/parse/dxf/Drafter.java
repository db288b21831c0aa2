package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Draws stored geometry through a placement: the shapes in world millimetres.
///
/// Where the placement keeps circles (a similarity of level planes, mirrored or not), arcs stay arcs; where it keeps
/// planes level, they become elliptical arcs; else they are flattened into a path in space.
final class Drafter {
    /// Heights closer than this count as one: a micrometre is far below anything drawn.
    private static final double LEVEL_MM = 1e-3;
    /// A bulge below this is a straight piece: its rise is half a micrometre on ten metres.
    static final double STRAIGHT_BULGE = 1e-7;
    /// Straight pieces that a full turn in a tilted plane is flattened into.
    private static final int PIECES_PER_TURN = 96;

    private final List<Shape> shapes = new ArrayList<>();
    private boolean outOfRange;
    private boolean flattened;

    /// Draws one geometry; the list is empty when it has no extent, or when [#isOutOfRange()].
    List<Shape> draw(Geometry geometry, Placement placement) {
        shapes.clear();
        outOfRange = false;
        flattened = false;
        switch (geometry) {
            case Geometry.Line line ->
                chain(
                        new double[] {line.x1(), line.y1(), line.z1(), line.x2(), line.y2(), line.z2()},
                        false,
                        placement);
            case Geometry.Circular circular -> circular(circular, placement.of(circular.ocs()));
            case Geometry.Bulged bulged -> bulged(bulged, placement.of(bulged.ocs()));
            case Geometry.Chain chain -> chain(chain.xyz(), chain.closed(), placement);
            case Geometry.Chains chains -> chains.chains().forEach(c -> chain(c.xyz(), c.closed(), placement));
            case Geometry.Elliptical e -> elliptical(e, placement.of(e.ocs()));
            case Geometry.BSpline spline -> spline(spline, placement.of(spline.ocs()));
            case Geometry.Filled filled -> filled(filled, placement.of(filled.ocs()));
            case Geometry.Faces faces -> faces(faces, placement);
            case Geometry.Lettering text -> lettering(text, placement.of(text.ocs()));
            case Geometry.Spot spot -> shapes.add(new Shape.Dot(point3(placement, spot.x(), spot.y(), spot.z())));
            case Geometry.Use use -> throw new IllegalArgumentException("a use of a block is expanded, not drawn");
            case Geometry.Note note -> throw new IllegalArgumentException("a note is drawn part by part: " + note);
            case Geometry.Settled settled -> throw new IllegalArgumentException("nothing to draw: " + settled);
        }
        if (outOfRange) {
            shapes.clear();
        }
        return shapes;
    }

    /// Says whether a coordinate of the last geometry was no number or beyond [Limits#COORDINATE_MM].
    boolean isOutOfRange() {
        return outOfRange;
    }

    /// Says whether curves of the last geometry were replaced by straight pieces.
    boolean isFlattened() {
        return flattened;
    }

    private double checked(double coordinate) {
        // A comparison with NaN is false.
        if (!(Math.abs(coordinate) <= Limits.COORDINATE_MM)) {
            outOfRange = true;
        }
        return coordinate;
    }

    private Point point(Placement p, double x, double y, double z) {
        return new Point(checked(p.x(x, y, z)), checked(p.y(x, y, z)));
    }

    private Point3 point3(Placement p, double x, double y, double z) {
        return new Point3(checked(p.x(x, y, z)), checked(p.y(x, y, z)), checked(p.z(x, y, z)));
    }

    private void addPath(List<Curve> curves, double z, double width) {
        if (!curves.isEmpty() && !outOfRange) {
            shapes.add(path(curves, z, width));
        }
    }

    private static Shape.Path path(List<Curve> curves, double z, double width) {
        boolean closed = curves.getFirst().start().equals(curves.getLast().end());
        return new Shape.Path(curves, closed, z, width);
    }

    private void chain(double[] xyz, boolean closed, Placement p) {
        List<Point3> points = new ArrayList<>();
        for (int i = 0; i + 2 < xyz.length; i += 3) {
            Point3 next = point3(p, xyz[i], xyz[i + 1], xyz[i + 2]);
            if (points.isEmpty() || !points.getLast().equals(next)) {
                points.add(next);
            }
        }
        chain(points, closed);
    }

    private void chain(List<Point3> points, boolean closed) {
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

    private static Point addSegment(List<Curve> curves, Point from, Point to) {
        if (from.equals(to)) {
            return from;
        }
        curves.add(new Segment(from, to));
        return to;
    }

    private void circular(Geometry.Circular c, Placement p) {
        if (p.isLevel() && p.isSimilar()) {
            List<Curve> curves = arc(c, p);
            addPath(curves, checked(p.z(c.x(), c.y(), c.z())), 0);
            return;
        }
        double start = Math.toRadians(c.startDegrees());
        double[] center = {c.x(), c.y(), c.z()};
        elliptical(
                new Geometry.Elliptical(
                        center,
                        new double[] {c.radius(), 0, 0},
                        new double[] {0, c.radius(), 0},
                        start,
                        EntityReader.endAfter(start, start + Math.toRadians(c.sweepDegrees())),
                        Placement.IDENTITY),
                p);
    }

    /// Makes the arc of a circle under a similarity; none when it is too short to have two ends.
    private List<Curve> arc(Geometry.Circular c, Placement p) {
        Point center = point(p, c.x(), c.y(), c.z());
        double radius = checked(c.radius() * p.factor());
        if (outOfRange || !(radius > 0)) {
            return List.of();
        }
        if (c.sweepDegrees() == 360) {
            Arc circle = Arc.circle(center, radius);
            return circle.start().equals(center) ? List.of() : List.of(circle);
        }
        Point start = onCircle(c, c.startDegrees(), p);
        Point end = onCircle(c, c.startDegrees() + c.sweepDegrees(), p);
        return start.equals(end) || outOfRange
                ? List.of()
                : List.of(new Arc(start, end, center, radius, !p.isMirroring()));
    }

    private Point onCircle(Geometry.Circular c, double degrees, Placement p) {
        return point(p, c.x() + c.radius() * Degrees.cos(degrees), c.y() + c.radius() * Degrees.sin(degrees), c.z());
    }

    private void bulged(Geometry.Bulged b, Placement p) {
        if (!p.isLevel()) {
            bulgedInSpace(b, p);
        } else if (p.isSimilar() || isStraight(b)) {
            addPath(curves(b, p), checked(p.z(0, 0, b.z())), checked(b.width() * p.factor()));
        } else {
            bulgedSheared(b, p);
        }
    }

    private static boolean isStraight(Geometry.Bulged b) {
        for (int i = 2; i < b.xyb().length; i += 3) {
            if (!(Math.abs(b.xyb()[i]) < STRAIGHT_BULGE)) {
                return false;
            }
        }
        return true;
    }

    private List<Curve> curves(Geometry.Bulged b, Placement p) {
        double[] xyb = b.xyb();
        int count = xyb.length / 3;
        if (count < 2) {
            return List.of();
        }
        double sense = p.isMirroring() ? -1 : 1;
        List<Curve> curves = new ArrayList<>(count);
        Point first = point(p, xyb[0], xyb[1], b.z());
        Point at = first;
        int pieces = b.closed() ? count : count - 1;
        for (int i = 0; i < pieces; i++) {
            int next = i + 1 == count ? 0 : 3 * (i + 1);
            Point to = next == 0 ? first : point(p, xyb[next], xyb[next + 1], b.z());
            double bulge = sense * checked(xyb[3 * i + 2]);
            if (outOfRange) {
                return List.of();
            }
            if (!at.equals(to)) {
                curves.add(Math.abs(bulge) < STRAIGHT_BULGE ? new Segment(at, to) : Arc.ofBulge(at, to, bulge));
                at = to;
            }
        }
        return curves;
    }

    /// Draws a polyline with bulges under a placement that makes ellipses of circles: straight runs and elliptical
    /// arcs.
    private void bulgedSheared(Geometry.Bulged b, Placement p) {
        double width = checked(b.width() * p.factor());
        List<Curve> run = new ArrayList<>();
        double z = checked(p.z(0, 0, b.z()));
        for (Curve curve : curves(b, Placement.IDENTITY)) {
            switch (curve) {
                case Segment s -> {
                    Point from = point(p, s.start().x(), s.start().y(), b.z());
                    addSegment(run, from, point(p, s.end().x(), s.end().y(), b.z()));
                }
                case Arc arc -> {
                    addPath(List.copyOf(run), z, width);
                    run.clear();
                    elliptical(ellipse(arc, b.z()), p);
                }
            }
        }
        addPath(run, z, width);
    }

    private static Geometry.Elliptical ellipse(Arc arc, double z) {
        double r = arc.radius();
        double start = arc.ccw() ? arc.startAngle() : arc.endAngle();
        return new Geometry.Elliptical(
                new double[] {arc.center().x(), arc.center().y(), z},
                new double[] {r, 0, 0},
                new double[] {0, r, 0},
                start,
                start + Math.abs(arc.sweep()),
                Placement.IDENTITY);
    }

    private void bulgedInSpace(Geometry.Bulged b, Placement p) {
        List<Point3> points = new ArrayList<>();
        List<Curve> curves = curves(b, Placement.IDENTITY);
        for (Curve curve : curves) {
            int pieces =
                    switch (curve) {
                        case Segment ignored -> 1;
                        case Arc arc -> pieces(Math.abs(arc.sweep()));
                    };
            flattened |= pieces > 1;
            for (int i = points.isEmpty() ? 0 : 1; i <= pieces; i++) {
                Point at = curve.at((double) i / pieces);
                points.add(point3(p, at.x(), at.y(), b.z()));
            }
        }
        chain(points, false);
    }

    private static int pieces(double sweepRadians) {
        return Math.max(1, (int) Math.ceil(sweepRadians / (2 * Math.PI) * PIECES_PER_TURN));
    }

    private void elliptical(Geometry.Elliptical e, Placement p) {
        Point3 center = point3(p, e.center()[0], e.center()[1], e.center()[2]);
        Point3 u = point3(p, e.center()[0] + e.major()[0], e.center()[1] + e.major()[1], e.center()[2] + e.major()[2])
                .minus(center);
        Point3 v = point3(p, e.center()[0] + e.minor()[0], e.center()[1] + e.minor()[1], e.center()[2] + e.minor()[2])
                .minus(center);
        checked(e.start());
        checked(e.end());
        if (outOfRange) {
            return;
        }
        if (Math.abs(u.z()) + Math.abs(v.z()) <= LEVEL_MM) {
            addShape(LevelEllipse.shape(center, u.flat(), v.flat(), e.start(), e.end()));
            return;
        }
        List<Point3> points = new ArrayList<>();
        int pieces = pieces(e.end() - e.start());
        boolean full = LevelEllipse.isFull(e.start(), e.end());
        for (int i = 0; i < (full ? pieces : pieces + 1); i++) {
            double t = e.start() + (e.end() - e.start()) * i / pieces;
            double cos = Math.cos(t);
            double sin = Math.sin(t);
            points.add(new Point3(
                    center.x() + u.x() * cos + v.x() * sin,
                    center.y() + u.y() * cos + v.y() * sin,
                    center.z() + u.z() * cos + v.z() * sin));
        }
        flattened = true;
        chain(points, full);
    }

    private void addShape(List<Shape> drawn) {
        shapes.addAll(drawn);
    }

    private void spline(Geometry.BSpline s, Placement p) {
        if (s.degree() == 1 && s.weights().length == 0) {
            chain(s.controls(), s.closed(), p);
            return;
        }
        List<Point3> controls = new ArrayList<>(s.controls().length / 3);
        boolean extent = false;
        for (int i = 0; i < s.controls().length; i += 3) {
            Point3 control = point3(p, s.controls()[i], s.controls()[i + 1], s.controls()[i + 2]);
            extent |= !controls.isEmpty() && !control.equals(controls.getFirst());
            controls.add(control);
        }
        if (extent) {
            shapes.add(new Shape.Spline(s.degree(), list(s.knots()), controls, list(s.weights()), s.closed()));
        }
    }

    private List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(checked(value));
        }
        return list;
    }

    private void filled(Geometry.Filled f, Placement p) {
        List<Shape.Boundary> boundaries = new ArrayList<>();
        for (Geometry.Ring ring : f.rings()) {
            BoundaryChain chain = new BoundaryChain(checked(p.z(0, 0, f.z())));
            for (Geometry.Edge edge : ring.edges()) {
                for (Shape shape : edge(edge.curve(), p.of(Placement.shift(0, 0, f.z())))) {
                    chain.add(shape, edge.backwards() != p.isMirroring());
                }
            }
            List<Shape> edges = chain.close();
            if (!edges.isEmpty()) {
                boundaries.add(new Shape.Boundary(edges));
            }
        }
        if (!boundaries.isEmpty()) {
            shapes.add(new Shape.Fill(boundaries, f.solid(), checked(p.z(0, 0, f.z()))));
        }
    }

    private List<Shape> edge(Geometry curve, Placement p) {
        Drafter drafter = new Drafter();
        List<Shape> drawn = drafter.draw(curve, p);
        outOfRange |= drafter.outOfRange;
        flattened |= drafter.flattened;
        return drawn;
    }

    private void faces(Geometry.Faces faces, Placement p) {
        for (double[] xyz : faces.corners()) {
            List<Point3> corners = new ArrayList<>(4);
            for (int i = 0; i < xyz.length; i += 3) {
                Point3 corner = point3(p, xyz[i], xyz[i + 1], xyz[i + 2]);
                if (corners.isEmpty() || !corners.getLast().equals(corner)) {
                    corners.add(corner);
                }
            }
            if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
                corners.removeLast();
            }
            if (corners.size() > 2) {
                shapes.add(new Shape.Face(corners));
            }
        }
    }

    private void lettering(Geometry.Lettering text, Placement p) {
        double cos = Degrees.cos(text.degrees());
        double sin = Degrees.sin(text.degrees());
        double dx = p.xx() * cos + p.xy() * sin;
        double dy = p.yx() * cos + p.yy() * sin;
        double ux = p.xy() * cos - p.xx() * sin;
        double uy = p.yy() * cos - p.yx() * sin;
        shapes.add(new Shape.Text(
                text.text(),
                point3(p, text.x(), text.y(), text.z()),
                checked(text.height() * Math.hypot(ux, uy)),
                checked(Math.atan2(dy, dx))));
    }
}
