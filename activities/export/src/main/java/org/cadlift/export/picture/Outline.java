package org.cadlift.export.picture;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Chords;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Point;

/// Draws the bounds of a solid's faces as one view shows them.
final class Outline {
    private final Solid solid;
    private final View view;
    private final double chordMm;
    /// Column and row of each vertex.
    private final double[] seen;

    Outline(Solid solid, View view, double chordMm) {
        this.solid = solid;
        this.view = view;
        this.chordMm = chordMm;
        this.seen = new double[2 * solid.vertices().size()];
        int end = 0;
        for (Point3 vertex : solid.vertices()) {
            seen[end++] = view.column(vertex.x(), vertex.y(), vertex.z());
            seen[end++] = view.row(vertex.x(), vertex.y(), vertex.z());
        }
    }

    void draw(Face face, Canvas canvas) {
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                Edge edge = solid.edges().get(use.edge());
                switch (edge.curve()) {
                    case Line line -> {
                        int a = 2 * edge.start();
                        int b = 2 * edge.end();
                        canvas.edge(seen[a], seen[a + 1], seen[b], seen[b + 1]);
                    }
                    case Circle circle -> {
                        List<Point> points = chords(new Use(use.edge(), true));
                        for (int i = 1; i < points.size(); i++) {
                            double z = circle.center().z();
                            line(points.get(i - 1), z, points.get(i), z, canvas);
                        }
                    }
                }
            }
        }
    }

    /// Draws the upright strip under a chord.
    void drawStrip(Point a, Point b, double z0, double z1, Canvas canvas) {
        line(a, z0, b, z0, canvas);
        line(b, z0, b, z1, canvas);
        line(b, z1, a, z1, canvas);
        line(a, z1, a, z0, canvas);
    }

    private void line(Point a, double az, Point b, double bz, Canvas canvas) {
        canvas.edge(
                view.column(a.x(), a.y(), az),
                view.row(a.x(), a.y(), az),
                view.column(b.x(), b.y(), bz),
                view.row(b.x(), b.y(), bz));
    }

    List<Point> chords(Use use) {
        return Chords.of(solid.flat(use), chordMm);
    }

    /// Lists the uses of level circles along a face of a cylinder; there are two.
    List<Use> rims(Face face) {
        return face.loops().getFirst().uses().stream()
                .filter(use -> solid.edges().get(use.edge()).curve() instanceof Circle)
                .toList();
    }

    double heightMm(Use use) {
        return solid.vertices().get(solid.startOf(use)).z();
    }
}
