/// Writes X3D 3.3 in its XML form (ISO/IEC 19775-1, 19776-1).
///
/// - In: a building in millimetres with z up.
/// - Promised: X3D knows metres with y up alone, so one `Transform` about everything turns and scales; within it
///   coordinates stay those of the building. A `Transform` a storey, under it one an element, each with a `DEF` made
///   of its name, and the name itself, layer and handles in a `WorldInfo` (assimp 5.2 refuses a file with a
///   `MetadataString`, which would be the node for it); `IndexedFaceSet`s that are `solid`, closed by
///   their indices, with the normals of the exact surfaces.
/// - Not handled: textures, instances of equal elements.
@NullMarked
package org.cadlift.export.x3d;

import org.jspecify.annotations.NullMarked;
