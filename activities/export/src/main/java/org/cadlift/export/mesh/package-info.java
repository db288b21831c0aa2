/// Writes plain meshes: binary STL, Wavefront OBJ, 3MF and binary PLY, in millimetres, z up.
///
/// - In: a building whose solids are stacks of regions: level faces, and upright faces under their edges.
/// - Promised: an STL is one closed surface, in which every edge has two triangles although elements touch or overlap;
///   OBJ, 3MF and PLY keep elements apart, each closed.
/// - Not handled: the union of solids with sloping faces; beside others they are kept apart by a hundredth of a
///   millimetre (`Clearance`).
///
/// How an STL is made:
/// 1. `Clusters` parts the elements into groups whose boxes touch. A lone element keeps its own mesh.
/// 2. `Occupancy` cuts the plane by all edges of level faces of a group, and finds the heights at which each cell is
/// filled.
/// 3. `Union` sets level triangles where occupancy changes with height, and upright ones where it differs across an
/// edge;
///    all share one list of vertices.
/// 4. `Welding` rounds to single precision and drops what rounding flattens.
/// 5. `Pinches` parts surfaces that touch along an edge, by a hundredth of a millimetre.
/// 6. [StlWriter] writes the triangles; [ObjWriter], [ThreeMfWriter] and [PlyWriter] need only the mesh of
///    each element.
@NullMarked
package org.cadlift.export.mesh;

import org.jspecify.annotations.NullMarked;
