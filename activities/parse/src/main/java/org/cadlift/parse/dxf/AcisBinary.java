package org.cadlift.parse.dxf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the binary form (SAB) of an ACIS body as if it were text: a signature, a header, then records of values, each
/// after a byte that tells its kind.
final class AcisBinary {
    /// Start files with whole numbers of four bytes, the last one with those of eight.
    private static final List<String> SIGNATURES = List.of("ACIS BinaryFile", "ASM BinaryFile4", "ASM BinaryFile8");

    private static final int HEADER_NUMBERS = 4;
    private static final int HEADER_VALUES = 6;
    private static final int RECORD_END = 17;

    private final ByteBuffer in;
    private final boolean wide;
    private final StringBuilder type = new StringBuilder();
    private final List<String> fields = new ArrayList<>();
    private boolean named;

    private AcisBinary(ByteBuffer in, boolean wide) {
        this.in = in;
        this.wide = wide;
    }

    /// Gives the records; what follows a value of no known kind is left out. Empty for what is no such file.
    static Optional<AcisText> read(byte[] bytes) {
        for (String signature : SIGNATURES) {
            byte[] start = signature.getBytes(StandardCharsets.US_ASCII);
            if (bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length)) {
                ByteBuffer in =
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(start.length);
                return Optional.of(AcisText.of(new AcisBinary(in, signature.endsWith("8")).records()));
            }
        }
        return Optional.empty();
    }

    private List<AcisText.Entry> records() {
        List<AcisText.Entry> entries = new ArrayList<>();
        try {
            for (int i = 0; i < HEADER_NUMBERS; i++) {
                number();
            }
            for (int i = 0; i < HEADER_VALUES; i++) {
                value(in.get());
            }
            fields.clear();
            while (in.hasRemaining()) {
                byte kind = in.get();
                if (kind == RECORD_END) {
                    entries.add(new AcisText.Entry(type.toString(), fields));
                    type.setLength(0);
                    fields.clear();
                    named = false;
                } else if (!value(kind)) {
                    break;
                }
            }
        } catch (BufferUnderflowException e) {
            return entries;
        }
        return entries;
    }

    private long number() {
        return wide ? in.getLong() : in.getInt();
    }

    /// Reads one value into the fields, in the words of the text form; false for a kind that is not known.
    private boolean value(byte kind) {
        switch (kind) {
            case 2 -> fields.add(Integer.toString(in.get()));
            case 3 -> fields.add(Integer.toString(in.getShort()));
            case 4, 21 -> fields.add(Long.toString(number()));
            case 5 -> fields.add(Float.toString(in.getFloat()));
            case 6, 23 -> fields.add(Double.toString(in.getDouble()));
            case 7 -> fields.add("@" + text(in.get() & 0xff));
            case 8 -> fields.add("@" + text(in.getShort() & 0xffff));
            case 9, 18 -> fields.add("@" + text(in.getInt()));
            case 10 -> fields.add("reversed");
            case 11 -> fields.add("forward");
            case 12 -> fields.add("$" + number());
            case 13, 14 -> name(text(in.get() & 0xff), kind == 13);
            case 15 -> fields.add("{");
            case 16 -> fields.add("}");
            case 19, 20 -> doubles(3);
            case 22 -> doubles(2);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Takes a part of the record's type; names further on are of what is within it.
    private void name(String part, boolean last) {
        if (named) {
            fields.add(part);
            return;
        }
        type.append(type.isEmpty() ? "" : "-").append(part);
        named = last;
    }

    private void doubles(int count) {
        for (int i = 0; i < count; i++) {
            fields.add(Double.toString(in.getDouble()));
        }
    }

    private String text(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
