package org.cadlift.parse.dxf;

/// Gives the colours of the AutoCAD colour index: 1 to 9 named, 10 to 249 a wheel of 24 hues, each in five shades with
/// a paler twin, 250 to 255 grey.
final class ColorIndex {
    static final int WHITE = 0xffffff;

    private static final int[] NAMED = {
        0x000000, 0xff0000, 0xffff00, 0x00ff00, 0x00ffff, 0x0000ff, 0xff00ff, WHITE, 0x414141, 0x808080
    };
    private static final int[] GREYS = {0x333333, 0x505050, 0x696969, 0x828282, 0xbebebe, WHITE};
    private static final int[] SHADES = {255, 189, 129, 104, 79};
    /// Hues apart on the wheel: 24 of them, four between a primary colour and the next mixed one.
    private static final int HUES_PER_SIXTH = 4;

    private ColorIndex() {}

    /// Gives 0xRRGGBB; white for an index out of range.
    static int rgb(int index) {
        if (index < 0 || index > 255) {
            return WHITE;
        }
        if (index < NAMED.length) {
            return NAMED[index];
        }
        if (index >= 250) {
            return GREYS[index - 250];
        }
        int hue = index / 10 - 1;
        int shade = SHADES[index % 10 / 2];
        // The paler twin never falls below two thirds of the shade.
        double least = index % 2 == 0 ? 0 : shade * 2.0 / 3;
        int sixth = hue / HUES_PER_SIXTH;
        double within = hue % HUES_PER_SIXTH / (double) HUES_PER_SIXTH;
        int high = shade;
        int low = (int) least;
        int rising = (int) (least + (shade - least) * within);
        int falling = (int) (least + (shade - least) * (1 - within));
        return switch (sixth) {
            case 0 -> pack(high, rising, low);
            case 1 -> pack(falling, high, low);
            case 2 -> pack(low, high, rising);
            case 3 -> pack(low, falling, high);
            case 4 -> pack(rising, low, high);
            default -> pack(high, low, falling);
        };
    }

    private static int pack(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
