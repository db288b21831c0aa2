/// Holds the plane geometry that all steps share: directed line and arc curves, closed loops, regions with holes,
/// and what is computed on them. Lengths are millimetres. The doors are [Arrangement], [Overlay], [Offset],
/// [Grain], [Locate] and [Flatten].
///
/// - In: finite coordinates up to `Limits.COORDINATE_MM`; others are refused with an `IllegalArgumentException`. Loops
///   given to `evenOdd` and `nonZero` may cross themselves and one another; regions are what `Region` says.
/// - Promised: arcs stay arcs through every operation, with center and radius bit for bit; a loop's curves meet exactly
///   (the end of one equals the start of the next); results do not depend on the order of the input, and are sorted;
///   the loops of one region are simple and touch nowhere; cost is near-linear in the number of curves and crossings.
/// - Tolerance: points within a nanometre are one (`Noding.tolerance`; more where coordinates are so large that doubles
///   are coarse), and so are curves between the same points that part by no more than two. What is thinner than that
///   is dropped. Two curves that touch may therefore overlap by up to the tolerance next to the point where they touch.
///   Who knows that nothing finer was meant asks for a grain, which takes the tolerance's place: a union, or `Grain`
///   for regions that must stay apart and keep what they share.
/// - Not handled: ellipses and splines (steps before replace them by tangent arcs), tilted planes.
///
/// How curves are combined:
/// 1. `Clusters` parts the input by boxes; what stands alone is passed through.
/// 2. `Noding` cuts the curves where `Crossing` finds that they meet, at `Vertices` that take near points for one,
///    until nothing new is found. A `Piece` remembers the input curves it lies on.
/// 3. `Fans` orders the pieces around each vertex, by tangent and, where tangents agree, by bend (`Spoke`). `Faces`
///    traces what lies between, leaves out what dangles, and places islands by looking left from them (`Look`). When
///    Euler's formula does not hold the noding was too fine for the numbers, and is tried again ten times as wide.
/// 4. `Windings` counts how often the input winds around each face, and a `Rule` says which faces stay.
/// 5. `Outline` follows the boundary of what stays, `Cleaning` makes pieces of one curve one curve again, and `Pinch`
///    cuts regions that touch themselves at a point.
///
/// `Snapping` closes the gaps of a drawing before that, for arrangements only. `Bands` lays the strips and mitres that
/// `Offset` adds to a region or takes away from it; no parallel curve needs trimming, for the overlay does it.
@NullMarked
package org.cadlift.plane;

import org.jspecify.annotations.NullMarked;
