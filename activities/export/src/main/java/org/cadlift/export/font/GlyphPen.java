package org.cadlift.export.font;

/// Follows the outline of a glyph, contour by contour; lengths in parts of the font's size, y up, 0 the base line.
public interface GlyphPen {
    /// Starts a contour.
    void move(double x, double y);

    void line(double x, double y);

    /// Draws a Bézier curve of second degree.
    void curve(double controlX, double controlY, double x, double y);

    /// Ends a contour where it started.
    void close();
}
