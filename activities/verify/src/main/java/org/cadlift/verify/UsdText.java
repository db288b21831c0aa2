package org.cadlift.verify;

import java.util.Arrays;

/// Walks through a layer of USD in its text form, word by word: names, numbers, strings, paths and brackets.
final class UsdText {
    private static final String BRACKETS = "()[]{}=,";

    private final String text;
    private int next;
    private String word = "";
    private boolean isString;
    private boolean isNewLine;

    UsdText(String text) throws Malformed {
        this.text = text;
        if (!text.startsWith("#usda 1.0\n")) {
            throw new Malformed("the layer is no USD of version 1.0");
        }
        toWord();
    }

    boolean isDone() {
        return next >= text.length();
    }

    /// Gives the word read last.
    String word() {
        return word;
    }

    /// Says whether a line ended before the next word.
    boolean isNewLine() {
        return isNewLine;
    }

    boolean isNext(String what) {
        return text.startsWith(what, next);
    }

    boolean skips(String what) throws Malformed {
        boolean isNext = isNext(what);
        if (isNext) {
            next();
        }
        return isNext;
    }

    void expect(String what) throws Malformed {
        if (!next().equals(what)) {
            throw malformed("'" + word + "' instead of '" + what + "'");
        }
    }

    /// Gives the next word, a string without its quotes.
    String next() throws Malformed {
        if (isDone()) {
            throw malformed("the layer ends");
        }
        int start = next;
        char first = text.charAt(next);
        isString = first == '"';
        if (isString) {
            do {
                next += text.charAt(next) == '\\' ? 2 : 1;
                if (next >= text.length()) {
                    throw malformed("a string without an end");
                }
            } while (text.charAt(next) != '"');
            next++;
            word = text.substring(start + 1, next - 1);
        } else {
            next++;
            while (BRACKETS.indexOf(first) < 0 && !isDone() && !ends(text.charAt(next))) {
                next++;
            }
            word = text.substring(start, next);
        }
        toWord();
        return word;
    }

    private static boolean ends(char c) {
        return c <= ' ' || BRACKETS.indexOf(c) >= 0;
    }

    private void toWord() {
        int end = next;
        while (!isDone() && (text.charAt(next) <= ' ' || text.charAt(next) == '#')) {
            next = text.charAt(next) == '#' ? Math.max(text.indexOf('\n', next), next + 1) : next + 1;
        }
        isNewLine = text.substring(end, next).contains("\n");
    }

    /// Passes over what stands between round brackets, if that comes next.
    void skipMetadata() throws Malformed {
        if (isNext("(")) {
            value();
        }
    }

    /// Gives the numbers of a value, of all its tuples in a row; passes over words.
    double[] value() throws Malformed {
        double[] numbers = new double[8];
        int count = 0;
        int depth = 0;
        do {
            String one = next();
            if (isString) {
                continue;
            }
            switch (one) {
                case "(", "[", "{" -> depth++;
                case ")", "]", "}" -> depth--;
                default -> {
                    if ("-0123456789".indexOf(one.charAt(0)) >= 0) {
                        numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
                        numbers[count++] = number(one);
                    }
                }
            }
        } while (depth > 0);
        return Arrays.copyOf(numbers, count);
    }

    private double number(String one) throws Malformed {
        try {
            return Double.parseDouble(one);
        } catch (NumberFormatException e) {
            throw malformed("'" + one + "' is no number");
        }
    }

    private Malformed malformed(String what) {
        return new Malformed("at character " + next + ": " + what);
    }
}
