/// Holds the plane geometry that all steps share: directed line and arc curves, closed loops, regions with holes,
/// and what is computed on them (arrangement, overlay, offset, flattening). Lengths are millimetres.
///
/// - In: finite coordinates below `Limits.COORDINATE_MM`.
/// - Promised: arcs stay arcs through every operation; a loop's curves meet exactly (the end of one equals the start
///   of the next, bit for bit); results do not depend on the order of the input beyond the order of the output,
///   which is sorted; cost is near-linear in the number of curves.
/// - Not handled: ellipses and splines (steps before replace them by tangent arcs), tilted planes.
@NullMarked
package org.cadlift.plane;

import org.jspecify.annotations.NullMarked;
