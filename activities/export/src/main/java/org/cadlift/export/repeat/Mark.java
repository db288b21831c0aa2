package org.cadlift.export.repeat;

import org.cadlift.model.Point3;

/// Is what is compared of an edge: a point that goes where its solid goes, and a radius, which stays.
///
/// @param at middle of the edge; for a full circle its center, for the seam of circles the middle of their axis
/// @param radiusMm that of a circle; for seams, twice that; 0 for other lines
record Mark(Point3 at, double radiusMm, boolean isCircle) {
    boolean isLike(Mark other) {
        return isCircle == other.isCircle && Wireframe.isNear(radiusMm - other.radiusMm);
    }
}
