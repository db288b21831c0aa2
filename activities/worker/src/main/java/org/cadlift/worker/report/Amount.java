package org.cadlift.worker.report;

import java.util.Locale;

/// Says quantities the way people read them: a unit that fits the size, three or four digits, spaced thousands.
final class Amount {
    private static final char THIN_SPACE = '\u202F';

    private Amount() {}

    static String volume(double mm3) {
        return Math.abs(mm3) >= 1e7 ? digits(mm3 / 1e9) + " m³" : digits(mm3 / 1e3) + " cm³";
    }

    static String area(double mm2) {
        return Math.abs(mm2) >= 1e5 ? digits(mm2 / 1e6) + " m²" : digits(mm2 / 1e2) + " cm²";
    }

    static String length(double mm) {
        return digits(mm) + " mm";
    }

    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? digits(bytes / 1e3) + " kB" : digits(bytes / 1e6) + " MB";
    }

    static String milliseconds(double ms) {
        return ms >= 1000 ? digits(ms / 1000) + " s" : digits(ms) + " ms";
    }

    static String count(long count) {
        return spaced(Long.toString(count));
    }

    /// Says a count with its noun: `1 solid`, `3 solids`.
    static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// Rounds to four significant digits where there is a fraction at all; whole numbers are never rounded.
    static String digits(double value) {
        double size = Math.abs(value);
        if (!(size < 1e15)) {
            return Double.toString(value);
        }
        int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 0.001 || size == 0 ? 3 : 6;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        int end = text.length();
        if (decimals > 0) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            if (text.charAt(end - 1) == '.') {
                end--;
            }
        }
        return spaced(text.substring(0, end));
    }

    private static String spaced(String number) {
        int point = number.indexOf('.');
        int whole = point < 0 ? number.length() : point;
        StringBuilder out = new StringBuilder(number);
        for (int i = whole - 3; i > (number.startsWith("-") ? 1 : 0); i -= 3) {
            out.insert(i, THIN_SPACE);
        }
        return out.toString();
    }
}
