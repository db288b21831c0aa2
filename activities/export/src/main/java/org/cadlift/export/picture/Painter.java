package org.cadlift.export.picture;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Point;

/// Paints elements: each face that looks toward the eye, and the shadow of each that looks toward the light.
final class Painter {
    /// Chords leave their arcs by this much at most; less than the eye can tell.
    private static final double CHORD_SAMPLES = 0.3;
    /// A face seen from the side as much as this covers no sample.
    private static final double GRAZING = 1e-6;

    private final Canvas canvas;
    private final Faces faces;
    private final View eye;
    private final View light;
    private final boolean grounded;
    private final double chordMm;

    /// @param grounded whether the ground is in the picture, so that there is something to throw a shadow on
    Painter(Canvas canvas, Faces faces, View eye, boolean grounded) {
        this.canvas = canvas;
        this.faces = faces;
        this.eye = eye;
        this.light = eye.shadow();
        this.grounded = grounded;
        this.chordMm = CHORD_SAMPLES / eye.samplesPerMm();
    }

    void paint(Element element) {
        Outline seen = new Outline(element.solid(), eye, chordMm);
        Outline thrown = new Outline(element.solid(), light, chordMm);
        Tint tint = Tint.of(element.rgb());
        for (Face face : element.solid().faces()) {
            switch (face.surface()) {
                case Plane(Point3 point, Point3 normal) -> {
                    if (isLit(normal)) {
                        thrown.draw(face, canvas);
                        canvas.darken();
                    }
                    if (isSeen(normal)) {
                        seen.draw(face, canvas);
                        fill(point, normal, tint, element.level());
                    }
                }
                case Cylinder cylinder -> {
                    List<Use> rims = seen.rims(face);
                    Strips strips = new Strips(cylinder, seen.heightMm(rims.getFirst()), seen.heightMm(rims.getLast()));
                    List<Point> along = seen.chords(rims.getFirst());
                    for (int i = 1; i < along.size(); i++) {
                        paint(strips, along.get(i - 1), along.get(i), seen, thrown, tint, element.level());
                    }
                }
            }
        }
    }

    /// Is the surface between two rims, strip by strip.
    private record Strips(Cylinder cylinder, double fromMm, double toMm) {
        Point3 normal(Point a, Point b) {
            double side = cylinder.outward() ? 0.5 : -0.5;
            double x = side * (a.x() + b.x() - 2 * cylinder.center().x());
            double y = side * (a.y() + b.y() - 2 * cylinder.center().y());
            double length = Math.hypot(x, y);
            return new Point3(x / length, y / length, 0);
        }
    }

    private void paint(Strips strips, Point a, Point b, Outline seen, Outline thrown, Tint tint, int level) {
        Point3 normal = strips.normal(a, b);
        if (isLit(normal)) {
            thrown.drawStrip(a, b, strips.fromMm, strips.toMm, canvas);
            canvas.darken();
        }
        if (isSeen(normal)) {
            seen.drawStrip(a, b, strips.fromMm, strips.toMm, canvas);
            fill(Point3.of(a, strips.fromMm), normal, tint, level);
        }
    }

    private boolean isLit(Point3 normal) {
        return grounded && View.dot(normal, light.toward()) > 0;
    }

    private boolean isSeen(Point3 normal) {
        return View.dot(normal, eye.toward()) > GRAZING * eye.samplesPerMm();
    }

    private void fill(Point3 point, Point3 normal, Tint tint, int level) {
        double toward = View.dot(normal, eye.toward());
        int number = faces.add(
                -View.dot(normal, eye.right()) / toward,
                -View.dot(normal, eye.down()) / toward,
                tint.lit(normal),
                level);
        canvas.fill(
                number,
                eye.column(point.x(), point.y(), point.z()),
                eye.row(point.x(), point.y(), point.z()),
                eye.nearness(point.x(), point.y(), point.z()));
    }
}
