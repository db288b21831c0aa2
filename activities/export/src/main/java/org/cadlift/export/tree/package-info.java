/// Holds what formats of scenes have in common: FBX, COLLADA and X3D.
///
/// - In: a building in millimetres, z up.
/// - Promised: nodes by storey in the order of the elements, each material once, a mesh an element that is closed by
///   its indices, and beside it the normals of the exact surfaces, so that a wall is flat and a round one smooth.
///
/// How:
/// 1. [Tree] sorts elements under the storeys that have any, and lists materials.
/// 2. [Shaded] makes the mesh of an element and the normal of each corner, near an origin of its own.
/// 3. [Names] makes names of nodes.
@NullMarked
package org.cadlift.export.tree;

import org.jspecify.annotations.NullMarked;
