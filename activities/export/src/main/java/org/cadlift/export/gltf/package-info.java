/// Writes glTF 2.0 binary files (Khronos specification, 2021-10-11).
///
/// - In: a building in millimetres with z up.
/// - Promised: metres with y up; one node an element under a node for its storey, named, with its origin in the
///   drawing as `extras`; what stands in several places is one shape that several nodes place; each element closed on
///   its own; flat normals on planes, round ones on cylinders; one material for each material of the building.
/// - Not handled: textures, edges drawn as lines.
///
/// How:
/// 1. [org.cadlift.export.repeat.Repeats] tells which elements are copies.
/// 2. `Geometry` turns each other solid into positions, normals and indices, a `View` each, and notes where elements
///    stand.
/// 3. `Binary` lays the views one after another, as they are or packed by [org.cadlift.export.meshopt].
/// 4. `Scene` writes the JSON that names nodes, `Meshes`, materials and accessors.
/// 5. [GlbWriter] puts both into the two chunks of the file.
@NullMarked
package org.cadlift.export.gltf;

import org.jspecify.annotations.NullMarked;
