/// Reads letters from the font that comes with the program, so that nothing depends on those of a machine.
///
/// - In: texts, as code points.
/// - Promised: numbers, widths and outlines of glyphs, and the font with those glyphs alone; the same for everybody.
/// - Not handled: hints, kerning, and scripts whose letters join or run from right to left.
///
/// 1. [org.cadlift.export.font.TrueType] finds the glyph of a letter and how wide it is.
/// 2. [org.cadlift.export.font.Glyph] follows its outline, which may be put together from others.
@NullMarked
package org.cadlift.export.font;

import org.jspecify.annotations.NullMarked;
