package org.cadlift.verify;

import java.nio.charset.StandardCharsets;

/// Walks through a text file line by line, and through a line word by word.
final class Text {
    private final byte[] bytes;
    private int next;
    private int line;
    private int word;
    private int end;

    Text(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Moves to the next line; false at the end.
    boolean nextLine() {
        if (next >= bytes.length) {
            return false;
        }
        word = next;
        while (next < bytes.length && bytes[next] != '\n') {
            next++;
        }
        end = next > word && bytes[next - 1] == '\r' ? next - 1 : next;
        next++;
        line++;
        return true;
    }

    /// Gives the next word of the line, empty when there is none.
    String nextWord() {
        while (word < end && isBlank(bytes[word])) {
            word++;
        }
        int start = word;
        while (word < end && !isBlank(bytes[word])) {
            word++;
        }
        return new String(bytes, start, word - start, StandardCharsets.UTF_8);
    }

    /// Gives what is left of the line, without blanks around it.
    String rest() {
        String rest = new String(bytes, word, end - word, StandardCharsets.UTF_8).strip();
        word = end;
        return rest;
    }

    double number(String text) throws Malformed {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw malformed("'" + text + "' is no number");
        }
    }

    int integer(String text) throws Malformed {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw malformed("'" + text + "' is no whole number");
        }
    }

    Malformed malformed(String what) {
        return new Malformed("line " + line + ": " + what);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
