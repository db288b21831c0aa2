/// Finds flights of stairs.
///
/// - In: all strokes and texts of one storey.
/// - Promised: straight flights of at least three treads, drawn by lines of one length, side by side at one distance
///   that a tread has; what else crosses them changes nothing. The lines of a flight are no walls.
/// - Not handled: winders and spirals, treads that a break line cuts short.
@NullMarked
package org.cadlift.vectorize.stair;

import org.jspecify.annotations.NullMarked;
