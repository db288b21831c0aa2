/// Holds exact solids with their meaning: storeys of [Element]s, each a B-rep [Solid] with planar and cylindrical
/// faces.
///
/// A solid is one closed shell. Vertices, edges and faces are shared by index: every edge is used by exactly two faces,
/// once in each direction (the seam of a full cylinder by one face twice). Face loops run counter-clockwise seen from
/// outside the solid, holes clockwise.
///
/// Measuring and tessellation live here too, since all formats must agree with the solids:
///
/// 1. [Measures] integrates volume, area and box over the exact faces.
/// 2. [Tessellation] cuts each edge into chords once, so that the two faces beside it share them, then fills each face:
///    quads between the rims of a cylinder, and for planes the triangles of `Triangles`, which mends what ear clipping
///    leaves out.
/// 3. [Mesh] holds the triangles and knows whether they close.
@NullMarked
package org.cadlift.model.building;

import org.jspecify.annotations.NullMarked;
