package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Region;
import org.cadlift.plane.Regions;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Finds walls, and their straight faces, near a place.
final class WallFaces {
    /// A leaf or panes are drawn in a wall of such a thickness, or stand off it by so much at most.
    static final double GREATEST_MM = 650;

    private static final double LEAST_MM = 40;
    private static final double BESIDE_MM = 100;
    /// So far from its ends an opening is looked at.
    private static final double WITHIN_MM = 10;
    /// The faces of one wall lie so even all along an opening.
    private static final double EVEN_MM = 4;

    private final Regions walls;
    private final List<Segment> faces = new ArrayList<>();
    private final BoxIndex index;

    /// Takes walls that do not overlap.
    WallFaces(List<Region> walls) {
        for (Region wall : walls) {
            for (Loop loop : wall.loops()) {
                for (Curve curve : loop.curves()) {
                    if (curve instanceof Segment segment) {
                        faces.add(segment);
                    }
                }
            }
        }
        this.walls = Regions.of(walls);
        index = BoxIndex.ofCurves(faces);
    }

    /// Visits the straight faces whose boxes meet one; their walls lie to the left.
    void meeting(Box box, Consumer<Segment> visitor) {
        index.meeting(box, i -> visitor.accept(faces.get(i)));
    }

    boolean isWall(Point p) {
        return walls.inside(p) != Regions.NONE;
    }

    /// Gives the bay from one place to another in, or beside, a wall that is drawn without a break there.
    Optional<Bay> bay(Point from, Point to, List<Stroke> strokes) {
        Point axis = to.minus(from).times(1 / from.distance(to));
        Point across = axis.left();
        double[] near = span(from.plus(to).times(0.5), across);
        double[] start = span(from.plus(axis.times(WITHIN_MM)), across);
        double[] end = span(to.minus(axis.times(WITHIN_MM)), across);
        double depth = near[1] - near[0];
        boolean even = depth >= LEAST_MM
                && depth <= GREATEST_MM
                && Math.abs(start[0] - near[0]) + Math.abs(start[1] - near[1]) < EVEN_MM
                && Math.abs(end[0] - near[0]) + Math.abs(end[1] - near[1]) < EVEN_MM;
        if (!even) {
            return Optional.empty();
        }
        Point low = across.times(near[0]);
        Point high = across.times(near[1]);
        return Optional.of(
                Bay.between(from.plus(high), from.plus(low), to.plus(low), to.plus(high), false, true, strokes));
    }

    /// Gives from where to where a wall reaches along a line, at or beside a point; nothing of walls too thick to bear
    /// an opening.
    private double[] span(Point at, Point along) {
        Ray line = new Ray(at, along);
        List<double[]> crossings = new ArrayList<>();
        Point reach = along.times(GREATEST_MM + BESIDE_MM);
        meeting(Box.of(at.minus(reach), at.plus(reach)), face -> {
            double crossing = line.crossing(face);
            if (!Double.isNaN(crossing)) {
                // The wall lies to the left of its faces.
                crossings.add(new double[] {crossing, face.tangentAt(0).cross(along)});
            }
        });
        crossings.sort(Comparator.comparingDouble(crossing -> crossing[0]));
        for (int i = 0; i + 1 < crossings.size(); i++) {
            double from = crossings.get(i)[0];
            double to = crossings.get(i + 1)[0];
            boolean isWall = crossings.get(i)[1] > 0 && crossings.get(i + 1)[1] < 0;
            if (isWall && from <= BESIDE_MM && to >= -BESIDE_MM) {
                return new double[] {from, to};
            }
        }
        return new double[] {0, 0};
    }
}
