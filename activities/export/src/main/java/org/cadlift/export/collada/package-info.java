/// Writes COLLADA 1.4.1 (Khronos specification, April 2008), file name extension `dae`.
///
/// - In: a building in millimetres with z up.
/// - Promised: the unit and the axis are stated, so that coordinates stay those of the building; a node a storey, under
///   it a named node an element, closed by its indices; normals of the exact surfaces; one effect a material; layer and
///   handles as `extra`; the same bytes for the same building: the time that the format asks for is a fixed one.
/// - Not handled: textures, instances of equal elements.
@NullMarked
package org.cadlift.export.collada;

import org.jspecify.annotations.NullMarked;
