package org.cadlift.worker.report;

import org.cadlift.export.font.GlyphPen;
import org.cadlift.export.font.TrueType;
import org.cadlift.export.raster.Outline;

/// Draws a line of text as the outlines of its letters, in pixels.
///
/// @param x where it starts, or its middle
/// @param y of its base line
/// @param size of the letters
/// @param radians that it is turned by, counter-clockwise
record Lettering(double x, double y, double size, double radians) {
    private static final TrueType FONT = TrueType.liberation();
    /// Between the base line and the middle of the letters' height: (ascent − descent) / 2 of the font.
    private static final double MIDDLE = (0.905 - 0.212) / 2;

    private static final double THOUSAND = 1000;

    /// Goes to another line of the text.
    ///
    /// @param down in parts of the size
    Lettering below(double down) {
        return new Lettering(x + Math.sin(radians) * down * size, y + Math.cos(radians) * down * size, size, radians);
    }

    /// Draws a text with blanks as SVG leaves them: none at its ends, and one between words.
    Outline outline(String text, boolean isCentered, boolean isCentral) {
        int[] letters = FONT.known(text.strip().replaceAll("\\s+", " "));
        double width = 0;
        for (int letter : letters) {
            width += FONT.width(FONT.glyph(letter)) / THOUSAND;
        }
        Letter pen = new Letter(this, isCentered ? -width / 2 : 0, isCentral ? -MIDDLE : 0);
        for (int letter : letters) {
            int glyph = FONT.glyph(letter);
            FONT.trace(glyph, pen);
            pen.right += FONT.width(glyph) / THOUSAND;
        }
        return pen.outline;
    }

    /// Puts the outline of a letter in its place.
    private static final class Letter implements GlyphPen {
        private final Outline outline = new Outline();
        private final Lettering line;
        private final double up;
        private final double cos;
        private final double sin;
        /// Where the letter starts, in parts of the size.
        private double right;

        Letter(Lettering line, double right, double up) {
            this.line = line;
            this.right = right;
            this.up = up;
            this.cos = line.size * Math.cos(line.radians);
            this.sin = line.size * Math.sin(line.radians);
        }

        private double column(double x, double y) {
            return line.x + (right + x) * cos - (up + y) * sin;
        }

        private double row(double x, double y) {
            return line.y - (right + x) * sin - (up + y) * cos;
        }

        @Override
        public void move(double x, double y) {
            outline.move(column(x, y), row(x, y));
        }

        @Override
        public void line(double x, double y) {
            outline.line(column(x, y), row(x, y));
        }

        @Override
        public void curve(double controlX, double controlY, double x, double y) {
            outline.curve(column(controlX, controlY), row(controlX, controlY), column(x, y), row(x, y));
        }

        @Override
        public void close() {
            outline.close();
        }
    }
}
