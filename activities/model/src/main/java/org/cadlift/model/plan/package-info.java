/// Holds what a drawing means, per storey: walls, rooms and openings of a building, or profiles to extrude.
@NullMarked
package org.cadlift.model.plan;

import org.jspecify.annotations.NullMarked;
