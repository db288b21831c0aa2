package org.cadlift.export.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a picture as PNG (ISO/IEC 15948): eight bits each of red, green, blue and opacity.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte EIGHT_BITS = 8;
    private static final byte COLOUR_WITH_ALPHA = 6;
    /// Each line starts with how it was filtered: as the difference from the line above.
    private static final byte UP = 2;

    /// Of nine; higher ones take twice as long for a fifth less.
    private static final int LEVEL = 3;

    private Png() {}

    /// @param argb a number a pixel, line by line: 0xAARRGGBB
    static byte[] write(int[] argb, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(out, "IHDR", header.put(EIGHT_BITS).put(COLOUR_WITH_ALPHA).array(), header.capacity());
        byte[] packed = new byte[4 * width * height + 4096];
        chunk(out, "IDAT", packed, pack(lines(argb, width, height), packed));
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] lines(int[] argb, int width, int height) {
        byte[] lines = new byte[height * (1 + 4 * width)];
        int end = 0;
        for (int y = 0; y < height; y++) {
            lines[end++] = UP;
            for (int x = 0; x < width; x++) {
                int here = argb[y * width + x];
                int above = y == 0 ? 0 : argb[(y - 1) * width + x];
                if (here != above) {
                    lines[end] = (byte) ((here >> 16) - (above >> 16));
                    lines[end + 1] = (byte) ((here >> 8) - (above >> 8));
                    lines[end + 2] = (byte) (here - above);
                    lines[end + 3] = (byte) ((here >> 24) - (above >> 24));
                }
                end += 4;
            }
        }
        return lines;
    }

    private static int pack(byte[] lines, byte[] packed) {
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setInput(lines);
            deflater.finish();
            return deflater.deflate(packed);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content, 0, length);
        out.writeBytes(number(length));
        out.writeBytes(name);
        out.write(content, 0, length);
        out.writeBytes(number((int) check.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
