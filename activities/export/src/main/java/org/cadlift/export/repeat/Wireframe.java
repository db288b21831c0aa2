package org.cadlift.export.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cadlift.model.Point3;
import org.cadlift.model.PointIndex;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Use;

/// Is the edges of a solid as [Mark]s, and their ends.
///
/// A full circle may start anywhere. So a corner where nothing but full circles and upright edges meet counts as the
/// center of its circle, and an upright edge between such corners, a seam, as the axis it stands beside.
final class Wireframe {
    /// How far apart points may lie that are called the same, mm: far above the rounding of coordinates within some
    /// kilometres, and a tenth of the uncertainty that STEP files state.
    static final double TOLERANCE_MM = 1e-6;

    private final Solid solid;
    private final Point3[] corners;
    private final double[] seamRadii;
    private final List<Mark> marks = new ArrayList<>();

    /// Made when the first edge is looked for.
    private Optional<PointIndex> index = Optional.empty();

    Wireframe(Solid solid) {
        this.solid = solid;
        corners = solid.vertices().toArray(Point3[]::new);
        seamRadii = new double[corners.length];
        centerSeams();
        for (int i = 0; i < solid.edges().size(); i++) {
            marks.add(mark(i));
        }
    }

    private void centerSeams() {
        boolean hasCircles = false;
        for (Edge edge : solid.edges()) {
            if (isFullCircle(edge) && edge.curve() instanceof Circle circle) {
                corners[edge.start()] = circle.center();
                seamRadii[edge.start()] = circle.radiusMm();
                hasCircles = true;
            }
        }
        for (int i = 0; hasCircles && i < solid.edges().size(); i++) {
            Edge edge = solid.edges().get(i);
            if (!isFullCircle(edge) && !isUpright(edge)) {
                keep(edge.start());
                keep(edge.end());
            }
        }
    }

    private void keep(int vertex) {
        corners[vertex] = solid.vertices().get(vertex);
        seamRadii[vertex] = 0;
    }

    private static boolean isFullCircle(Edge edge) {
        return edge.start() == edge.end();
    }

    private boolean isUpright(Edge edge) {
        Point3 start = solid.vertices().get(edge.start());
        return start.flat().equals(solid.vertices().get(edge.end()).flat());
    }

    private Mark mark(int index) {
        Edge edge = solid.edges().get(index);
        return switch (edge.curve()) {
            case Line line -> {
                Point3 ends = corners[edge.start()].plus(corners[edge.end()]);
                Point3 middle = new Point3(ends.x() / 2, ends.y() / 2, ends.z() / 2);
                yield new Mark(middle, seamRadii[edge.start()] + seamRadii[edge.end()], false);
            }
            case Circle(Point3 center, double radiusMm, boolean ccw) ->
                new Mark(
                        isFullCircle(edge)
                                ? center
                                : Point3.of(solid.flat(new Use(index, true)).at(0.5), center.z()),
                        radiusMm,
                        true);
        };
    }

    Solid solid() {
        return solid;
    }

    List<Mark> marks() {
        return marks;
    }

    /// Gives where a vertex lies, which for the start of a full circle is its center.
    Point3 corner(int vertex) {
        return corners[vertex];
    }

    /// Finds the edge whose mark is the one given once that is moved to a point.
    OptionalInt find(Mark mark, Point3 point) {
        PointIndex places = index.orElseGet(
                () -> new PointIndex(marks.stream().map(Mark::at).toList()));
        index = Optional.of(places);
        return places.find(point, TOLERANCE_MM, edge -> marks.get(edge).isLike(mark));
    }

    static boolean isNear(double offMm) {
        return Math.abs(offMm) <= TOLERANCE_MM;
    }

    static boolean isNear(Point3 off) {
        return isNear(off.x()) && isNear(off.y()) && isNear(off.z());
    }
}
