package org.cadlift.export.meshopt;

import java.io.ByteArrayOutputStream;

/// Packs vertices: mode 0.
public final class AttributeStream {
    private static final int HEADER = 0xa0;
    /// Deltas packed together.
    private static final int GROUP = 16;

    private static final int BLOCK_BYTES = 8192;
    private static final int BLOCK_VERTICES = 256;
    private static final int TAIL_BYTES = 32;
    /// Groups whose ways of packing one byte tells.
    private static final int GROUPS_PER_BYTE = 4;

    private final byte[] vertices;
    private final int stride;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private AttributeStream(byte[] vertices, int stride) {
        this.vertices = vertices;
        this.stride = stride;
    }

    /// Gives the stream.
    ///
    /// @param stride bytes of a vertex, a multiple of 4 up to 256
    public static byte[] of(byte[] vertices, int stride) {
        if (stride % 4 != 0 || stride < 4 || stride > 256 || vertices.length % stride != 0) {
            throw new IllegalArgumentException(vertices.length + " bytes are no vertices of " + stride);
        }
        AttributeStream stream = new AttributeStream(vertices, stride);
        stream.write();
        return stream.out.toByteArray();
    }

    private void write() {
        out.write(HEADER);
        int count = vertices.length / stride;
        int most = Math.min(BLOCK_BYTES / stride / GROUP * GROUP, BLOCK_VERTICES);
        for (int first = 0; first < count; first += most) {
            for (int lane = 0; lane < stride; lane++) {
                writeLane(first, Math.min(count, first + most), lane);
            }
        }
        for (int i = stride; i < TAIL_BYTES; i++) {
            out.write(0);
        }
        // The first vertex is what the first is told by the difference from.
        out.write(vertices, 0, Math.min(stride, vertices.length));
    }

    private void writeLane(int first, int end, int lane) {
        int groups = (end - first + GROUP - 1) / GROUP;
        byte[] header = new byte[(groups + GROUPS_PER_BYTE - 1) / GROUPS_PER_BYTE];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int[] deltas = new int[GROUP];
        for (int g = 0; g < groups; g++) {
            for (int k = 0; k < GROUP; k++) {
                int vertex = first + g * GROUP + k;
                deltas[k] = vertex < end ? delta(vertex, lane) : 0;
            }
            int way = way(deltas);
            header[g / GROUPS_PER_BYTE] |= (byte) (way << (2 * (g % GROUPS_PER_BYTE)));
            writeGroup(deltas, way, packed);
        }
        out.writeBytes(header);
        out.writeBytes(packed.toByteArray());
    }

    /// Gives the difference from the vertex before, its sign in the lowest bit.
    private int delta(int vertex, int lane) {
        int at = vertex * stride + lane;
        byte delta = (byte) (vertices[at] - vertices[Math.max(lane, at - stride)]);
        return ((delta << 1) ^ (delta >> 7)) & 0xff;
    }

    /// Finds the way of packing that takes least: 0 for zeros alone, 1 for two bits each, 2 for four, 3 for bytes.
    private static int way(int[] deltas) {
        int best = 3;
        int least = GROUP;
        for (int way = 2; way > 0; way--) {
            int bits = 1 << way;
            int bytes = GROUP * bits / Byte.SIZE;
            for (int delta : deltas) {
                bytes += delta >= (1 << bits) - 1 ? 1 : 0;
            }
            if (bytes <= least) {
                best = way;
                least = bytes;
            }
        }
        for (int delta : deltas) {
            if (delta != 0) {
                return best;
            }
        }
        return 0;
    }

    private static void writeGroup(int[] deltas, int way, ByteArrayOutputStream packed) {
        if (way == 0) {
            return;
        }
        int bits = 1 << way;
        int beyond = way == 3 ? 256 : (1 << bits) - 1;
        int held = 0;
        for (int k = 0; k < GROUP; k++) {
            held = (held << bits) | Math.min(deltas[k], beyond);
            if ((k + 1) * bits % Byte.SIZE == 0) {
                packed.write(held);
                held = 0;
            }
        }
        for (int delta : deltas) {
            if (delta >= beyond) {
                packed.write(delta);
            }
        }
    }
}
