/// Writes a building as an IFC file: ISO 10303-21 text holding a model by ISO 16739-1, of 2018 (IFC4) or 2024 (IFC4.3).
///
/// - In: a [org.cadlift.model.building.Building] with its storeys, what is built on them, openings and rooms.
/// - Promised: exact curves, nothing flattened; every wall once, however many elements its openings left; openings that
///   an editor can move; rooms as spaces with name and area; colours, materials, layers and where each thing comes
///   from; the same building gives the same bytes, and another height the same identifiers.
/// - Promised too: the base quantities of every kind, as the table of quantities has them; whether walls, doors
///   and windows face the outside; walls with a layer as thick as they are, about their middle lines.
/// - Not handled: who may have written when: there is no owner history.
///
/// The steps, in the words of the classes:
///
/// 1. [IfcWriter] writes the header by an [IfcSchema] and walks project, site, building and storeys.
/// 2. `Frame` writes units, contexts and, where the model was moved to a local origin, the way back to the drawing's
///    coordinates as a map conversion.
/// 3. `Bodies` writes a shape: a `Sweep` of a plane outline where the solid is a prism, else an advanced B-rep.
/// 4. A pierced wall is written whole, and its openings void it, if what remains has the volume that was built;
///    otherwise it is written as it was built, and the openings are stated for reference only. `Openings` writes them
///    with the doors and windows that fill them, these turned into coordinates of their own (`Local`).
/// 5. An `Axis` is the middle line of a strip, or those of the `Stretches` of walls that branch.
/// 6. `Wholes` gathers flights and landings to stairs, and slabs to roofs.
/// 7. `Boundaries` says which walls, doors and windows bound which room, as `Contacts` finds them: where the side
///    of a room lies on the face of a wall, and what is behind that. A `Contact` has `Patch`es, whose shapes
///    `Surfaces` writes.
/// 8. `Records` spells what every rooted entity has in common; `GlobalIds` derives identifiers from content;
///    `Properties` writes property and quantity sets, `Quantities` knows what belongs into these; `Appearance` writes
///    colours, materials and layers, these also as classes of a classification.
///
/// Lengths are mm, areas m², volumes m³, angles radians.
@NullMarked
package org.cadlift.export.ifc;

import org.jspecify.annotations.NullMarked;
