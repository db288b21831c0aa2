/// Finds what stands in a building more than once, so that formats can write its shape once and place it.
///
/// - In: shapes, each of one solid or several, and with each what else its copies must have in common (for STEP colours
///   and layers, for meshes nothing).
/// - Promised: what is called a copy agrees with the first of its kind, once that is turned about the z axis and
///   moved, edge by edge within a millionth of a millimetre and face by face. Where a full circle begins is no part
///   of a shape, nor in which order edges and faces are listed. The same shapes give the same answer.
/// - Not handled: mirrored, tilted and scaled copies, which are shapes of their own.
///
/// How:
/// 1. [Repeats] looks among shapes with as many edges and faces, whose edges are as long and as round, for the first
///    that a shape may be a copy of.
/// 2. A `Wireframe` has, for each edge of a solid, a point that goes where the solid goes: the middle of the edge,
///    or of its circle. A `Boundary` is the wireframes of all solids of a shape, with their middle.
/// 3. A `Congruence` finds the turn by an edge that few others could be mistaken for, and then holds every edge and
///    face of one shape against those of the other.
/// 4. The answer is a [Copy] for each shape, with its [Placement].
@NullMarked
package org.cadlift.export.repeat;

import org.jspecify.annotations.NullMarked;
