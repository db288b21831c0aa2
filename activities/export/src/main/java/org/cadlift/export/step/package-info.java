/// Writes a building as a STEP file: ISO 10303-21 (the text form, "Part 21") holding an AP242 or AP214 model.
///
/// - In: a [org.cadlift.model.building.Building] whose solids keep the rules of orientation of their package.
/// - Promised: exact boundaries, nothing flattened; every edge is written once and shared by its two faces;
///   millimetres; the element's name on its solid, its colour, and its layer; the same building gives the same bytes.
///   A building is an assembly of storeys, and a storey of things; things that are copies of one another, colour and
///   layer included, are one product that is placed. Volume, surface and middle of each product are stated, so that a
///   reader can tell whether it read the shape aright, and put it where it belongs.
/// - Not handled: materials, and reading.
///
/// The steps, in the words of the classes:
///
/// 1. [StepWriter] writes the header by a [StepProtocol], units and uncertainty.
/// 2. `Bodies` asks [org.cadlift.export.repeat.Repeats] which things are copies. For each other one
///    [org.cadlift.export.part21.Brep] writes points, edges, faces and the closed shell.
///    A level circle starts opposite the middle of its arc, so that no edge crosses the place where the angle jumps;
///    a full circle starts at its vertex, and the cylinder at its seam. Directions are shared.
/// 3. [Storeys], or [Loose] where there are none, put the products together: `Parts` writes one [Product] for all
///    copies of a thing, [Assembly] its shape and where it is placed, `Validation` what a reader should measure on it.
/// 4. [Presentation] ties colours and layers to the solids.
/// 5. All of them write records through [org.cadlift.export.part21.Part21], which numbers them and knows
///    how numbers and texts are spelled.
///
/// Sources: ISO 10303-21:2016 clauses 6 and 7 (syntax), ISO 10303-42 (geometry and topology), ISO 10303-242
/// and ISO 10303-214 (the schemas), and the recommended practices of the CAx-IF for colours and layers and for
/// geometric validation properties.
@NullMarked
package org.cadlift.export.step;

import org.jspecify.annotations.NullMarked;
