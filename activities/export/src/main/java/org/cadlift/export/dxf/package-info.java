/// Writes DXF R12 (AC1009), the version that every program reads, since it needs no handles, owners or objects.
///
/// - In: a building; units are millimetres (`$INSUNITS` 4, which newer readers heed).
/// - Promised: one closed polyface mesh an element on the layer of its source, level with the drawing's own axes less
/// the
///   building's origin; its footprint as exact polylines with bulges and circles on the layer with `-FOOTPRINT` behind
/// it.
///   A mesh that one polyface has no room for (32 767 vertices) is a block of several, inserted once.
/// - Not handled: true colours (R12 has only numbered ones: the nearest is taken) and exact solids (ACIS).
///
/// How:
/// 1. `LayerNames` makes names safe and unique.
/// 2. `Groups` writes pairs of group code and value.
/// 3. [DxfWriter] writes header, tables and entities; `Palette` finds colour numbers.
/// 4. [DxfPlanWriter] writes plans instead: what a cut above each floor meets (`-CUT`), what is only seen
///    (`-SEEN`), openings, and rooms with their names and areas.
@NullMarked
package org.cadlift.export.dxf;

import org.jspecify.annotations.NullMarked;
