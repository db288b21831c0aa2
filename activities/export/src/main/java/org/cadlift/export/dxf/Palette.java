package org.cadlift.export.dxf;

/// Finds the AutoCAD colour number nearest to a colour.
///
/// Numbers 10 to 249 are 24 hues of five shades, each full or half saturated; 1 to 9 and 250 to 255 are listed.
final class Palette {
    private static final int[] FIRST = {
        0xFF0000, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF, 0xFFFFFF, 0x808080, 0xC0C0C0
    };
    private static final int[] GREYS = {0x333333, 0x505050, 0x696969, 0x828282, 0xBEBEBE, 0xFFFFFF};
    private static final int[] SHADES = {255, 165, 127, 76, 38};

    private Palette() {}

    static int nearest(int rgb) {
        int best = 7;
        int least = Integer.MAX_VALUE;
        for (int number = 1; number <= 255; number++) {
            int distance = distance(rgb, colour(number));
            if (distance < least) {
                least = distance;
                best = number;
            }
        }
        return best;
    }

    private static int colour(int number) {
        if (number < 10) {
            return FIRST[number - 1];
        }
        if (number >= 250) {
            return GREYS[number - 250];
        }
        double hue = (number / 10 - 1) / 4.0;
        int shade = SHADES[number % 10 / 2];
        boolean pale = number % 2 == 1;
        return channel(hue, 0, shade, pale) << 16 | channel(hue, 4, shade, pale) << 8 | channel(hue, 2, shade, pale);
    }

    /// Gives one channel of a hue counted in sixths of a turn; red, green and blue peak at `peak` 0, 2 and 4 of it.
    private static int channel(double hue, int shift, int shade, boolean pale) {
        double sixth = (hue + shift) % 6;
        double full = Math.clamp(Math.abs(sixth - 3) - 1, 0, 1);
        return (int) (shade * (pale ? (1 + full) / 2 : full));
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
