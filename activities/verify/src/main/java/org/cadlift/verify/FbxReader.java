package org.cadlift.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads the records of a binary FBX file up to version 7.4, whose ends are 32-bit numbers.
final class FbxReader {
    private static final String MAGIC = "Kaydara FBX Binary  \0";
    private static final int HEADER_BYTES = 27;
    private static final int NEWEST = 7400;

    private final ByteBuffer in;

    private FbxReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads the file as one record around all others.
    static FbxRecord read(byte[] bytes) throws Malformed {
        FbxReader reader = new FbxReader(bytes);
        try {
            if (!reader.word(MAGIC.length()).equals(MAGIC)) {
                throw new Malformed("the file is no binary FBX");
            }
            int version = reader.in.position(HEADER_BYTES - 4).getInt();
            if (version > NEWEST) {
                throw new Malformed("version " + version);
            }
            return new FbxRecord("FBX", List.of(), reader.records(bytes.length));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new Malformed("the file ends within a record");
        }
    }

    /// Reads records up to an empty one.
    private List<FbxRecord> records(int limit) throws Malformed {
        List<FbxRecord> records = new ArrayList<>();
        while (true) {
            int end = in.getInt();
            int properties = in.getInt();
            int propertyBytes = in.getInt();
            String name = word(in.get() & 0xFF);
            if (end == 0) {
                return records;
            }
            int within = in.position() + propertyBytes;
            if (end < within || end > limit) {
                throw new Malformed(name + " ends outside of its parent");
            }
            List<FbxRecord.Property> values = new ArrayList<>();
            for (int i = 0; i < properties; i++) {
                values.add(property());
            }
            if (in.position() != within) {
                throw new Malformed(name + " states a wrong size of its properties");
            }
            List<FbxRecord> nested = within < end ? records(end) : List.of();
            if (in.position() != end) {
                throw new Malformed(name + " states a wrong end");
            }
            records.add(new FbxRecord(name, values, nested));
        }
    }

    private FbxRecord.Property property() throws Malformed {
        char type = (char) in.get();
        return switch (type) {
            case 'C' -> new FbxRecord.Whole(in.get());
            case 'Y' -> new FbxRecord.Whole(in.getShort());
            case 'I' -> new FbxRecord.Whole(in.getInt());
            case 'L' -> new FbxRecord.Whole(in.getLong());
            case 'F' -> new FbxRecord.Real(in.getFloat());
            case 'D' -> new FbxRecord.Real(in.getDouble());
            case 'S' -> new FbxRecord.Text(word(in.getInt()));
            case 'R' -> {
                in.position(in.position() + in.getInt() + 4);
                yield new FbxRecord.Other();
            }
            case 'd' -> {
                ByteBuffer raw = array(Double.BYTES);
                double[] values = new double[raw.remaining() / Double.BYTES];
                raw.asDoubleBuffer().get(values);
                yield new FbxRecord.Reals(values);
            }
            case 'i' -> {
                ByteBuffer raw = array(Integer.BYTES);
                int[] values = new int[raw.remaining() / Integer.BYTES];
                raw.asIntBuffer().get(values);
                yield new FbxRecord.Wholes(values);
            }
            default -> throw new Malformed("a property of type '" + type + "'");
        };
    }

    private ByteBuffer array(int itemBytes) throws Malformed {
        int length = in.getInt();
        boolean isPacked = in.getInt() == 1;
        byte[] stored = new byte[bounded(in.getInt())];
        in.get(stored);
        byte[] raw = stored;
        if (isPacked) {
            raw = new byte[Math.multiplyExact(length, itemBytes)];
            try (Inflater inflater = new Inflater()) {
                inflater.setInput(stored);
                int found = inflater.inflate(raw);
                if (found != raw.length || inflater.inflate(new byte[1]) > 0) {
                    throw new Malformed("an array of another length than stated");
                }
            } catch (DataFormatException e) {
                throw new Malformed("a packed array is damaged");
            }
        }
        if (raw.length != (long) length * itemBytes) {
            throw new Malformed("an array of another length than stated");
        }
        return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String word(int length) throws Malformed {
        byte[] letters = new byte[bounded(length)];
        in.get(letters);
        return new String(letters, StandardCharsets.UTF_8);
    }

    private int bounded(int length) throws Malformed {
        if (length < 0 || length > in.remaining()) {
            throw new Malformed("the file ends within a record");
        }
        return length;
    }
}
