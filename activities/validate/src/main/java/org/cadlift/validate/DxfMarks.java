package org.cadlift.validate;

import java.nio.charset.StandardCharsets;

/// Is what a DXF says about itself near its start.
///
/// @param version `$ACADVER`, for instance `AC1032`; empty when absent
/// @param producer the first comment (group 999) that names a program; else empty
record DxfMarks(String version, String producer) {
    /// The header variables that matter come within the first kilobytes; a damaged start may push them back.
    private static final int LOOKED_AT_BYTES = 1 << 16;

    private static final int LONGEST_PRODUCER = 80;

    /// Says whether this is a text DXF: somewhere near the start a line `0` is followed by a capital word such as
    /// `SECTION` or `LINE`. Comments, byte order marks, white space and damaged lines before it do not matter.
    static boolean isText(byte[] bytes) {
        Lines lines = new Lines(bytes, LOOKED_AT_BYTES);
        boolean zero = false;
        while (lines.next()) {
            String line = lines.text();
            if (zero && isTypeName(line)) {
                return true;
            }
            zero = line.equals("0");
        }
        return false;
    }

    static DxfMarks of(byte[] bytes) {
        return new DxfMarks(version(bytes), producer(bytes));
    }

    private static boolean isTypeName(String line) {
        if (line.length() < 2) {
            return false;
        }
        boolean letter = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            letter |= c >= 'A' && c <= 'Z';
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
                return false;
            }
        }
        return letter;
    }

    /// Finds the version of text and binary files alike: the first `AC…` or `MC…` word after the variable's name.
    private static String version(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1);
        int name = head.indexOf("$ACADVER");
        if (name < 0) {
            return "";
        }
        int from = name + "$ACADVER".length();
        while (from < head.length() && from < name + 40 && !Character.isLetter(head.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < head.length() && to < from + 8 && isVersionCharacter(head.charAt(to))) {
            to++;
        }
        String word = head.substring(from, to);
        return word.startsWith("AC") || word.startsWith("MC") ? word : "";
    }

    private static boolean isVersionCharacter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
    }

    private static String producer(byte[] bytes) {
        Lines lines = new Lines(bytes, LOOKED_AT_BYTES);
        while (lines.next()) {
            String code = lines.text();
            if (!lines.next()) {
                break;
            }
            String value = lines.text();
            if (code.equals("999") && !value.isEmpty()) {
                return value.length() > LONGEST_PRODUCER ? value.substring(0, LONGEST_PRODUCER) : value;
            }
            if (code.equals("2")) {
                // A section has begun; comments further on speak of the drawing.
                break;
            }
        }
        return "";
    }
}
