/// Builds exact solids from a plan.
///
/// - In: a [org.cadlift.model.plan.Plan]; its regions are simple, as the plane module makes them.
/// - Promised: one thing for each wall, column, flight, landing, door, window and profile that has an inside,
///   a slab under each storey that has rooms, and ceilings in rooms and a roof over each storey where
///   they were asked for, with unique identifiers; no two of them overlap, walls keep their height and their
///   volume; storeys at their elevation and moved by their offset; materials that tell layers and colours
///   apart. A part that cannot become a solid
///   is left out with a finding, and never costs the rest.
/// - Not handled: winders, leaves that stand open.
///
/// How:
/// 1. [Extrude] has a `Site` build the storeys from the lowest up; it resolves each [org.cadlift.model.plan.Rise] by
///    the height of a storey. `Elements` collects what is built.
/// 2. `Walls` cuts openings out of walls, a little larger where they touch (`Cutting`), and fills them with frame and
///    leaf or pane (`Filling`).
/// 3. `Stairs` finds the ways up among flights (`Stairway`), builds their `Steps` and landings, and keeps their wells.
/// 4. A `Floor` is what a storey covers: rooms and the walls around them. It tells outer walls from inner ones, and
///    without what stands below and without the wells it is the slab.
/// 5. `Ceilings` hangs one in each room, where they were asked for, under what the room ends at.
/// 6. `Roofs` covers what no storey above does, as it was asked for ([org.cadlift.extrude.roof]).
/// 7. [org.cadlift.extrude.solid.Prism] turns a region and a span into a solid, [org.cadlift.extrude.solid.Stack] one
///    from which others are cut.
/// 8. `Materials` names what elements look like: the layer, with the colour where one layer has several.
@NullMarked
package org.cadlift.extrude;

import org.jspecify.annotations.NullMarked;
