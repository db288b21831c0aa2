/// Understands a drawing: `Drawing` in, `Plan` out.
///
/// - In: a `CadDrawing` in millimetres. Entities that parse settled are only counted.
/// - Promised: every entity ends as used, merged, annotation, ignored or failed, once, with a reason and a place;
///   arcs stay arcs; loops close bit for bit; the order of entities changes no geometry; the same drawing and
///   options give the same plan. A plan holds no height that the drawing does not state.
/// - Not handled yet: slabs and furniture that are drawn like walls on a layer of walls.
///
/// `Reading` takes these steps:
///
/// 1. `SheetReader` turns figures on selected layers into strokes, level chains of lines and arcs; ellipses and
///    splines become tangent arcs. With `only2d` the plane that most strokes share is the drawing plane. Lines that
///    cross too many others are left out (`Scribble`).
/// 2. `ModeChoice` weighs building against profile when the mode is `AUTO`; when a building shows no wall the
///    drawing is read again as profile.
/// 3. `Levels` parts the strokes into storeys: by layer names when two or more are named (what lies on other layers
///    belongs to the lowest, so that nothing is built twice), in building mode by elevations a storey apart.
/// 4. `ProfileReader` nests regions, plane by plane; or `BuildingReader` sets aside what is drawn for the sheet
///    (`Paper`), and finds walls (`WallReader`), what opens them (`Openings`), takes the `Fuzz` from both, and finds
///    which of them stand (`Standing`), the `Rooms` between, `Columns` and `Flights` of stairs, whose treads are no
///    walls. It tries which layers hold walls, each time on a copy of the account.
/// 5. `PlansBeside` parts what was read of a sheet with several plans, and stacks them when they are storeys of one
///    building.
/// 6. `Account` closes the ledger.
///
/// A `DrawingSet`, whose drawings are storeys of one building, is read drawing by drawing so, and `Stacking` makes one
/// plan of what was read: moved onto one another, at their elevations, and numbered through.
///
/// Ids count through the whole plan: `w1`, `o1`, `r1`, `c1`, `s1`, `p1`, storey by storey, in each from the lower left
/// corner row by row. An entity's own thickness (group 39) is its height; without one it is as high as its storey. In
/// profile mode regions are solid whatever the wall thickness is; with wall thickness 0 they are so in building mode
/// too, where nothing shows a wall's thickness.
@NullMarked
package org.cadlift.vectorize;

import org.jspecify.annotations.NullMarked;
