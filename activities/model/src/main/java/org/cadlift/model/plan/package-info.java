/// Holds what a drawing means, per storey: walls, rooms, openings, columns and stairs of a building, or profiles to
/// extrude.
///
/// A plan does not know how high a storey is, unless the drawing says so: a [Rise] is resolved when it is
/// extruded or reported, so that another height understands no drawing again.
@NullMarked
package org.cadlift.model.plan;

import org.jspecify.annotations.NullMarked;
