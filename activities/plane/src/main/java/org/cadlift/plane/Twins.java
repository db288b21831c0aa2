package org.cadlift.plane;

import java.util.Arrays;

/// Links the places of equal keys, in ascending order.
final class Twins {
    private final int[] next;
    private boolean any;

    Twins(long[] keys) {
        next = new int[keys.length];
        Arrays.fill(next, -1);
        int slots = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
        int[] last = new int[slots];
        Arrays.fill(last, -1);
        for (int i = 0; i < keys.length; i++) {
            int slot = (int) ((keys[i] * 0x9E3779B97F4A7C15L) >>> 32) & (slots - 1);
            while (last[slot] >= 0 && keys[last[slot]] != keys[i]) {
                slot = (slot + 1) & (slots - 1);
            }
            if (last[slot] >= 0) {
                next[last[slot]] = i;
                any = true;
            }
            last[slot] = i;
        }
    }

    boolean any() {
        return any;
    }

    /// Gives the next place with the same key, or −1.
    int next(int place) {
        return next[place];
    }
}
