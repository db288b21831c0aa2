/// Reads lines and outlines as walls.
///
/// - In: strokes of one storey.
/// - Promised: regions of wall that do not overlap, with a typical thickness.
/// - Not handled: openings (a window drawn in a wall is wall), columns in rooms, walls thicker than 600 mm drawn by
///   their faces.
///
/// 1. `WallLines` sets aside symbols (blocks no larger than 3.5 m), pattern hatches, and layers whose names say that
///    they hold no walls; where layers are named for walls, only they are read.
/// 2. Wide polylines are walls of their width.
/// 3. Open lines of which half run in pairs 40 to 600 mm apart are faces of walls: `DoubleLines` takes the thin faces
///    between them, `Caps` closes pairs that end at a door.
/// 4. Otherwise `OutlineWalls` reads closed outlines, and `Axes` the open lines as axes, unless walls show their
///    thickness elsewhere in the plan: then single lines and outlines on layers without walls are something else.
/// 5. Solid fills are walls only when nothing else is.
/// 6. What touches is united.
@NullMarked
package org.cadlift.vectorize.wall;

import org.jspecify.annotations.NullMarked;
