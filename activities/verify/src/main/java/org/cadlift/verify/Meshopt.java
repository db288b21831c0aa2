package org.cadlift.verify;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Unpacks what EXT_meshopt_compression packs (Khronos, ratified; appendix A): vertices, mode 0, and triangles, mode 1.
final class Meshopt {
    private static final int ATTRIBUTES = 0xa0;
    private static final int TRIANGLES = 0xe1;
    private static final int GROUP = 16;
    private static final int TAIL_BYTES = 32;
    private static final int TABLE_BYTES = 16;
    private static final int KEPT = 16;

    private final ByteBuffer in;

    private Meshopt(ByteBuffer in) {
        this.in = in;
    }

    /// Gives the bytes of the vertices.
    ///
    /// @param packed the stream and nothing after it
    static byte[] attributes(ByteBuffer packed, int count, int stride) throws Malformed {
        if (stride % 4 != 0 || stride < 4 || stride > 256 || count < 0 || packed.remaining() < 1 + TAIL_BYTES) {
            throw new Malformed("packed vertices are too short, or of " + stride + " bytes");
        }
        ByteBuffer in = packed.duplicate();
        if (Byte.toUnsignedInt(in.get()) != ATTRIBUTES) {
            throw new Malformed("packed vertices begin otherwise");
        }
        byte[] last = new byte[stride];
        int end = packed.limit() - Math.max(stride, TAIL_BYTES);
        packed.get(packed.limit() - stride, last);
        in.limit(end);
        byte[] out = new byte[Math.multiplyExact(count, stride)];
        int most = Math.min((8192 / stride) & -GROUP, 256);
        for (int first = 0; first < count; first += most) {
            for (int lane = 0; lane < stride; lane++) {
                int[] deltas = new Meshopt(in).lane(Math.min(most, count - first));
                for (int k = 0; k < Math.min(most, count - first); k++) {
                    last[lane] += (byte) ((deltas[k] & 1) != 0 ? ~(deltas[k] >> 1) : deltas[k] >> 1);
                    out[(first + k) * stride + lane] = last[lane];
                }
            }
        }
        if (in.hasRemaining()) {
            throw new Malformed("packed vertices are longer than they should be");
        }
        return out;
    }

    private int[] lane(int count) throws Malformed {
        int groups = (count + GROUP - 1) / GROUP;
        byte[] ways = new byte[(groups + 3) / 4];
        need(ways.length);
        in.get(ways);
        int[] deltas = new int[groups * GROUP];
        for (int g = 0; g < groups; g++) {
            int way = (ways[g / 4] >> (2 * (g % 4))) & 3;
            if (way > 0) {
                group(deltas, g * GROUP, 1 << way);
            }
        }
        return deltas;
    }

    private void group(int[] deltas, int first, int bits) throws Malformed {
        need(2 * bits);
        int perByte = Byte.SIZE / bits;
        for (int k = 0; k < GROUP; k += perByte) {
            int held = in.get();
            for (int i = 0; i < perByte; i++) {
                deltas[first + k + i] = (held >> (bits * (perByte - 1 - i))) & ((1 << bits) - 1);
            }
        }
        for (int k = first; k < first + GROUP && bits < Byte.SIZE; k++) {
            if (deltas[k] == (1 << bits) - 1) {
                need(1);
                deltas[k] = Byte.toUnsignedInt(in.get());
            }
        }
    }

    private void need(int bytes) throws Malformed {
        if (in.remaining() < bytes) {
            throw new Malformed("packed numbers end too early");
        }
    }

