package org.cadlift.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.verify.Part21Value.Group;
import org.cadlift.verify.Part21Value.Missing;
import org.cadlift.verify.Part21Value.Reference;
import org.cadlift.verify.Part21Value.Typed;
import org.cadlift.verify.Part21Value.Word;

/// Reads the records of a Part 21 file with simple entities, each number once.
final class Part21Reader {
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private Part21Reader(String text) {
        this.text = text;
    }

    /// Gives the records by number, in file order.
    static Map<Integer, Typed> read(byte[] bytes) throws Malformed {
        return new Part21Reader(new String(bytes, StandardCharsets.ISO_8859_1)).records();
    }

    private Map<Integer, Typed> records() throws Malformed {
        at = text.indexOf("DATA;");
        if (!text.startsWith("ISO-10303-21;") || at < 0) {
            throw malformed("no data section");
        }
        at += "DATA;".length();
        Map<Integer, Typed> records = new LinkedHashMap<>();
        for (skipBlank(); peek() == '#'; skipBlank()) {
            at++;
            int number = integer();
            expect('=');
            if (!(value(0) instanceof Typed typed)) {
                throw malformed("#" + number + " is no entity");
            }
            expect(';');
            if (records.put(number, typed) != null) {
                throw malformed("#" + number + " stands twice");
            }
        }
        if (!text.startsWith("ENDSEC;", at) || !text.stripTrailing().endsWith("END-ISO-10303-21;")) {
            throw malformed("the file does not end");
        }
        return records;
    }

    private Part21Value value(int depth) throws Malformed {
        skipBlank();
        char c = peek();
        if (depth > DEEPEST) {
            throw malformed("lists within lists");
        }
        return switch (c) {
            case '#' -> {
                at++;
                yield new Reference(integer());
            }
            case '$', '*' -> {
                at++;
                yield new Missing();
            }
            case '\'' -> string();
            case '.' -> {
                int end = text.indexOf('.', at + 1);
                if (end < 0) {
                    throw malformed("a word does not end");
                }
                String word = text.substring(at + 1, end);
                at = end + 1;
                yield new Word(word);
            }
            case '(' -> new Group(list(depth));
            default -> Character.isLetter(c) ? typed(depth) : number();
        };
    }

    private Typed typed(int depth) throws Malformed {
        int start = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '_') {
            at++;
        }
        String type = text.substring(start, at);
        return new Typed(type, list(depth));
    }

    private List<Part21Value> list(int depth) throws Malformed {
        expect('(');
        List<Part21Value> values = new ArrayList<>();
        skipBlank();
        while (peek() != ')') {
            if (!values.isEmpty()) {
                expect(',');
            }
            values.add(value(depth + 1));
            skipBlank();
        }
        at++;
        return values;
    }

    private Part21Value.Text string() throws Malformed {
        StringBuilder decoded = new StringBuilder();
        for (at++; ; at++) {
            char c = peek();
            if (c == '\'' || c == '\\') {
                if (text.startsWith("\\X2\\", at) || text.startsWith("\\X4\\", at)) {
                    hexadecimal(decoded, text.charAt(at + 2) - '0');
                    continue;
                }
                if (at + 1 >= text.length() || text.charAt(at + 1) != c) {
                    if (c == '\'') {
                        at++;
                        return new Part21Value.Text(decoded.toString());
                    }
                    throw malformed("a lone backslash");
                }
                at++;
            }
            decoded.append(c);
        }
    }

    /// Reads characters of so many bytes each up to `\X0\`, and stops at its last backslash.
    private void hexadecimal(StringBuilder decoded, int bytes) throws Malformed {
        int end = text.indexOf("\\X0\\", at);
        if (end < 0 || (end - at - 4) % (2 * bytes) != 0) {
            throw malformed("a text in hexadecimal digits does not end");
        }
        for (int digit = at + 4; digit < end; digit += 2 * bytes) {
            try {
                decoded.appendCodePoint(Integer.parseInt(text, digit, digit + 2 * bytes, 16));
            } catch (IllegalArgumentException e) {
                throw malformed("'" + text.substring(digit, digit + 2 * bytes) + "' is no character");
            }
        }
        at = end + 3;
    }

    private Part21Value.Real number() throws Malformed {
        int start = at;
        while ("+-.0123456789E".indexOf(peek()) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        try {
            return new Part21Value.Real(Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            throw malformed("'" + digits + "' is no number");
        }
    }

    private int integer() throws Malformed {
        double number = number().value();
        if (number != (int) number || number < 1) {
            throw malformed("#" + number + " is no record");
        }
        return (int) number;
    }

    private void expect(char c) throws Malformed {
        skipBlank();
        if (peek() != c) {
            throw malformed("'" + peek() + "' where '" + c + "' should be");
        }
        at++;
    }

    private void skipBlank() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed("the file ends within a record");
        }
        return text.charAt(at);
    }

    private Malformed malformed(String what) {
        long line = 1
                + text.substring(0, Math.min(Math.max(at, 0), text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Malformed("line " + line + ": " + what);
    }
}
