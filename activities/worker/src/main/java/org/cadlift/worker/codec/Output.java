package org.cadlift.worker.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Collects bytes. Whole numbers are written seven bits a byte, small ones of either sign in one byte.
final class Output {
    private final Map<String, Integer> texts = new HashMap<>();
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    void decimal(double value) {
        room(Double.BYTES).putDouble(value);
    }

    void whole(long value) {
        ByteBuffer to = room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            to.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    void bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
    }

    /// Writes a text at its first use as 0, its length and its bytes, later as its number from 1.
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            whole(known);
            return;
        }
        byte[] bytes = text.getBytes(UTF_8);
        whole(0);
        whole(bytes.length);
        bytes(bytes);
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int wanted = Math.addExact(buffer.position(), bytes);
            int doubled = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * buffer.capacity());
            buffer = ByteBuffer.allocate(Math.max(wanted, doubled)).put(buffer.flip());
        }
        return buffer;
    }
}
