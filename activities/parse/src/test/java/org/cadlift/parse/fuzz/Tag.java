package org.cadlift.parse.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Is one pair of a DXF: a group code and its value as text, one byte a character.
record Tag(int code, String value) {
    private static final Pattern WRITTEN = Pattern.compile("(-?\\d+)=(?:'([^']*)'|(\\S*))");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final String BINARY_START = "AutoCAD Binary DXF\r\n\u001a\0";

    /// Reads tags from a short notation: `0=LINE 8=walls 1='two words'`.
    static List<Tag> written(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            tags.add(new Tag(Integer.parseInt(matcher.group(1)), quoted == null ? matcher.group(3) : quoted));
        }
        return tags;
    }

    /// Reads the tags of a sound text DXF; lines that are no group code are passed over.
    static List<Tag> of(byte[] dxf) {
        List<String> lines =
                new String(dxf, StandardCharsets.ISO_8859_1).lines().toList();
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            String code = lines.get(i).strip();
            if (INTEGER.matcher(code).matches() && code.length() < 6) {
                tags.add(new Tag(Integer.parseInt(code), lines.get(i + 1)));
            }
        }
        return tags;
    }

    boolean is(int other, String text) {
        return code == other && value.equals(text);
    }

    static byte[] text(List<Tag> tags, String lineEnd) {
        StringBuilder out = new StringBuilder();
        for (Tag tag : tags) {
            out.append(tag.code).append(lineEnd).append(tag.value).append(lineEnd);
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Writes tags as a binary DXF with codes of two bytes; a value that does not fit its code is written as 0.
    static byte[] binary(List<Tag> tags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(BINARY_START.getBytes(StandardCharsets.ISO_8859_1));
        for (Tag tag : tags) {
            out.writeBytes(little(2).putShort((short) tag.code).array());
            out.writeBytes(tag.binaryValue());
        }
        return out.toByteArray();
    }

    private byte[] binaryValue() {
        if (isIn(10, 60) || isIn(110, 150) || isIn(210, 240) || isIn(460, 470) || isIn(1010, 1060)) {
            return little(8).putDouble(real(value)).array();
        }
        if (isIn(60, 80) || isIn(170, 180) || isIn(270, 290) || isIn(370, 390) || isIn(400, 410) || isIn(1060, 1071)) {
            return little(2).putShort((short) integer(value)).array();
        }
        if (isIn(90, 100) || isIn(420, 430) || isIn(440, 460) || isIn(1071, 1072)) {
            return little(4).putInt((int) integer(value)).array();
        }
        if (isIn(160, 170)) {
            return little(8).putLong(integer(value)).array();
        }
        if (isIn(290, 300)) {
            return new byte[] {(byte) integer(value)};
        }
        byte[] text = value.getBytes(StandardCharsets.ISO_8859_1);
        if (isIn(310, 320) || code == 1004) {
            byte length = (byte) Math.min(text.length, 127);
            return ByteBuffer.allocate(1 + length)
                    .put(length)
                    .put(text, 0, length)
                    .array();
        }
        return Arrays.copyOf(text, text.length + 1);
    }

    private boolean isIn(int from, int to) {
        return code >= from && code < to;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static double real(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static long integer(String value) {
        String digits = value.strip();
        return INTEGER.matcher(digits).matches() ? Long.parseLong(digits) : 0;
    }
}
