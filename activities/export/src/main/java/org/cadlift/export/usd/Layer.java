package org.cadlift.export.usd;

import org.cadlift.export.text.Numbers;

/// Collects a layer in the text form of USD.
final class Layer {
    private final StringBuilder out = new StringBuilder(1 << 16);

    Layer raw(String text) {
        out.append(text);
        return this;
    }

    /// Appends a string between quotes; what would end it or the line is escaped, what no text has place for left out.
    Layer text(String text) {
        out.append('"');
        text.codePoints().forEach(code -> {
            switch (code) {
                case '"', '\\' -> out.append('\\').appendCodePoint(code);
                case '\n' -> out.append("\\n");
                default -> {
                    if (code >= ' ' && !(code >= 0xD800 && code <= 0xDFFF)) {
                        out.appendCodePoint(code);
                    }
                }
            }
        });
        out.append('"');
        return this;
    }

    Layer number(double number) {
        Numbers.append(out, number);
        return this;
    }

    Layer tuple(double x, double y, double z) {
        out.append('(');
        Numbers.append(out, x);
        out.append(", ");
        Numbers.append(out, y);
        out.append(", ");
        Numbers.append(out, z);
        out.append(')');
        return this;
    }

    /// Appends triples, a comma between them.
    Layer tuples(double[] xyz) {
        for (int i = 0; i < xyz.length; i += 3) {
            separate(i);
            tuple(xyz[i], xyz[i + 1], xyz[i + 2]);
        }
        return this;
    }

    Layer numbers(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            separate(i);
            out.append(numbers[i]);
        }
        return this;
    }

    /// Lines of some length keep editors usable.
    private void separate(int index) {
        if (index > 0) {
            out.append(index % 30 == 0 ? ",\n" : ", ");
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
