/// Writes glTF 2.0 binary files (Khronos specification, 2021-10-11).
///
/// - In: a building in millimetres with z up.
/// - Promised: metres with y up; one node an element under a node for its storey, named, with its origin in the
/// drawing as
///   `extras`; each element closed on its own; flat normals on planes, round ones on cylinders; one material for each
///   material of the building.
/// - Not handled: textures, edges drawn as lines, instances of equal elements.
///
/// How:
/// 1. `Geometry` turns each solid into positions, normals and indices, three buffer views in all.
/// 2. `Scene` writes the JSON that names nodes, meshes, materials and accessors.
/// 3. [GlbWriter] puts both into the two chunks of the file.
@NullMarked
package org.cadlift.export.gltf;

import org.jspecify.annotations.NullMarked;
