package org.cadlift.export.ifc;

import java.util.List;
import java.util.Optional;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Is the middle line of a wall that is one straight strip, from one end to the other. Walls that join have none: they
/// are one wall along many lines.
record Axis(Point start, Point end) {
    /// How far a side may leave the parallel, and a strip the thickness: rounding of drawings in metres.
    private static final double OFF_MM = 1;

    static Optional<Axis> of(List<Solid> shape, double thicknessMm) {
        Optional<Sweep> sweep = shape.size() == 1 ? Sweep.of(shape.getFirst()) : Optional.empty();
        if (sweep.isEmpty() || sweep.get().loops().size() != 1) {
            return Optional.empty();
        }
        List<Curve> sides = sweep.get().loops().getFirst();
        if (sides.size() != 4 || !sides.stream().allMatch(Segment.class::isInstance)) {
            return Optional.empty();
        }
        int end = sides.get(0).length() + sides.get(2).length()
                        < sides.get(1).length() + sides.get(3).length()
                ? 0
                : 1;
        Point start = sides.get(end).at(0.5);
        Point finish = sides.get(end + 2).at(0.5);
        Point along = finish.minus(start).times(1 / finish.distance(start));
        for (Curve side : sides) {
            double beside = Math.abs(side.start().minus(start).cross(along));
            if (Math.abs(beside - thicknessMm / 2) > OFF_MM) {
                return Optional.empty();
            }
        }
        return Optional.of(new Axis(start, finish));
    }
}
