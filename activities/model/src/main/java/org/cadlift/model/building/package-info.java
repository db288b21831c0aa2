/// Holds exact solids with their meaning: storeys of [Element]s, each a B-rep [Solid] with planar and cylindrical faces.
///
/// A solid is one closed shell. Vertices, edges and faces are shared by index: every edge is used by exactly two faces,
/// once in each direction (the seam of a full cylinder by one face twice). Face loops run counter-clockwise seen from
/// outside the solid, holes clockwise. Tessellation lives here too, since all mesh formats must agree with the solids.
@NullMarked
package org.cadlift.model.building;

import org.jspecify.annotations.NullMarked;
