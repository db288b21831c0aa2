/// Tells what is drawn for the sheet of paper and not for the building: frames, title blocks, schedules.
///
/// - In: strokes and texts of one storey.
/// - Promised: strokes all of whose lines are a sheet's or a table's; a line of a table that anything else touches
///   stays.
/// - Not handled: frames with one line or with equal margins on all sides (`Standing` knows the latter, where nothing
///   touches them), tables that stand askew, and those without texts that hang on no frame.
///
/// 1. [Grid] holds the upright lines: level ones and plumb ones.
/// 2. [Frames] are rectangles in rectangles: the sheet's edge as standards have it, and in it the frame with equal
///    margins on three sides and a wider one to bind on.
/// 3. [Cells] are what upright lines bound closely around a text. Six that adjoin, in rows and columns, are a table.
/// 4. [Paper] follows frames and tables to lines that end on them at both ends: cells that nothing is written in.
@NullMarked
package org.cadlift.vectorize.paper;

import org.jspecify.annotations.NullMarked;
