package org.cadlift.extrude.roof;

import org.cadlift.plane.Segment;

/// Is a line in which two slopes meet, seen from above: a ridge, a hip or a valley.
///
/// @param left index of the side from which the slope to the left of the line rises
/// @param right index of the side of the slope to its right
public record Ridge(Segment line, int left, int right) {}
