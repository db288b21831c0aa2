package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.contract.Limits;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Bounds;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Hull;
import org.cadlift.plane.Point;

/// Is how far the contents of a block reach, found by drawing them once: further uses are measured and not drawn.
///
/// An affine map carries straight lines to straight lines and ellipses to ellipses. So the points and the round curves
/// of a block, a point that others surround left out, tell the box of any use of it.
final class BlockExtent {
    /// Is what one layer shows of one block.
    ///
    /// @param points x and y in turn
    @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares them
    private record Part(String layer, String block, int figures, double[] points, List<Round> rounds) {}

    /// Is a curve center + u·cos t + v·sin t, see [Bounds#turns].
    private record Round(Point center, Point u, Point v, double start, double sweep) {}

    /// Gathers one part.
    private static final class Gathering {
        private final List<Point> points = new ArrayList<>();
        private final List<Round> rounds = new ArrayList<>();
        private int figures;
    }

    /// A use that shrinks areas more than this may leave nothing to draw.
    private static final double LEAST_SHARE = 1e-12;

    private final List<Part> parts = new ArrayList<>();
    private final Extent whole = new Extent();
    private final int drawn;
    private boolean mixed;

    /// @param figures what a use at the origin draws
    /// @param drawn how many entities that took
    BlockExtent(List<Figure> figures, int drawn) {
        this.drawn = drawn;
        Map<String, Map<String, Gathering>> gatherings = new TreeMap<>();
        for (Figure figure : figures) {
            whole.add(Bounds.of(figure.shape()));
            Gathering gathering = gatherings
                    .computeIfAbsent(figure.layer(), _ -> new TreeMap<>())
                    .computeIfAbsent(figure.block(), _ -> new Gathering());
            gathering.figures++;
            gather(figure.shape(), gathering);
        }
        gatherings.forEach((layer, onLayer) -> onLayer.forEach((block, gathering) -> parts.add(new Part(
                layer, block, gathering.figures, flat(Hull.of(gathering.points)), List.copyOf(gathering.rounds)))));
    }

    private static double[] flat(List<Point> points) {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.get(i).x();
            xy[2 * i + 1] = points.get(i).y();
        }
        return xy;
    }

    int drawn() {
        return drawn;
    }

    /// Says whether a use placed so draws as many figures as the one at the origin. A polyline with
    /// straight pieces and arcs falls into several where its arcs become ellipses, what is tilted is
    /// drawn otherwise, and nothing is drawn too far away.
    boolean holdsFor(Placement p) {
        boolean level = p.isLevel() && p.xz() == 0 && p.yz() == 0 && (!mixed || p.isSimilar());
        return level
                && Math.abs(p.xx() * p.yy() - p.xy() * p.yx()) > LEAST_SHARE
                && isInRange(p, whole.minX(), whole.minY())
                && isInRange(p, whole.maxX(), whole.minY())
                && isInRange(p, whole.minX(), whole.maxY())
                && isInRange(p, whole.maxX(), whole.maxY());
    }

    private static boolean isInRange(Placement p, double x, double y) {
        return Math.abs(p.x(x, y, 0)) <= Limits.COORDINATE_MM
                && Math.abs(p.y(x, y, 0)) <= Limits.COORDINATE_MM
                && Math.abs(p.tz()) <= Limits.COORDINATE_MM;
    }

    /// Counts and measures a use.
    void tell(Placement p, Tally tally) {
        for (Part part : parts) {
            Tally.OnLayer on = tally.layer(part.layer());
            on.draw(part.figures());
            double[] points = part.points();
            for (int i = 0; i < points.length; i += 2) {
                on.extent().add(p.x(points[i], points[i + 1], 0), p.y(points[i], points[i + 1], 0));
            }
            for (Round round : part.rounds()) {
                on.extent()
                        .add(Bounds.turns(
                                place(p, round.center()),
                                turn(p, round.u()),
                                turn(p, round.v()),
                                round.start(),
                                round.sweep()));
            }
            tally.block(part.block(), part.figures());
        }
    }

    private static Point place(Placement p, Point point) {
        return new Point(p.x(point.x(), point.y(), 0), p.y(point.x(), point.y(), 0));
    }

    private static Point turn(Placement p, Point vector) {
        return new Point(p.xx() * vector.x() + p.xy() * vector.y(), p.yx() * vector.x() + p.yy() * vector.y());
    }

    private void gather(Shape shape, Gathering into) {
        switch (shape) {
            case Shape.Path path -> {
                mixed |= path.curves().size() > 1 && path.curves().stream().anyMatch(Arc.class::isInstance);
                path.curves().forEach(curve -> gather(curve, into));
            }
            case Shape.SpacePath path -> gather(path.points(), into);
            case Shape.EllipticalArc arc -> {
                double start = arc.startParameter();
                into.points.add(arc.at(start));
                into.points.add(arc.at(arc.endParameter()));
                double sweep = arc.endParameter() - start;
                into.rounds.add(new Round(arc.center().flat(), arc.major(), arc.minor(), start, sweep));
            }
            case Shape.Spline spline -> gather(spline.controls(), into);
            case Shape.Fill fill ->
                fill.boundaries().forEach(boundary -> boundary.edges().forEach(edge -> gather(edge, into)));
            case Shape.Face face -> gather(face.corners(), into);
            case Shape.Text text -> into.points.add(text.at().flat());
            case Shape.Dot dot -> into.points.add(dot.at().flat());
        }
    }

    private static void gather(Curve curve, Gathering into) {
        into.points.add(curve.start());
        into.points.add(curve.end());
        if (curve instanceof Arc arc) {
            Point u = new Point(arc.radius(), 0);
            Point v = new Point(0, arc.radius());
            double start = arc.ccw() ? arc.startAngle() : arc.endAngle();
            into.rounds.add(new Round(arc.center(), u, v, start, Math.abs(arc.sweep())));
        }
    }

    private static void gather(List<Point3> points, Gathering into) {
        points.forEach(point -> into.points.add(point.flat()));
    }
}
