package org.cadlift.validate;

import java.nio.charset.StandardCharsets;

/// Walks the lines near the start of a file, trimmed; every kind of line end will do.
final class Lines {
    private final byte[] bytes;
    private final int limit;
    private int position;
    private String text = "";

    Lines(byte[] bytes, int limit) {
        this.bytes = bytes;
        this.limit = Math.min(bytes.length, limit);
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            position = 3;
        }
    }

    boolean next() {
        while (position < limit && (bytes[position] == '\n' || bytes[position] == '\r')) {
            position++;
        }
        if (position >= limit) {
            return false;
        }
        int from = position;
        while (position < limit && bytes[position] != '\n' && bytes[position] != '\r') {
            position++;
        }
        text = new String(bytes, from, position - from, StandardCharsets.ISO_8859_1).strip();
        return true;
    }

    String text() {
        return text;
    }
}
