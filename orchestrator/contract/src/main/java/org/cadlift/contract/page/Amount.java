package org.cadlift.contract.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Says quantities the way people read them: a unit that fits the size, three or four digits, spaced thousands.
public final class Amount {
    private static final char THIN_SPACE = '\u202F';

    private Amount() {}

    public static String volume(double mm3) {
        return Math.abs(mm3) >= 1e7 ? digits(mm3 / 1e9) + " m³" : digits(mm3 / 1e3) + " cm³";
    }

    public static String area(double mm2) {
        return Math.abs(mm2) >= 1e5 ? digits(mm2 / 1e6) + " m²" : digits(mm2 / 1e2) + " cm²";
    }

    public static String length(double mm) {
        return digits(mm) + " mm";
    }

    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? digits(bytes / 1e3) + " kB" : digits(bytes / 1e6) + " MB";
    }

    public static String milliseconds(double ms) {
        return ms >= 1000 ? digits(ms / 1000) + " s" : digits(ms) + " ms";
    }

    /// Says a time in the two units that matter: `0.42 s`, `3 min 5 s`, `7 h 40 min`.
    public static String seconds(double seconds) {
        if (seconds < 60) {
            return digits(seconds < 1 ? Math.round(seconds * 1000) / 1000.0 : Math.round(seconds * 10) / 10.0) + " s";
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : count(whole / 3600) + " h " + whole % 3600 / 60 + " min";
    }

    public static String count(long count) {
        return spaced(Long.toString(count));
    }

    /// Says a count with its noun: `1 solid`, `3 solids`.
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// Rounds to four significant digits where there is a fraction at all; whole numbers are never rounded.
    public static String digits(double value) {
        double size = Math.abs(value);
        if (!(size < 1e15)) {
            return Double.toString(value);
        }
        int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 0.001 || size == 0 ? 3 : 6;
        String text = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
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
