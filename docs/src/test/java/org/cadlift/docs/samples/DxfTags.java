package org.cadlift.docs.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Writes DXF tags: a group code on one line, its value on the next.
final class DxfTags {
    private final StringBuilder text = new StringBuilder();

    DxfTags tag(int code, String value) {
        text.append(code).append('\n').append(value).append('\n');
        return this;
    }

    DxfTags tag(int code, int value) {
        return tag(code, Integer.toString(value));
    }

    /// Writes a real number to a millionth, with a decimal point always, as programs do.
    DxfTags real(int code, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
        String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return tag(code, plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }

    DxfTags handle(int code, int handle) {
        return tag(code, hex(handle));
    }

    /// Writes a point as `code`, `code + 10` and `code + 20`.
    DxfTags point(int code, double x, double y) {
        return real(code, x).real(code + 10, y).real(code + 20, 0);
    }

    /// Writes the extrusion direction of what lies level: straight up.
    DxfTags normal() {
        return real(210, 0).real(220, 0).real(230, 1);
    }

    DxfTags append(DxfTags other) {
        text.append(other.text);
        return this;
    }

    static String hex(int handle) {
        return Integer.toHexString(handle).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
