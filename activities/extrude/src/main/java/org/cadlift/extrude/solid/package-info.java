/// Makes solids from plane regions without a boolean kernel: a prism is its region between two levels, and what slopes
/// lies between [Sheets].
///
/// - In: a simple [org.cadlift.plane.Region] and two levels.
/// - Promised: a solid by the rules of [org.cadlift.model.building], with the fewest faces: one for each straight run
///   and one for each run of one circle. Every arc passes through its end points to the last bits of a double.
///   Boundaries of the prism touch nowhere.
/// - Not handled: regions that overlap themselves.
///
/// How:
/// 1. `Corners` cuts corners apart by a hundredth of a millimetre where boundaries touch in a point: no edge of a solid
///    may have four faces.
/// 2. `Outline` drops curves shorter than a nanometre, replaces arcs that are flatter than that by segments, joins
///    segments in line and arcs of one circle (`Run`), and moves the centers of arcs so that they pass through their
///    ends.
/// 3. [Prism] sets vertices, edges and faces.
/// 4. [Stack] takes other regions out of a region between levels of their own, and [Shell] builds what bounds the
///    rest: panes between solid and free cells, joined where they lie in one plane. The cells may slope as well.
@NullMarked
package org.cadlift.extrude.solid;

import org.jspecify.annotations.NullMarked;
