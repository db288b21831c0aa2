package org.cadlift.export.plan;

import java.util.Optional;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.plan.Opening.Swing;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Is how the leaf of a door is drawn from above: open, and the quarter circle that it runs through.
///
/// @param leaf from the hinge
public record DoorSwing(Segment leaf, Arc run) {
    /// Gives the swing of a door that is known to have one leaf.
    public static Optional<DoorSwing> of(Opening door) {
        if (door.swing() == Swing.NONE || door.use() != Opening.Use.DOOR) {
            return Optional.empty();
        }
        Point along = door.along().flat();
        Point across = along.left();
        // Seen from where it opens to, which lies to the left, right is where the opening starts.
        boolean atStart = door.swing() == Swing.RIGHT;
        Point shutting = atStart ? along : along.times(-1);
        Point face = door.place().flat().plus(across.times(halfDepthMm(door, across)));
        Point hinge = face.minus(shutting.times(door.widthMm() / 2));
        Point open = hinge.plus(across.times(door.widthMm()));
        Point shut = hinge.plus(shutting.times(door.widthMm()));
        return Optional.of(
                new DoorSwing(new Segment(hinge, open), new Arc(open, shut, hinge, door.widthMm(), !atStart)));
    }

    private static double halfDepthMm(Opening door, Point across) {
        double middle = door.place().flat().dot(across);
        return door.solid().vertices().stream()
                .mapToDouble(corner -> corner.flat().dot(across) - middle)
                .max()
                .orElse(0);
    }
}
