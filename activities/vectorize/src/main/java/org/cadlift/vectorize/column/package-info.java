/// Finds columns.
///
/// - In: all strokes of one storey and its walls.
/// - Promised: small closed shapes that stand free of walls and are filled, save on layers named for patterns,
///   furniture or fixtures, or that lie on a layer named for columns; one a place, with the outline that was drawn.
/// - Not handled: columns in walls, which are part of them; columns drawn by bare outlines on a layer of another name.
@NullMarked
package org.cadlift.vectorize.column;

import org.jspecify.annotations.NullMarked;
