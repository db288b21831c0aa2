/// Makes solid regions of outlines.
///
/// - In: strokes of one elevation.
/// - Promised: regions with holes, nested by the even-odd rule whatever the layers; a copy counts once.
///
/// 1. [ProfileReader] gathers outlines: closed strokes and chains, faces between crossing lines, bands of wide
///    polylines (united on each layer).
/// 2. `Fills` adds filled areas that stand alone: a hatch mostly marks what lines bound already, and would cut holes
///    into it. A solid fill counts where it meets no outline, a pattern only in a drawing with no outline at all.
/// 3. [Profiles] unites outlines of one layer that cross. Outlines of different layers that cross stay solids of their
///    own, since layers are what a drawing tells parts by; outlines that only touch stay apart on any layer.
/// 4. Every outline at an even depth becomes a region, less the outlines directly inside it; where those touch, the
///    difference is computed, so that a hole on the edge becomes a notch.
/// 5. [org.cadlift.plane.Grain] takes the fuzz from all of them together.
@NullMarked
package org.cadlift.vectorize.profile;

import org.jspecify.annotations.NullMarked;
