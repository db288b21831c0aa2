package org.cadlift.export.dxf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cadlift.export.text.Numbers;
import org.cadlift.model.Point3;

/// Writes pairs of group code and value, each on a line of its own.
final class Groups {
    private static final int LAST_ASCII = 126;

    private final StringBuilder out = new StringBuilder(1 << 16);

    Groups text(int code, String value) {
        out.append(code).append('\n').append(value).append('\n');
        return this;
    }

    /// Writes a text of any letters: what is not ASCII as `\U+` and four digits, as R12 readers know it.
    Groups foreign(int code, String value) {
        return text(code, escaped(value));
    }

    static String escaped(String value) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            ascii.append(c <= LAST_ASCII ? String.valueOf(c) : String.format(Locale.ROOT, "\\U+%04X", (int) c));
        }
        return ascii.toString();
    }

    /// Tells in a comment how far the model was moved.
    Groups origin(Point3 origin) {
        return text(
                999,
                "CADLift: add " + origin.x() + " " + origin.y() + " " + origin.z()
                        + " for the drawing's own coordinates");
    }

    Groups integer(int code, int value) {
        out.append(code).append('\n').append(value).append('\n');
        return this;
    }

    Groups number(int code, double value) {
        out.append(code).append('\n');
        Numbers.append(out, value);
        out.append('\n');
        return this;
    }

    /// Writes x, y, z under codes 10, 20, 30.
    Groups point(double x, double y, double z) {
        return number(10, x).number(20, y).number(30, z);
    }

    Groups point(Point3 point) {
        return point(point.x(), point.y(), point.z());
    }

    /// Appends all that others hold.
    Groups all(Groups others) {
        out.append(others.out);
        return this;
    }

    byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
