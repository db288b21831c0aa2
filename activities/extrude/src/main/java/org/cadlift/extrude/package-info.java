/// Builds exact solids from a plan.
///
/// - In: a [org.cadlift.model.plan.Plan]; its regions are simple, as the plane module makes them.
/// - Promised: one element for each wall and profile that has an inside, in the order of the plan, with unique
///   identifiers; storeys at their elevation and moved by their offset; materials that tell layers and colours apart.
///   A part that cannot become a solid is left out with a finding, and never costs the rest.
/// - Not handled: slabs and roofs.
///
/// How:
/// 1. [Extrude] walks the storeys, resolves each [org.cadlift.model.plan.Rise] by the height of a storey and gives
///    each wall, opening and profile its height span.
/// 2. [org.cadlift.extrude.solid.Prism] turns a region and a span into a solid,
///    [org.cadlift.extrude.solid.Stack] a wall with openings.
/// 3. `Materials` names what elements look like: the layer, with the colour where one layer has several.
@NullMarked
package org.cadlift.extrude;

import org.jspecify.annotations.NullMarked;
