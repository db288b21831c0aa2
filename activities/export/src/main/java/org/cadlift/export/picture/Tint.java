package org.cadlift.export.picture;

import org.cadlift.model.Point3;

/// Is the colour that an element has in the picture: its own, softened until it looks like painted card. Drawings are
/// white on black or black on white, which would leave nothing to shade; whatever is grey becomes plaster.
///
/// @param red light it gives back, 0 to 1; green and blue alike
record Tint(double red, double green, double blue) {
    private static final Tint PLASTER = new Tint(0.95, 0.93, 0.89);
    /// How much of a strong colour is kept.
    private static final double KEPT = 0.32;
    /// Darker colours than this have no hue that the eye could tell.
    private static final double BLACK = 40;

    /// The key light comes from the south-east above, the fill light from the west.
    private static final Point3 KEY = new Point3(0.30, -0.52, 0.80);

    private static final Point3 FILL = new Point3(-0.85, -0.30, 0.43);

    static Tint of(int rgb) {
        double red = rgb >> 16 & 0xFF;
        double green = rgb >> 8 & 0xFF;
        double blue = rgb & 0xFF;
        double greatest = Math.max(red, Math.max(green, blue));
        if (greatest < BLACK) {
            return PLASTER;
        }
        double kept = KEPT * (greatest - Math.min(red, Math.min(green, blue))) / greatest;
        return new Tint(
                mix(PLASTER.red, red / greatest, kept),
                mix(PLASTER.green, green / greatest, kept),
                mix(PLASTER.blue, blue / greatest, kept));
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /// Gives the colour of a face in its light as 0xRRGGBB.
    int lit(Point3 normal) {
        double light = 0.54 + 0.44 * Math.max(0, View.dot(normal, KEY)) + 0.14 * Math.max(0, View.dot(normal, FILL));
        return channel(red * light) << 16 | channel(green * light) << 8 | channel(blue * light);
    }

    private static int channel(double light) {
        return (int) Math.min(255, Math.round(light * 255));
    }
}
