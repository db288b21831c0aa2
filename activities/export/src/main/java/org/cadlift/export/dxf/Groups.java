package org.cadlift.export.dxf;

import java.nio.charset.StandardCharsets;
import org.cadlift.export.text.Numbers;
import org.cadlift.model.Point3;

/// Writes pairs of group code and value, each on a line of its own.
final class Groups {
    private final StringBuilder out = new StringBuilder(1 << 16);

    Groups text(int code, String value) {
        out.append(code).append('\n').append(value).append('\n');
        return this;
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
