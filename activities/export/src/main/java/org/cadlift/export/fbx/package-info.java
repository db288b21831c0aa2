/// Writes FBX 7.4 in its binary form, the one that all programs read (some refuse the text form).
///
/// The format has no public specification; its records are as Blender and ufbx read them.
///
/// - In: a building in millimetres with z up.
/// - Promised: `GlobalSettings` state millimetres and z up, so that coordinates stay those of the building; a `Null`
///   model a storey, under it a named `Mesh` model an element, closed by its indices, with normals of the exact
///   surfaces, its material, and id, kind, layer and handles as user properties; the same bytes for the same
///   building: the times and the id that the format asks for are the fixed pair that belongs together.
/// - Not handled: textures, instances of equal elements.
///
/// How:
/// 1. [Records] writes nested records, whose ends are known only afterwards.
/// 2. [Objects] writes geometries, models and materials.
/// 3. [FbxWriter] writes what stands around them, and their connections.
@NullMarked
package org.cadlift.export.fbx;

import org.jspecify.annotations.NullMarked;
