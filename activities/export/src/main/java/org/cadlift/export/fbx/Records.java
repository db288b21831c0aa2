package org.cadlift.export.fbx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.Deflater;

/// Collects a binary FBX file: a record is its end, the number and size of its properties, its name, the properties,
/// and records within it, closed by an empty one.
final class Records {
    static final int VERSION = 7400;

    private static final byte[] MAGIC = "Kaydara FBX Binary  \0\u001a\0".getBytes(StandardCharsets.US_ASCII);
    /// What an empty record looks like: its four fields, all zero.
    private static final byte[] EMPTY = new byte[13];
    /// Separates the name of an object from its class.
    private static final String CLASS = "\0\u0001";

    private static final byte[] BEFORE_VERSION = {
        (byte) 0xFA,
        (byte) 0xBC,
        (byte) 0xAB,
        0x09,
        (byte) 0xD0,
        (byte) 0xC8,
        (byte) 0xD4,
        0x66,
        (byte) 0xB1,
        0x76,
        (byte) 0xFB,
        (byte) 0x83,
        0x1C,
        (byte) 0xF7,
        0x26,
        0x7E
    };
    private static final byte[] END = {
        (byte) 0xF8,
        0x5A,
        (byte) 0x8C,
        0x6A,
        (byte) 0xDE,
        (byte) 0xF5,
        (byte) 0xD9,
        0x7E,
        (byte) 0xEC,
        (byte) 0xE9,
        0x0C,
        (byte) 0xE3,
        0x75,
        (byte) 0x8F,
        0x29,
        0x0B
    };
    private static final int ZEROS_BEFORE_END = 120;
    /// Arrays up to this size are not worth packing.
    private static final int PLAIN_BYTES = 128;

    private ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final Deque<Open> open = new ArrayDeque<>();

    /// Is a record that is being written.
    private static final class Open {
        private final int start;
        private final int propertiesStart;
        private int properties;
        private boolean nests;

        private Open(int start, int propertiesStart) {
            this.start = start;
            this.propertiesStart = propertiesStart;
        }
    }

    Records() {
        room(MAGIC.length + 4).put(MAGIC).putInt(VERSION);
    }

    /// Begins a record; its properties follow, then those within it.
    Records open(String name) {
        if (!open.isEmpty()) {
            seal(open.element());
            open.element().nests = true;
        }
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        int start = out.position();
        room(EMPTY.length + letters.length).position(start + 12);
        out.put((byte) letters.length).put(letters);
        open.push(new Open(start, out.position()));
        return this;
    }

    Records close() {
        Open record = open.pop();
        seal(record);
        if (record.nests || record.properties == 0) {
            room(EMPTY.length).put(EMPTY);
        }
        out.putInt(record.start, out.position());
        return this;
    }

    private void seal(Open record) {
        if (!record.nests) {
            out.putInt(record.start + 4, record.properties);
            out.putInt(record.start + 8, out.position() - record.propertiesStart);
        }
    }

    Records text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        property('S', 4 + letters.length).putInt(letters.length).put(letters);
        return this;
    }

    /// Adds the name of an object with its class.
    Records named(String name, String type) {
        return text(name.replace('\0', ' ') + CLASS + type);
    }

    Records bytes(byte[] bytes) {
        property('R', 4 + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    Records integer(int value) {
        property('I', Integer.BYTES).putInt(value);
        return this;
    }

    Records id(long value) {
        property('L', Long.BYTES).putLong(value);
        return this;
    }

    Records number(double value) {
        property('D', Double.BYTES).putDouble(value);
        return this;
    }

    Records flag(boolean value) {
        property('C', 1).put((byte) (value ? 1 : 0));
        return this;
    }

    Records numbers(double[] values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asDoubleBuffer().put(values);
        return array('d', values.length, raw.array());
    }

    Records integers(int[] values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asIntBuffer().put(values);
        return array('i', values.length, raw.array());
    }

    private Records array(char type, int length, byte[] raw) {
        byte[] packed = raw.length > PLAIN_BYTES ? deflated(raw) : raw;
        boolean isPacked = packed.length < raw.length;
        byte[] stored = isPacked ? packed : raw;
        property(type, 12 + stored.length).putInt(length).putInt(isPacked ? 1 : 0);
        out.putInt(stored.length).put(stored);
        return this;
    }

    private static byte[] deflated(byte[] raw) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(raw);
            deflater.finish();
            // What does not become smaller is stored as it is.
            byte[] packed = new byte[raw.length];
            int end = 0;
            while (!deflater.finished() && end < packed.length) {
                end += deflater.deflate(packed, end, packed.length - end);
            }
            return deflater.finished() ? Arrays.copyOf(packed, end) : raw;
        }
    }

    /// Gives the bytes of the file when all records are closed.
    byte[] toBytes() {
        room(EMPTY.length + BEFORE_VERSION.length + 4 + 16 + 4 + ZEROS_BEFORE_END + END.length);
        out.put(EMPTY).put(BEFORE_VERSION).putInt(0);
        // At least one byte up to a multiple of sixteen.
        out.position((out.position() / 16 + 1) * 16);
        out.putInt(VERSION).position(out.position() + ZEROS_BEFORE_END);
        out.put(END);
        return Arrays.copyOf(out.array(), out.position());
    }

    private ByteBuffer property(char type, int bytes) {
        open.element().properties++;
        return room(1 + bytes).put((byte) type);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int capacity = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, 2L * out.capacity() + bytes));
            ByteBuffer larger = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
            larger.put(out.array(), 0, out.position());
            out = larger;
        }
        return out;
    }
}
