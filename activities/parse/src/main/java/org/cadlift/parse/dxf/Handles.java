package org.cadlift.parse.dxf;

import java.util.Arrays;

/// Remembers handles, which are numbers, to find those stated twice. An open hash table of longs.
final class Handles {
    private static final int HEXADECIMAL = 16;
    private static final int MOST_DIGITS = 15;

    private long[] table = new long[1 << 10];
    private int size;

    /// Says whether this handle was met before; what is no handle never was.
    boolean isKnown(String handle) {
        long number = number(handle);
        if (number == 0) {
            return false;
        }
        int slot = slot(number, table);
        if (table[slot] == number) {
            return true;
        }
        table[slot] = number;
        if (++size * 2 > table.length) {
            grow();
        }
        return false;
    }

    private static long number(String handle) {
        if (handle.length() > MOST_DIGITS) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < handle.length(); i++) {
            int digit = Character.digit(handle.charAt(i), HEXADECIMAL);
            if (digit < 0) {
                return 0;
            }
            number = (number << 4) | digit;
        }
        return number;
    }

    private static int slot(long number, long[] table) {
        int mask = table.length - 1;
        int slot = (int) ((number * 0x9e3779b97f4a7c15L) >>> 40) & mask;
        while (table[slot] != 0 && table[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(number -> number != 0).forEach(number -> larger[slot(number, larger)] = number);
        table = larger;
    }
}
