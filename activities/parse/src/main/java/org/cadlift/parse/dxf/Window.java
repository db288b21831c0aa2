package org.cadlift.parse.dxf;

import java.util.Arrays;

/// Is the part of a file that is in memory: bytes `[0, limit)` of [#bytes], which stand in the file from [#base] on.
///
/// It slides along the file; what is held back moves to its start, and only an entity larger than the window makes it
/// grow. One line feed stands after the last byte, so that a search for the end of a line always ends.
final class Window {
    private static final int FIRST_SIZE = 1 << 18;
    /// Arrays of Java are no larger.
    private static final int LARGEST_SIZE = Integer.MAX_VALUE - 8;

    private final Feed feed;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int limit;
    private int base;
    private boolean exhausted;

    Window(Feed feed) {
        this.feed = feed;
    }

    byte[] bytes() {
        return bytes;
    }

    int limit() {
        return limit;
    }

    /// Gives the place in the file of the first byte of the window.
    int base() {
        return base;
    }

    boolean isExhausted() {
        return exhausted;
    }

    /// Reads on until the window is full or the file ends; bytes before index `keep` are given up.
    void slide(int keep) {
        int kept = limit - keep;
        if (kept > bytes.length / 2) {
            int size = (int) Math.min(2L * bytes.length, LARGEST_SIZE);
            bytes = Arrays.copyOf(Arrays.copyOfRange(bytes, keep, limit), size);
        } else {
            System.arraycopy(bytes, keep, bytes, 0, kept);
        }
        base += keep;
        limit = kept;
        while (!exhausted && limit < bytes.length - 1) {
            int count = feed.read(bytes, limit, bytes.length - 1 - limit);
            exhausted = count < 0;
            limit += Math.max(count, 0);
        }
        bytes[limit] = '\n';
    }
}
