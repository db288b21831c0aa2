package org.cadlift.parse.dxf;

import java.util.List;
import org.cadlift.model.drawing.Fate;

/// Is what one stored entity states, in the file's own units and coordinates. `ocs` is the object coordinate system
/// the coordinates are given in; where there is none they are world (or block) coordinates.
///
/// Coordinates stand in plain arrays, which nobody changes or compares: lists of boxed numbers take five times the
/// room.
@SuppressWarnings("ArrayRecordComponent")
sealed interface Geometry {
    record Line(double x1, double y1, double z1, double x2, double y2, double z2) implements Geometry {}

    /// Is a circle or a counter-clockwise arc of `sweepDegrees` in (0, 360]; 360 is a full circle.
    record Circular(
            double x, double y, double z, double radius, double startDegrees, double sweepDegrees, Placement ocs)
            implements Geometry {}

    /// Is a level polyline: x, y and bulge of each vertex in turn.
    record Bulged(double[] xyb, boolean closed, double z, double width, Placement ocs) implements Geometry {}

    /// Is a polyline in space: x, y, z of each vertex in turn.
    record Chain(double[] xyz, boolean closed) implements Geometry {}

    /// Is several polylines in space at once.
    record Chains(List<Chain> chains) implements Geometry {}

    /// Is an elliptical arc: center + major·cos t + minor·sin t for t from `start` to `end` (radians, end > start).
    /// Both half axes are x, y, z.
    record Elliptical(double[] center, double[] major, double[] minor, double start, double end, Placement ocs)
            implements Geometry {}

    /// Is a B-spline; `weights` is empty when all are 1, control points are x, y, z in turn.
    record BSpline(int degree, double[] knots, double[] controls, double[] weights, boolean closed, Placement ocs)
            implements Geometry {}

    /// Is a filled area.
    record Filled(List<Ring> rings, boolean solid, double z, Placement ocs) implements Geometry {}

    /// Is one boundary of a filled area: edges in order.
    record Ring(List<Edge> edges) {}

    /// Is an edge of a boundary: a [Line], [Circular], [Bulged], [Elliptical] or [BSpline] at z 0.
    ///
    /// @param backwards whether the boundary runs along it against its own direction
    record Edge(Geometry curve, boolean backwards) {}

    /// Is a soup of faces in space, each four corners x, y, z (twelve numbers); a triangle repeats its last corner.
    record Faces(List<double[]> corners) implements Geometry {}

    record Lettering(String text, double x, double y, double z, double height, double degrees, Placement ocs)
            implements Geometry {}

    record Spot(double x, double y, double z) implements Geometry {}

    /// Is a use of a block, repeated in columns and rows; `ocs` holds for the insertion point.
    record Use(
            String block,
            double x,
            double y,
            double z,
            double scaleX,
            double scaleY,
            double scaleZ,
            double degrees,
            int columns,
            int rows,
            double columnSpacing,
            double rowSpacing,
            Placement ocs,
            List<Stored> attributes)
            implements Geometry {
        /// Gives the same use of another block.
        Use of(String other, List<Stored> otherAttributes) {
            return new Use(
                    other,
                    x,
                    y,
                    z,
                    scaleX,
                    scaleY,
                    scaleZ,
                    degrees,
                    columns,
                    rows,
                    columnSpacing,
                    rowSpacing,
                    ocs,
                    otherAttributes);
        }

        static Use atOrigin(String block) {
            return new Use(block, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0, Placement.IDENTITY, List.of());
        }

        /// Says where the grid of uses stands, in which the first is at the origin.
        Placement grid(Placement outer) {
            return outer.of(ocs).of(Placement.turnAndShift(degrees, x, y, z));
        }

        /// Says where the contents of the block stand within one use.
        Placement within(Block of) {
            return Placement.scaleFrom(of.baseX(), of.baseY(), of.baseZ(), scaleX, scaleY, scaleZ);
        }
    }

    /// Is an annotation with what shows it.
    ///
    /// @param measured the length it states of what it measures, in the file's units; NaN when it measures none
    /// @param text what it says instead, as far as the entity itself states it; else empty
    record Note(List<Geometry> drawn, double measured, String text) implements Geometry {
        static Note of(List<Geometry> drawn) {
            return new Note(drawn, Double.NaN, "");
        }

        Note drawn(List<Geometry> others) {
            return new Note(others, measured, text);
        }
    }

    /// Is a view of model space from paper space: so many units of the model in so much height of paper, which is in
    /// mm, or in inches where the drawing is in feet or inches.
    record View(double paperHeight, double shownUnits) implements Geometry {}

    /// Is an entity that draws nothing, with what became of it.
    record Settled(Fate fate, String reason) implements Geometry {
        static final Settled ANNOTATION = new Settled(Fate.ANNOTATION, "");

        static Settled ignored(String reason) {
            return new Settled(Fate.IGNORED, reason);
        }

        static Settled failed(String reason) {
            return new Settled(Fate.FAILED, reason);
        }
    }
}
