/// Spells what STEP and IFC files share: the text form of ISO 10303-21 ("Part 21") and exact boundaries.
///
/// - In: texts, numbers and references a record at a time; a [org.cadlift.model.building.Solid] for its boundary.
/// - Promised: numbers read back to the same double; texts survive in every alphabet; every edge is written once and
///   shared by its two faces; the same calls give the same bytes.
/// - Not handled: headers, and what a schema says around shapes: its own writer does that.
///
/// [Part21] numbers and spells records. [Brep] writes the boundary of a solid in the words of a [Dialect]; `Shape`
/// lists the entities that STEP and IFC have in common, `Directions` writes each direction once, `Turn` decides where
/// angles about an axis are counted from.
@NullMarked
package org.cadlift.export.part21;

import org.jspecify.annotations.NullMarked;
