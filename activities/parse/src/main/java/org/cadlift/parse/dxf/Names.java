package org.cadlift.parse.dxf;

import java.util.Arrays;
import java.util.Locale;

/// Makes one string for each distinct name (layer, type, block), so that a name met a million times costs one string.
/// An open hash table keyed by the bytes as they stand in the file, trimmed.
@SuppressWarnings({"ReferenceEquality", "ArrayRecordComponent"}) // one entry stands for none; entries never leave
final class Names {
    private record Entry(int hash, byte[] bytes, String name) {}

    private static final Entry NONE = new Entry(0, new byte[0], "");

    private final Encoding encoding;
    private final boolean inCapitals;
    private Entry[] table = filled(256);
    private int size;

    /// @param inCapitals whether names are given in capitals, however the file spells them
    Names(Encoding encoding, boolean inCapitals) {
        this.encoding = encoding;
        this.inCapitals = inCapitals;
    }

    private static Entry[] filled(int length) {
        Entry[] table = new Entry[length];
        Arrays.fill(table, NONE);
        return table;
    }

    String of(byte[] bytes, int start, int end) {
        int from = Slice.trimStart(bytes, start, end);
        int to = Slice.trimEnd(bytes, from, end);
        if (from == to) {
            return "";
        }
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        while (table[slot] != NONE) {
            Entry entry = table[slot];
            if (entry.hash == hash && Arrays.equals(entry.bytes, 0, entry.bytes.length, bytes, from, to)) {
                return entry.name;
            }
            slot = (slot + 1) & mask;
        }
        String name = encoding.decode(bytes, from, to);
        Entry entry =
                new Entry(hash, Arrays.copyOfRange(bytes, from, to), inCapitals ? name.toUpperCase(Locale.ROOT) : name);
        table[slot] = entry;
        if (++size * 2 > table.length) {
            grow();
        }
        return entry.name;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private void grow() {
        Entry[] old = table;
        table = filled(old.length * 2);
        int mask = table.length - 1;
        for (Entry entry : old) {
            if (entry != NONE) {
                int slot = spread(entry.hash) & mask;
                while (table[slot] != NONE) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = entry;
            }
        }
    }
}
