package org.cadlift.parse.dxf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads numbers and words from a piece of a byte array without making strings.
final class Slice {
    /// Every power of ten that a double holds exactly.
    private static final double[] TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final int DIGITS_OF_A_LONG = 18;
    private static final long EXACT_MANTISSA = 1L << 53;
    /// A mantissa below this takes one more digit without overflow.
    private static final long ROOM_FOR_A_DIGIT = (Long.MAX_VALUE - 9) / 10;

    private Slice() {}

    static boolean equalsTrimmed(byte[] bytes, int start, int end, String word) {
        int from = trimStart(bytes, start, end);
        int to = trimEnd(bytes, from, end);
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int trimStart(byte[] bytes, int start, int end) {
        int p = start;
        while (p < end && bytes[p] >= 0 && bytes[p] <= ' ') {
            p++;
        }
        return p;
    }

    static int trimEnd(byte[] bytes, int start, int end) {
        int p = end;
        while (p > start && bytes[p - 1] >= 0 && bytes[p - 1] <= ' ') {
            p--;
        }
        return p;
    }

    /// Gives the double nearest to `mantissa` / 10^`scale`, NaN where that takes more than one operation.
    ///
    /// Up to 2^53 the digits are exact in a double, and so is a power of ten up to 22: one correctly rounded
    /// division then gives the nearest double (Clinger 1990, the fast path).
    ///
    /// @param digits how many the mantissa was made of; beyond those of a long it has overflowed
    static double decimal(boolean negative, long mantissa, int digits, int scale) {
        if (digits == 0 || digits > DIGITS_OF_A_LONG || mantissa > EXACT_MANTISSA) {
            return Double.NaN;
        }
        double value = mantissa / TEN[scale];
        return negative ? -value : value;
    }

    /// Reads a decimal number, with an exponent or a plus, or blanks on either side; NaN when it is none.
    static double real(byte[] bytes, int start, int end) {
        int p = trimStart(bytes, start, end);
        int stop = trimEnd(bytes, p, end);
        int from = p;
        boolean negative = false;
        if (p < stop && (bytes[p] == '-' || bytes[p] == '+')) {
            negative = bytes[p++] == '-';
        }
        long mantissa = 0;
        int digits = 0;
        int scale = 0;
        int zeros = 0;
        boolean fraction = false;
        for (; p < stop; p++) {
            int digit = bytes[p] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (fraction && digit == 0) {
                    // Zeros at the very end of a fraction say nothing; they count only when another digit follows.
                    zeros++;
                    continue;
                }
                for (; zeros > 0; zeros--) {
                    if (mantissa > ROOM_FOR_A_DIGIT) {
                        return slow(bytes, from, stop);
                    }
                    mantissa *= 10;
                    scale++;
                }
                if (mantissa > ROOM_FOR_A_DIGIT) {
                    return slow(bytes, from, stop);
                }
                mantissa = mantissa * 10 + digit;
                scale += fraction ? 1 : 0;
            } else if (bytes[p] == '.' && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (digits == 0 || p < stop || mantissa > EXACT_MANTISSA || scale >= TEN.length) {
            return slow(bytes, from, stop);
        }
        double value = mantissa / TEN[scale];
        return negative ? -value : value;
    }

    private static double slow(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        try {
            // Java would also take type suffixes and hexadecimal digits, which DXF does not know.
            return isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                return false;
            }
        }
        return true;
    }

    /// Reads a decimal number with a comma in the place of the point; NaN when it is none.
    static double realWithComma(byte[] bytes, int start, int end) {
        byte[] copy = Arrays.copyOfRange(bytes, start, end);
        for (int p = 0; p < copy.length; p++) {
            if (copy[p] == ',') {
                copy[p] = '.';
            }
        }
        return real(copy, 0, copy.length);
    }

    /// Reads a whole number, also one written with a fraction (`7.0`); `otherwise` when it is none or beyond an int.
    static int integer(byte[] bytes, int start, int end, int otherwise) {
        int p = trimStart(bytes, start, end);
        int stop = trimEnd(bytes, p, end);
        boolean negative = p < stop && bytes[p] == '-';
        int from = negative ? p + 1 : p;
        if (stop - from > 0 && stop - from <= 9) {
            int value = 0;
            for (p = from; p < stop; p++) {
                int digit = bytes[p] - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                value = value * 10 + digit;
            }
            if (p == stop) {
                return negative ? -value : value;
            }
        }
        double value = real(bytes, start, end);
        return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE ? (int) value : otherwise;
    }
}
