/// Paints flat areas and lines on a picture of pixels, and writes pictures as PNG.
///
/// - In: outlines in pixels, x to the right and y down, the centre of the first pixel at 0.5, 0.5; they may
///   lie outside.
/// - Promised: the same bytes for the same calls; edges smooth to 1/64 of a pixel; memory by the size of the
///   picture, time by the pixels that outlines run through and those that areas cover. Nothing of AWT is
///   loaded.
/// - Not handled: mitred corners; corners of lines are round.
///
/// 1. [org.cadlift.export.raster.Outline] is what is drawn, as chords.
/// 2. [org.cadlift.export.raster.Coverage] finds how much of each pixel lies within it.
/// 3. [org.cadlift.export.raster.Raster] lays colours on top of one another.
/// 4. [org.cadlift.export.raster.Png] writes the file.
@NullMarked
package org.cadlift.export.raster;

import org.jspecify.annotations.NullMarked;
