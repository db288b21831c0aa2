package org.cadlift.parse.dxf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads what a program drew for entities of its own, for others to show: how many bytes (92, from R2010 on 160), then
/// the bytes in hexadecimal (310). [ProxyGraphics] reads those.
final class ProxyReader {
    private ProxyReader() {}

    /// Reads an entity of a type that is not read otherwise.
    ///
    /// @param plain the entity without geometry
    /// @param layers the names of the layer table, in its order
    /// @param named what the entity is, for people
    static Geometry read(Tags tags, Stored plain, List<String> layers, String named) {
        int length = tags.find(160, 0) < 0 ? tags.find(92, 0) : tags.find(160, 0);
        if (length < 0 || length + 1 >= tags.size() || tags.code(length + 1) != 310) {
            return Settled.ignored("unsupported: " + named);
        }
        ByteBuffer bytes = ByteBuffer.wrap(bytes(tags, length + 1, tags.integerAt(length, 0)))
                .order(ByteOrder.LITTLE_ENDIAN);
        ProxyGraphics graphics = new ProxyGraphics(plain, layers);
        graphics.read(bytes);
        if (graphics.parts().isEmpty()) {
            return Settled.ignored("unsupported: " + named + " without graphics");
        }
        return new Geometry.Composite(graphics.parts());
    }

    /// Gives the bytes that chunks (310) from one on state in hexadecimal, at most so many.
    static byte[] bytes(Tags tags, int first, int most) {
        int last = first;
        int size = 0;
        while (last < tags.size() && tags.code(last) == 310) {
            size += tags.textAt(last++).strip().length() / 2;
        }
        byte[] bytes = new byte[Math.max(0, Math.min(size, most))];
        int filled = 0;
        for (int i = first; i < last && filled < bytes.length; i++) {
            String hex = tags.textAt(i).strip();
            for (int at = 0; at + 1 < hex.length() && filled < bytes.length; at += 2) {
                int high = Character.digit(hex.charAt(at), 16);
                bytes[filled++] = (byte) ((high << 4) | Character.digit(hex.charAt(at + 1), 16));
            }
        }
        return bytes;
    }
}
