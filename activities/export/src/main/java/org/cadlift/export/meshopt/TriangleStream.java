package org.cadlift.export.meshopt;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Packs corners of triangles: mode 1. Where corners 0, 1, 2 come again, as they do where another mesh begins, new
/// ones are counted from there.
public final class TriangleStream {
    private static final int HEADER = 0xe1;
    /// Pairs of corners that have a code of one byte; the first is two new ones.
    private static final int PAIRS = 14;

    private static final int TABLE_BYTES = 16;
    /// Edges and corners remembered.
    private static final int KEPT = 16;

    private static final int EXPLICIT = 15;
    private static final int KEPT_CORNERS_AT_AN_EDGE = 12;
    private static final int KEPT_CORNERS_IN_A_PAIR = 14;

    private final int[] table;
    private final int[] uses = new int[256];
    private final ByteArrayOutputStream codes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final int[] edgeStarts = new int[KEPT];
    private final int[] edgeEnds = new int[KEPT];
    private final int[] corners = new int[KEPT];
    private int edgeCount;
    private int cornerCount;
    private int next;
    private int last;

    private TriangleStream(int[] table) {
        this.table = table;
        Arrays.fill(edgeStarts, -1);
        Arrays.fill(edgeEnds, -1);
        Arrays.fill(corners, -1);
    }

    /// Gives the stream.
    ///
    /// @param triangles three corners each, from 0 on, in a mesh or in one mesh after another
    public static byte[] of(int[] triangles) {
        if (triangles.length % 3 != 0) {
            throw new IllegalArgumentException(triangles.length + " corners");
        }
        TriangleStream trial = new TriangleStream(new int[1]);
        trial.add(triangles);
        TriangleStream stream = new TriangleStream(trial.mostUsed());
        stream.add(triangles);
        return stream.bytes();
    }

    private int[] mostUsed() {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(1, uses.length)
                                .boxed()
                                .sorted(Comparator.comparingInt(pair -> -uses[pair]))
                                .mapToInt(pair -> pair)
                                .filter(pair -> uses[pair] > 0))
                .limit(PAIRS)
                .toArray();
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 + codes.size() + data.size() + TABLE_BYTES);
        out.write(HEADER);
        out.writeBytes(codes.toByteArray());
        out.writeBytes(data.toByteArray());
        for (int i = 0; i < TABLE_BYTES; i++) {
            out.write(i < table.length ? table[i] : 0);
        }
        return out.toByteArray();
    }

    private void add(int[] triangles) {
        for (int t = 0; t < triangles.length; t += 3) {
            int a = triangles[t];
            int b = triangles[t + 1];
            int c = triangles[t + 2];
            if (next != 0 && (isFirst(a, b, c) || isFirst(b, c, a) || isFirst(c, a, b))) {
                codes.write(0xfe);
                data.write(0);
                next = 3;
                keepTriangle(0, 1, 2, true, true);
            } else if (!addAtEdge(a, b, c) && !addAtEdge(b, c, a) && !addAtEdge(c, a, b)) {
                addAlone(a, b, c);
            }
        }
    }

    /// Adds a triangle whose first two corners are an edge of one of the last triangles.
    private boolean addAtEdge(int a, int b, int c) {
        int edge = 0;
        while (edge < KEPT - 1 && !isEdge(edge, a, b)) {
            edge++;
        }
        if (edge == KEPT - 1) {
            return false;
        }
        int kept = corner(c);
        boolean isKept = false;
        int third;
        if (c == next) {
            third = 0;
            next++;
        } else if (kept >= 1 && kept <= KEPT_CORNERS_AT_AN_EDGE) {
            third = kept;
            isKept = true;
        } else if (c == last - 1) {
            third = 13;
            last = c;
        } else if (c == last + 1) {
            third = 14;
            last = c;
        } else {
            third = EXPLICIT;
            writeIndex(c);
        }
        codes.write((edge << 4) | third);
        keepEdge(c, b);
        keepEdge(a, c);
        if (!isKept) {
            keep(c);
        }
        return true;
    }

    /// Adds a triangle with no such edge, from that corner on which is new, or else from one that is not kept.
    private void addAlone(int a, int b, int c) {
        if (a == next || (b != next && c != next && corner(a) < 0)) {
            addFrom(a, b, c);
        } else if (b == next || (c != next && corner(b) < 0)) {
            addFrom(b, c, a);
        } else {
            addFrom(c, a, b);
        }
    }

    private static boolean isFirst(int a, int b, int c) {
        return a == 0 && b == 1 && c == 2;
    }

    private void addFrom(int a, int b, int c) {
        boolean isNew = a == next;
        if (isNew) {
            next++;
        }
        int second = place(b);
        int third = place(c);
        int pair = (second << 4) | third;
        boolean isExplicit = second == EXPLICIT || third == EXPLICIT;
        if (isNew && !isExplicit) {
            uses[pair]++;
        }
        int known = isNew && !isExplicit ? indexInTable(pair) : -1;
        if (known >= 0) {
            codes.write(0xf0 | known);
        } else {
            codes.write(isNew ? 0xfe : 0xff);
            data.write(pair);
            if (!isNew) {
                writeIndex(a);
            }
            if (second == EXPLICIT) {
                writeIndex(b);
            }
            if (third == EXPLICIT) {
                writeIndex(c);
            }
        }
        keepTriangle(a, b, c, second == 0 || second == EXPLICIT, third == 0 || third == EXPLICIT);
    }

    /// Says how a corner is named: 0 as the next new one, up to 14 as one of the last, 15 by its number.
    private int place(int corner) {
        if (corner == next) {
            next++;
            return 0;
        }
        int kept = corner(corner);
        return kept >= 0 && kept < KEPT_CORNERS_IN_A_PAIR ? kept + 1 : EXPLICIT;
    }

    private int indexInTable(int pair) {
        int i = table.length - 1;
        while (i >= 0 && table[i] != pair) {
            i--;
        }
        return i;
    }

    private boolean isEdge(int back, int a, int b) {
        int at = Math.floorMod(edgeCount - 1 - back, KEPT);
        return edgeStarts[at] == a && edgeEnds[at] == b;
    }

    /// Finds how many corners were kept after this one, or -1.
    private int corner(int corner) {
        for (int back = 0; back < KEPT; back++) {
            if (corners[Math.floorMod(cornerCount - 1 - back, KEPT)] == corner) {
                return back;
            }
        }
        return -1;
    }

    private void keepTriangle(int a, int b, int c, boolean keepB, boolean keepC) {
        keepEdge(b, a);
        keepEdge(c, b);
        keepEdge(a, c);
        keep(a);
        if (keepB) {
            keep(b);
        }
        if (keepC) {
            keep(c);
        }
    }

    private void keepEdge(int from, int to) {
        edgeStarts[edgeCount % KEPT] = from;
        edgeEnds[edgeCount % KEPT] = to;
        edgeCount++;
    }

    private void keep(int corner) {
        corners[cornerCount % KEPT] = corner;
        cornerCount++;
    }

    /// Writes what the number differs by from the last that was written: seven bits a byte, the lowest first.
    private void writeIndex(int corner) {
        int delta = corner - last;
        last = corner;
        int rest = (delta << 1) ^ (delta >> 31);
        while (rest >>> 7 != 0) {
            data.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        data.write(rest);
    }
}