    /// Gives the corners.
    ///
    /// @param packed the stream and nothing after it
    static int[] triangles(ByteBuffer packed, int count) throws Malformed {
        int triangles = count / 3;
        if (count < 0 || count % 3 != 0 || packed.remaining() < 1L + triangles + TABLE_BYTES) {
            throw new Malformed("packed triangles are too short for " + count + " corners");
        }
        if (Byte.toUnsignedInt(packed.get(packed.position())) != TRIANGLES) {
            throw new Malformed("packed triangles begin otherwise");
        }
        ByteBuffer data = packed.duplicate();
        data.position(packed.position() + 1 + triangles).limit(packed.limit() - TABLE_BYTES);
        Triangles state = new Triangles(new Meshopt(data));
        packed.get(packed.limit() - TABLE_BYTES, state.table);
        int[] corners = new int[count];
        for (int t = 0; t < triangles; t++) {
            state.read(Byte.toUnsignedInt(packed.get(packed.position() + 1 + t)), corners, 3 * t);
        }
        if (data.hasRemaining()) {
            throw new Malformed("packed triangles are longer than they should be");
        }
        return corners;
    }

    private int integer() throws Malformed {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            need(1);
            byte next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Malformed("a packed number is too long");
    }

    /// Is what the reading of triangles remembers.
    private static final class Triangles {
        private final Meshopt data;
        private final byte[] table = new byte[TABLE_BYTES];
        private final int[][] edges = new int[KEPT][2];
        private final int[] kept = new int[KEPT];
        private int edgeCount;
        private int keptCount;
        private int next;
        private int last;

        private Triangles(Meshopt data) {
            this.data = data;
            Arrays.fill(kept, -1);
            for (int[] edge : edges) {
                Arrays.fill(edge, -1);
            }
        }

        private void read(int code, int[] corners, int at) throws Malformed {
            if (code < 0xf0) {
                atEdge(code, corners, at);
            } else {
                alone(code, corners, at);
            }
            for (int k = at; k < at + 3; k++) {
                if (corners[k] < 0) {
                    throw new Malformed("packed triangles name a corner before there is one");
                }
            }
        }

        private void atEdge(int code, int[] corners, int at) throws Malformed {
            int[] edge = edges[Math.floorMod(edgeCount - 1 - (code >> 4), KEPT)];
            int a = edge[0];
            int b = edge[1];
            int third = code & 15;
            int c =
                    switch (third) {
                        case 0 -> next++;
                        case 13 -> --last;
                        case 14 -> ++last;
                        case 15 -> explicit();
                        default -> kept[Math.floorMod(keptCount - 1 - third, KEPT)];
                    };
            keepEdge(c, b);
            keepEdge(a, c);
            if (third == 0 || third > 12) {
                keep(c);
            }
            set(corners, at, a, b, c);
        }

        private void alone(int code, int[] corners, int at) throws Malformed {
            boolean isInTable = code < 0xfe;
            int pair;
            if (isInTable) {
                pair = Byte.toUnsignedInt(table[code & 15]);
            } else {
                data.need(1);
                pair = Byte.toUnsignedInt(data.in.get());
                next = pair == 0 ? 0 : next;
            }
            int a = code < 0xff ? next++ : explicit();
            int b = place(pair >> 4);
            int c = place(pair & 15);
            keepEdge(b, a);
            keepEdge(c, b);
            keepEdge(a, c);
            keep(a);
            if (pair >> 4 == 0 || pair >> 4 == 15) {
                keep(b);
            }
            if ((pair & 15) == 0 || (pair & 15) == 15) {
                keep(c);
            }
            set(corners, at, a, b, c);
        }

        private int place(int named) throws Malformed {
            return switch (named) {
                case 0 -> next++;
                case 15 -> explicit();
                default -> kept[Math.floorMod(keptCount - named, KEPT)];
            };
        }

        private int explicit() throws Malformed {
            int value = data.integer();
            last += (value & 1) != 0 ? ~(value >>> 1) : value >>> 1;
            return last;
        }

        private void keepEdge(int from, int to) {
            edges[edgeCount++ % KEPT] = new int[] {from, to};
        }

        private void keep(int corner) {
            kept[keptCount++ % KEPT] = corner;
        }

        private static void set(int[] corners, int at, int a, int b, int c) {
            corners[at] = a;
            corners[at + 1] = b;
            corners[at + 2] = c;
        }
    }
}
