package org.cadlift.extrude;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Is what fills an opening: a frame along its sides, and within it the leaf of a door or the pane of a window, closed.
/// Both stand in the middle of the wall, as far as the opening is a rectangle; a drawing tells no more.
record Filling(Solid frame, Solid leaf) {
    /// Common sections of timber: frames 60 wide and 80 deep, leaves 40, panes of double glazing 24.
    private static final double FRAME_WIDTH_MM = 60;

    private static final double FRAME_DEPTH_MM = 80;
    private static final double LEAF_MM = 40;
    private static final double PANE_MM = 24;

    /// A frame takes no more of a small opening on each side.
    private static final double LARGEST_SHARE = 0.125;

    /// Makes what fills an opening between its sill and its head; nothing in a gap, nor where there is no room.
    static Optional<Filling> of(Opening opening, Point offset, double bottomMm, double topMm) {
        if (opening.kind() == Opening.Kind.GAP) {
            return Optional.empty();
        }
        boolean isDoor = opening.kind() == Opening.Kind.DOOR;
        Hole hole = Hole.of(opening, offset);
        double heightMm = topMm - bottomMm;
        double widthMm = Math.min(FRAME_WIDTH_MM, LARGEST_SHARE * Math.min(hole.toMm - hole.fromMm, heightMm));
        double depthMm = Math.min(FRAME_DEPTH_MM, hole.depthMm);
        if (!(widthMm > 1 && depthMm > 1)) {
            return Optional.empty();
        }
        double lowMm = isDoor ? bottomMm : bottomMm + widthMm;
        double highMm = topMm - widthMm;
        Region whole = hole.part(0, depthMm);
        List<Solid> frame = Stack.of(
                whole,
                List.of(new Stack.Cut(hole.part(widthMm, depthMm), lowMm, highMm)),
                new Point(0, 0),
                bottomMm,
                topMm);
        double thickMm = Math.min(isDoor ? LEAF_MM : PANE_MM, depthMm / 2);
        Optional<Solid> leaf = Prism.of(hole.part(widthMm, thickMm), new Point(0, 0), lowMm, highMm);
        return frame.size() == 1 ? leaf.map(solid -> new Filling(frame.getFirst(), solid)) : Optional.empty();
    }

    /// Is the largest rectangle along the axis within an opening, which is a quadrangle.
    private record Hole(Point middle, Point axis, double fromMm, double toMm, double depthMm) {
        static Hole of(Opening opening, Point offset) {
            Point axis = opening.axis();
            Point across = axis.left();
            List<Curve> sides = opening.region().outer().curves();
            double[] along = new double[sides.size()];
            double[] beside = new double[sides.size()];
            for (int i = 0; i < along.length; i++) {
                Point corner = sides.get(i).start().minus(opening.center());
                along[i] = corner.dot(axis);
                beside[i] = corner.dot(across);
            }
            Arrays.sort(along);
            Arrays.sort(beside);
            int half = along.length / 2;
            double nearMm = beside[half - 1];
            double farMm = beside[half];
            Point middle = opening.center().plus(offset).plus(across.times((nearMm + farMm) / 2));
            return new Hole(middle, axis, along[half - 1], along[half], farMm - nearMm);
        }

        /// Gives the part that keeps a distance from both ends and has a depth about the middle.
        Region part(double fromEndsMm, double depthMm) {
            Point half = axis.left().times(depthMm / 2);
            Point start = middle.plus(axis.times(fromMm + fromEndsMm));
            Point end = middle.plus(axis.times(toMm - fromEndsMm));
            return Region.of(
                    Loop.ofPoints(List.of(start.minus(half), end.minus(half), end.plus(half), start.plus(half))));
        }
    }
}
