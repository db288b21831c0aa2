package org.cadlift.parse.dxf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cadlift.contract.Limits;

/// Reads the texts of a proxy's graphics.
final class ProxyText {
    private ProxyText() {}

    /// Reads where, the normal and the direction of a text; none for one that is empty or seen from behind.
    ///
    /// @param heightFirst whether the height stands before the text, or after it and two numbers
    /// @param unicode whether it is UTF-16, or a byte a character
    static Optional<Geometry> read(ByteBuffer data, boolean heightFirst, boolean unicode, Placement placement) {
        double[] at = ProxyGraphics.point(data);
        double[] normal = ProxyGraphics.point(data);
        double[] direction = ProxyGraphics.point(data);
        double height = 0;
        if (heightFirst) {
            height = data.getDouble();
            // How wide and how slanted it is.
            data.getDouble();
            data.getDouble();
        }
        String text = PlainText.ofText(unicode ? wide(data) : narrow(data));
        if (!heightFirst) {
            data.getLong();
            height = data.getDouble();
        }
        if (text.isEmpty() || !(normal[2] >= 0)) {
            return Optional.empty();
        }
        double degrees = Math.toDegrees(Math.atan2(direction[1], direction[0]));
        return Optional.of(new Geometry.Lettering(text, at[0], at[1], at[2], height, degrees, placement));
    }

    /// Reads a text that ends in a zero; the next record starts at a multiple of four bytes.
    private static String narrow(ByteBuffer data) {
        int from = data.position();
        while (data.get() != 0) {}
        String text = new String(bytes(data, from, data.position() - 1), StandardCharsets.ISO_8859_1);
        align(data);
        return text;
    }

    private static String wide(ByteBuffer data) {
        int from = data.position();
        while (data.getShort() != 0) {}
        String text = new String(bytes(data, from, data.position() - 2), StandardCharsets.UTF_16LE);
        align(data);
        return text;
    }

    private static byte[] bytes(ByteBuffer data, int from, int to) {
        byte[] bytes = new byte[Math.min(to - from, Limits.TEXT_CHARS)];
        data.get(from, bytes);
        return bytes;
    }

    private static void align(ByteBuffer data) {
        data.position(Math.min(data.limit(), (data.position() + 3) / 4 * 4));
    }
}
