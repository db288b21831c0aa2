package org.cadlift.model.plan;

import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Is an opening through a wall; the wall's region runs on across it.
///
/// @param wall id of the host wall
/// @param region what it takes from the wall, seen from above
/// @param center on the wall's axis
/// @param axis unit vector along the wall; a leaf opens to its left
/// @param widthMm clear width along the axis
/// @param sill height of its bottom above the storey's floor
/// @param head height of its top above the storey's floor
/// @param confidence 0 to 1; below [#CUT_CONFIDENCE] the opening is a proposal
public record Opening(
        String id,
        Kind kind,
        String wall,
        Region region,
        Point center,
        Point axis,
        double widthMm,
        Rise sill,
        Rise head,
        Swing swing,
        double confidence,
        Provenance source) {
    /// From here on an opening is cut; below it is only reported, since a wall in place of a door is easier to
    /// see than a door in place of a wall.
    public static final double CUT_CONFIDENCE = 0.5;

    /// Says what an opening is.
    public enum Kind {
        DOOR,
        WINDOW,
        /// A passage without a leaf.
        GAP
    }

    /// Says on which side a leaf hangs, seen from where it opens to: on the right is where the axis begins.
    public enum Swing {
        LEFT,
        RIGHT,
        NONE
    }

    public boolean isCut() {
        return confidence >= CUT_CONFIDENCE;
    }
}
