/// Finds doors, windows and passages in walls.
///
/// - In: walls as drawn, the bays in them, and all strokes of the storey, symbols included.
/// - Promised: openings that do not overlap, each between two ends of wall, its width exact where the drawing
///   shows both ends; the region that closes each gap.
/// - Not handled: openings in round walls, folding doors, garage doors seen from above.
///
/// 1. `Swings` finds door leaves: quarter arcs, drawn as arc or in chords, and the leaf from their center. They
///    are no walls.
/// 2. `Gaps` looks from each end of a wall straight on: to the end of another, or to the side of one; and to an
///    end that looks back at it, a little out of line. Gaps narrower than an opening are filled, and `Jogs`,
///    where corners of two walls miss each other sideways. `Crossings` finds pairs of lines across a wall.
/// 3. `Evidence` weighs what stands in a bay: leaves that swing across it, lines along it, panels that slide, a
///    sill that stands out of the wall. A gap with nothing in it is a passage when it is no wider than one;
///    `Fronts` of glass are parted into doors and windows. `Names` of layers tell what a line alone or a bare
///    outline means.
/// 4. `Openings` takes the surest first and drops what overlaps; a leaf that hangs in an unbroken wall makes an
///    opening of its own, and so do `Panes` in it.
@NullMarked
package org.cadlift.vectorize.opening;

import org.jspecify.annotations.NullMarked;
