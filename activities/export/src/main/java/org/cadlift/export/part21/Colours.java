package org.cadlift.export.part21;

/// Writes colours, which STEP and IFC hold alike but for the keyword (ISO 10303-46).
public final class Colours {
    private Colours() {}

    /// Writes a colour and gives its number.
    ///
    /// @param opening the keyword, the bracket and the attributes before the three shares: `COLOUR_RGB('',`
    /// @param rgb 0xRRGGBB
    public static int write(Part21 out, String opening, int rgb) {
        return out.record(opening)
                .real(share(rgb >> 16))
                .ascii(",")
                .real(share(rgb >> 8))
                .ascii(",")
                .real(share(rgb))
                .end(")");
    }

    /// Gives one of 256 shades as a fraction; four decimals tell them all apart.
    private static double share(int shade) {
        return Math.rint((shade & 0xFF) / 255.0 * 1e4) / 1e4;
    }
}
