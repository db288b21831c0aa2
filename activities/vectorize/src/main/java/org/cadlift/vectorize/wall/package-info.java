/// Reads lines and outlines as walls.
///
/// - In: strokes of one storey, without door leaves.
/// - Promised: regions of wall with a typical thickness.
/// - Not handled: columns in rooms, walls thicker than 600 mm drawn by their faces.
///
/// 1. `WallLines` sets aside symbols (blocks no larger than 3.5 m), pattern hatches, also those that are drawn by plain
///    lines (`Hatching`), and layers by their names as the [LayerChoice] says; the caller tries the choices. Lines
///    that bound hatching stay, whatever their layer.
/// 2. `DoubleLines` cuts the plane by all lines on layers that run in pairs (`PairedLayers`) and takes the thin faces:
///    where lines along both faces of walls make up enough of the drawing, these are its walls. `Caps` closes pairs
///    that end without a jamb, also where one face ends before the other; `Glazing` in a gap is none, nor is a panel
///    that slides. `Breaks` in faces and axes are handed on, as some are openings.
/// 3. Wide polylines are walls of their width; beside walls of lines only on the same layers.
/// 4. Otherwise `OutlineWalls` reads closed outlines, and `Axes` the open lines as axes, unless walls show their
///    thickness elsewhere in the plan: then single lines and outlines on layers without walls are something else.
/// 5. Solid fills are walls where nothing else is, and beside others on the same layer where no lines bound them
///    (`FilledWalls`).
/// 6. [Joining] unites what touches, or misses by less than a grain; [Slits] fills what misses by a slip of the hand.
///    [Racks] are furniture, [GlassFronts] close rooms that walls leave open, and [Standing] tells the building from
///    frames, furniture and dimensions that look like walls.
@NullMarked
package org.cadlift.vectorize.wall;

import org.jspecify.annotations.NullMarked;
