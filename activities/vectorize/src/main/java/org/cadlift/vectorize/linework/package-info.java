/// Finds lines, arcs and closed outlines in a drawing.
///
/// - In: figures in world coordinates, mm.
/// - Promised: outlines run counter-clockwise, close bit for bit and do not cross themselves; each stroke ends in an
///   outline, in the strokes left open, or settled in the [Account].
/// - Not handled: curves that are not level.
///
/// 1. [SheetReader] reads strokes; `Biarcs` follow ellipses and splines to a ten-thousandth of their size, to a tenth
///    of a millimetre at least, and never more coarsely than the tolerance.
/// 2. `Chains` closes chains of open strokes: first ends that coincide, then lone ends within the tolerance, layer by
///    layer and then across layers. Segments follow arcs where ends must move (`Joints`).
/// 3. [Outlines] checks each loop: too small, crossing itself (its even-odd area is taken, with a warning), and
///    [Duplicates] drops copies.
/// 4. [Faces] cuts the plane by lines that branch or cross, and takes what they enclose.
/// 5. [OpenEnds] tells how far the rest is from closing. A gap below a tenth of its line, or of
///    the chain of lines that it keeps open, is a slip and counts as
///    failed; any other open line (axis, edge, leader) is ignored.
/// 6. [Nesting] tells how outlines lie in one another.
@NullMarked
package org.cadlift.vectorize.linework;

import org.jspecify.annotations.NullMarked;
