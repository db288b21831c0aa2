package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;

/// Draws stored geometry through a placement: the shapes in world millimetres. What is round [RoundDrafter] draws.
final class Drafter {
    private final Canvas canvas = new Canvas();
    private final RoundDrafter rounds = new RoundDrafter(canvas);

    /// Draws one geometry; the list is empty when it has no extent, or when [#isOutOfRange()].
    List<Shape> draw(Geometry geometry, Placement placement) {
        canvas.clear();
        switch (geometry) {
            case Geometry.Line line ->
                canvas.chain(
                        new double[] {line.x1(), line.y1(), line.z1(), line.x2(), line.y2(), line.z2()},
                        false,
                        placement);
            case Geometry.Circular circular -> rounds.circular(circular, placement.of(circular.ocs()));
            case Geometry.Bulged bulged -> rounds.bulged(bulged, placement.of(bulged.ocs()));
            case Geometry.Chain chain -> canvas.chain(chain.xyz(), chain.closed(), placement);
            case Geometry.Chains chains -> chains.chains().forEach(c -> canvas.chain(c.xyz(), c.closed(), placement));
            case Geometry.Elliptical e -> rounds.elliptical(e, placement.of(e.ocs()));
            case Geometry.BSpline spline -> spline(spline, placement.of(spline.ocs()));
            case Geometry.Filled filled -> filled(filled, placement.of(filled.ocs()));
            case Geometry.Faces faces -> faces(faces, placement);
            case Geometry.Lettering text -> lettering(text, placement.of(text.ocs()));
            case Geometry.Spot spot ->
                canvas.add(new Shape.Dot(canvas.point3(placement, spot.x(), spot.y(), spot.z())));
            case Geometry.Use use -> throw new IllegalArgumentException("a use of a block is expanded, not drawn");
            case Geometry.Note note -> throw new IllegalArgumentException("a note is drawn part by part: " + note);
            case Geometry.View view -> throw new IllegalArgumentException("a view draws nothing: " + view);
            case Geometry.Settled settled -> throw new IllegalArgumentException("nothing to draw: " + settled);
        }
        return canvas.shapes();
    }

    /// Says whether a coordinate of the last geometry was no number or beyond
    /// [org.cadlift.contract.Limits#COORDINATE_MM].
    boolean isOutOfRange() {
        return canvas.isOutOfRange();
    }

    /// Says whether curves of the last geometry were replaced by straight pieces.
    boolean isFlattened() {
        return canvas.isFlattened();
    }

    private void spline(Geometry.BSpline s, Placement p) {
        if (s.degree() == 1 && s.weights().length == 0) {
            canvas.chain(s.controls(), s.closed(), p);
            return;
        }
        List<Point3> controls = new ArrayList<>(s.controls().length / 3);
        boolean extent = false;
        for (int i = 0; i < s.controls().length; i += 3) {
            Point3 control = canvas.point3(p, s.controls()[i], s.controls()[i + 1], s.controls()[i + 2]);
            extent |= !controls.isEmpty() && !control.equals(controls.getFirst());
            controls.add(control);
        }
        if (extent) {
            canvas.add(new Shape.Spline(s.degree(), list(s.knots()), controls, list(s.weights()), s.closed()));
        }
    }

    private List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(canvas.checked(value));
        }
        return list;
    }

    private void filled(Geometry.Filled f, Placement p) {
        List<Shape.Boundary> boundaries = new ArrayList<>();
        for (Geometry.Ring ring : f.rings()) {
            BoundaryChain chain = new BoundaryChain(canvas.checked(p.z(0, 0, f.z())));
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
            canvas.add(new Shape.Fill(boundaries, f.solid(), canvas.checked(p.z(0, 0, f.z()))));
        }
    }

    private List<Shape> edge(Geometry curve, Placement p) {
        Drafter drafter = new Drafter();
        List<Shape> drawn = drafter.draw(curve, p);
        canvas.remember(drafter.canvas);
        return drawn;
    }

    private void faces(Geometry.Faces faces, Placement p) {
        for (double[] xyz : faces.corners()) {
            List<Point3> corners = new ArrayList<>(4);
            for (int i = 0; i < xyz.length; i += 3) {
                Point3 corner = canvas.point3(p, xyz[i], xyz[i + 1], xyz[i + 2]);
                if (corners.isEmpty() || !corners.getLast().equals(corner)) {
                    corners.add(corner);
                }
            }
            if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
                corners.removeLast();
            }
            if (corners.size() > 2) {
                canvas.add(new Shape.Face(corners));
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
        canvas.add(new Shape.Text(
                text.text(),
                canvas.point3(p, text.x(), text.y(), text.z()),
                canvas.checked(text.height() * Math.hypot(ux, uy)),
                canvas.checked(Math.atan2(dy, dx))));
    }
}
