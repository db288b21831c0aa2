package org.cadlift.export.sheet;

import java.nio.charset.Charset;
import java.text.Normalizer;

/// Knows the letters of Helvetica, which every reader of PDF has: how wide they are, and how they are coded.
final class Letters {
    /// Widths of the characters from blank to tilde in thousandths of the size (Adobe Font Metrics of Helvetica).
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int USUAL_WIDTH = 556;
    private static final double THOUSAND = 1000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Letters() {}

    /// Gives the width of a text; bold letters are a little wider, which this leaves out.
    static double widthMm(String text, double sizeMm) {
        int width = 0;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                width += c >= ' ' && c <= '~' ? WIDTHS[c - ' '] : USUAL_WIDTH;
            }
        }
        return width * sizeMm / THOUSAND;
    }

    /// Says whether PDF's own fonts have all letters of a text.
    static boolean isPlain(String text) {
        return WINDOWS.newEncoder().canEncode(text);
    }

    /// Codes a text as PDF's own fonts have it.
    static byte[] coded(String text) {
        return text.getBytes(WINDOWS);
    }
}
