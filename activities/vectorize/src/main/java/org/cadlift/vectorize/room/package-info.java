/// Finds rooms between walls.
///
/// - In: regions of wall that do not overlap, and the texts of the storey.
/// - Promised: each hole in a wall of a quarter square metre or more, less the walls that stand in it, is a room; its
///   name is the first text inside that has more letters than digits.
/// - Not handled: rooms open at a door gap.
@NullMarked
package org.cadlift.vectorize.room;

import org.jspecify.annotations.NullMarked;
