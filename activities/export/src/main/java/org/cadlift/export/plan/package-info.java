/// Finds what plans show: what is cut and what is seen, how doors swing, and what is measured along the sides of a
/// storey.
///
/// - In: a building, the storey, and where it is cut.
/// - Promised: places in millimetres of the building; the same whatever draws them.
/// - Not handled: sides that run askew to the axes, which nothing is measured along; leaves of double doors, which no
///   building knows.
@NullMarked
package org.cadlift.export.plan;

import org.jspecify.annotations.NullMarked;
