package org.cadlift.export.text;

/// Writes numbers as text.
public final class Numbers {
    /// Up to here a whole double is a whole long.
    private static final double WHOLE = 1L << 53;

    private Numbers() {}

    /// Appends the shortest decimal that reads back to the same double, whole numbers without a point.
    public static void append(StringBuilder out, double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            out.append((long) value);
        } else {
            out.append(value);
        }
    }
}
