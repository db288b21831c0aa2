package org.cadlift.worker.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/// Gives out bytes as [Output] collected them; throws [DamagedException] for what it cannot have collected.
final class Input {
    /// Records within records; ours stay below 20.
    static final int DEPTH = 200;

    private final ByteBuffer buffer;
    private final List<String> texts = new ArrayList<>();
    private int depth;

    Input(byte[] bytes, int from) {
        buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
    }

    boolean atEnd() {
        return !buffer.hasRemaining();
    }

    double decimal() {
        need(Double.BYTES);
        return buffer.getDouble();
    }

    long whole() {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            need(1);
            byte next = buffer.get();
            rest |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new DamagedException("a number has no end");
    }

    /// Reads a whole number from 0 to below `limit`.
    int index(int limit) {
        return below(limit, whole());
    }

    private static int below(int limit, long value) {
        if (value < 0 || value >= limit) {
            throw new DamagedException(value + " is not below " + limit);
        }
        return (int) value;
    }

    /// Reads how many values follow: each takes a byte at least, so damage cannot ask for more memory than it has bytes.
    int count() {
        long count = whole();
        return below(buffer.remaining() + 1, count);
    }

    String text() {
        int number = index(texts.size() + 1);
        if (number > 0) {
            return texts.get(number - 1);
        }
        int length = count();
        try {
            String text = UTF_8.newDecoder().decode(buffer.slice(buffer.position(), length)).toString();
            buffer.position(buffer.position() + length);
            texts.add(text);
            return text;
        } catch (CharacterCodingException e) {
            throw new DamagedException(e);
        }
    }

    void enter() {
        if (++depth > DEPTH) {
            throw new DamagedException("nested deeper than " + DEPTH);
        }
    }

    void leave() {
        depth--;
    }

    private void need(int bytes) {
        if (buffer.remaining() < bytes) {
            throw new DamagedException("ends early");
        }
    }
}
