package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Draws circles, arcs, ellipses and polylines with bulges: as arcs where the placement keeps circles (a similarity of
/// level planes, mirrored or not), as elliptical arcs where it keeps planes level, else in straight pieces in space.
final class RoundDrafter {
    /// A bulge below this is a straight piece: its rise is half a micrometre on ten metres.
    static final double STRAIGHT_BULGE = 1e-7;
    /// Straight pieces that a full turn in a tilted plane is flattened into.
    private static final int PIECES_PER_TURN = 96;

    private final Canvas canvas;

    RoundDrafter(Canvas canvas) {
        this.canvas = canvas;
    }

    void circular(Geometry.Circular c, Placement p) {
        if (p.isLevel() && p.isSimilar()) {
            List<Curve> curves = arc(c, p);
            canvas.addPath(curves, canvas.checked(p.z(c.x(), c.y(), c.z())), 0);
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
        Point center = canvas.point(p, c.x(), c.y(), c.z());
        double radius = canvas.checked(c.radius() * p.factor());
        if (canvas.isOutOfRange() || !(radius > 0)) {
            return List.of();
        }
        if (c.sweepDegrees() == 360) {
            Arc circle = Arc.circle(center, radius);
            return circle.start().equals(center) ? List.of() : List.of(circle);
        }
        Point start = onCircle(c, c.startDegrees(), p);
        Point end = onCircle(c, c.startDegrees() + c.sweepDegrees(), p);
        return start.equals(end) || canvas.isOutOfRange()
                ? List.of()
                : List.of(new Arc(start, end, center, radius, !p.isMirroring()));
    }

    private Point onCircle(Geometry.Circular c, double degrees, Placement p) {
        return canvas.point(
                p, c.x() + c.radius() * Degrees.cos(degrees), c.y() + c.radius() * Degrees.sin(degrees), c.z());
    }

    void bulged(Geometry.Bulged b, Placement p) {
        if (!p.isLevel()) {
            bulgedInSpace(b, p);
        } else if (p.isSimilar() || isStraight(b)) {
            canvas.addPath(curves(b, p), canvas.checked(p.z(0, 0, b.z())), canvas.checked(b.width() * p.factor()));
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
        Point first = canvas.point(p, xyb[0], xyb[1], b.z());
        Point at = first;
        int pieces = b.closed() ? count : count - 1;
        for (int i = 0; i < pieces; i++) {
            int next = i + 1 == count ? 0 : 3 * (i + 1);
            Point to = next == 0 ? first : canvas.point(p, xyb[next], xyb[next + 1], b.z());
            double bulge = sense * canvas.checked(xyb[3 * i + 2]);
            if (canvas.isOutOfRange()) {
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
        double width = canvas.checked(b.width() * p.factor());
        List<Curve> run = new ArrayList<>();
        double z = canvas.checked(p.z(0, 0, b.z()));
        for (Curve curve : curves(b, Placement.IDENTITY)) {
            switch (curve) {
                case Segment s -> {
                    Point from = canvas.point(p, s.start().x(), s.start().y(), b.z());
                    Canvas.addSegment(
                            run, from, canvas.point(p, s.end().x(), s.end().y(), b.z()));
                }
                case Arc arc -> {
                    canvas.addPath(List.copyOf(run), z, width);
                    run.clear();
                    elliptical(ellipse(arc, b.z()), p);
                }
            }
        }
        canvas.addPath(run, z, width);
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
            if (pieces > 1) {
                canvas.flatten();
            }
            for (int i = points.isEmpty() ? 0 : 1; i <= pieces; i++) {
                Point at = curve.at((double) i / pieces);
                points.add(canvas.point3(p, at.x(), at.y(), b.z()));
            }
        }
        canvas.chain(points, false);
    }

    private static int pieces(double sweepRadians) {
        return Math.max(1, (int) Math.ceil(sweepRadians / (2 * Math.PI) * PIECES_PER_TURN));
    }

    void elliptical(Geometry.Elliptical e, Placement p) {
        Point3 center = canvas.point3(p, e.center()[0], e.center()[1], e.center()[2]);
        Point3 u = canvas.point3(
                        p, e.center()[0] + e.major()[0], e.center()[1] + e.major()[1], e.center()[2] + e.major()[2])
                .minus(center);
        Point3 v = canvas.point3(
                        p, e.center()[0] + e.minor()[0], e.center()[1] + e.minor()[1], e.center()[2] + e.minor()[2])
                .minus(center);
        canvas.checked(e.start());
        canvas.checked(e.end());
        if (canvas.isOutOfRange()) {
            return;
        }
        if (Math.abs(u.z()) + Math.abs(v.z()) <= Canvas.LEVEL_MM) {
            canvas.addAll(LevelEllipse.shape(center, u.flat(), v.flat(), e.start(), e.end()));
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
        canvas.flatten();
        canvas.chain(points, full);
    }
}
