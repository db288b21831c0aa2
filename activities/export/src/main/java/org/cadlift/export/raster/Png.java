package org.cadlift.export.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a picture as PNG (ISO/IEC 15948): eight bits each of red, green, blue and opacity.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final byte EIGHT_BITS = 8;
    private static final byte COLOUR_WITH_ALPHA = 6;
    /// Each line starts with how it was filtered: as the difference from the line above.
    private static final byte UP = 2;

    /// Of nine; higher ones take twice as long for a fifth less.
    private static final int LEVEL = 3;

    private Png() {}

    /// @param argb a number a pixel, line by line: 0xAARRGGBB
    public static byte[] write(int[] argb, int width, int height) {
        return write(argb, width, height, Map.of());
    }

    /// @param texts by their keywords, in Latin-1; they follow by keyword
    static byte[] write(int[] argb, int width, int height, Map<String, String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(out, "IHDR", header.put(EIGHT_BITS).put(COLOUR_WITH_ALPHA).array());
        new TreeMap<>(texts).forEach((keyword, text) -> chunk(out, "tEXt", (keyword + '\0' + text).getBytes(LATIN)));
        chunk(out, "IDAT", packed(argb, width, height));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] packed(int[] argb, int width, int height) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 15);
        try (Deflater deflater = new Deflater(LEVEL);
                DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 15)) {
            byte[] line = new byte[1 + 4 * width];
            line[0] = UP;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int here = argb[y * width + x];
                    int above = y == 0 ? 0 : argb[(y - 1) * width + x];
                    line[4 * x + 1] = (byte) ((here >> 16) - (above >> 16));
                    line[4 * x + 2] = (byte) ((here >> 8) - (above >> 8));
                    line[4 * x + 3] = (byte) (here - above);
                    line[4 * x + 4] = (byte) ((here >> 24) - (above >> 24));
                }
                out.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeBytes(number(content.length));
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(number((int) check.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
