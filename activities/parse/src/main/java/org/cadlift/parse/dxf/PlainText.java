package org.cadlift.parse.dxf;

import org.cadlift.contract.Limits;

/// Takes the control codes out of texts.
final class PlainText {
    private PlainText() {}

    /// Decodes the codes of TEXT: `%%d` °, `%%c` Ø, `%%p` ±, `%%nnn` a character; `%%u %%o %%k` only switch lines.
    static String ofText(String raw) {
        String text = raw.indexOf("%%") < 0 ? raw : percents(raw);
        text = text.indexOf("^") < 0 ? text : carets(text);
        return kept(text);
    }

    private static String percents(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            if (!raw.startsWith("%%", i) || i + 2 >= raw.length()) {
                out.append(raw.charAt(i++));
                continue;
            }
            char c = raw.charAt(i + 2);
            i += 3;
            switch (c) {
                case 'd', 'D' -> out.append('°');
                case 'c', 'C' -> out.append('Ø');
                case 'p', 'P' -> out.append('±');
                case '%' -> out.append('%');
                case 'u', 'U', 'o', 'O', 'k', 'K' -> {}
                default -> {
                    int digits = i - 1;
                    int number = 0;
                    while (digits < raw.length() && digits < i + 2 && isDigit(raw.charAt(digits))) {
                        number = number * 10 + raw.charAt(digits++) - '0';
                    }
                    if (digits == i + 2) {
                        out.append((char) number);
                        i = digits;
                    } else {
                        out.append("%%").append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /// Decodes `^I`, `^J`, `^M` and `^ ` (tab, line feed, return, a caret).
    private static String carets(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            char control = c == '^' && i < text.length() ? text.charAt(i) : 0;
            switch (control) {
                case 'I', 'i' -> out.append('\t');
                case 'J', 'j' -> out.append('\n');
                case 'M', 'm' -> {}
                case ' ' -> out.append('^');
                default -> {
                    out.append(c);
                    continue;
                }
            }
            i++;
        }
        return out.toString();
    }

    /// Takes the formatting out of MTEXT: `\P` and `\X` break lines, `\~` is a space, `\S` stacks a fraction,
    /// `{ }` group, `\L \O \K` and their small forms switch lines, and `\A \C \c \f \F \H \p \Q \T \W` run to `;`.
    static String ofMtext(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i++);
            if (c == '{' || c == '}') {
                continue;
            }
            if (c != '\\' || i == raw.length()) {
                out.append(c);
                continue;
            }
            char code = raw.charAt(i++);
            switch (code) {
                case '\\', '{', '}' -> out.append(code);
                case 'P', 'X', 'N' -> out.append('\n');
                case '~' -> out.append(' ');
                case 'L', 'l', 'O', 'o', 'K', 'k' -> {}
                case 'S' -> i = stacked(raw, i, out);
                case 'A', 'C', 'c', 'f', 'F', 'H', 'p', 'Q', 'T', 'W' -> i = afterSemicolon(raw, i);
                default -> out.append(code);
            }
        }
        return ofText(out.toString());
    }

    private static int afterSemicolon(String raw, int from) {
        int semicolon = raw.indexOf(';', from);
        return semicolon < 0 ? raw.length() : semicolon + 1;
    }

    /// Reads `1/2;`, `1#2;` or `1^2;` after `\S` and writes `1/2`.
    private static int stacked(String raw, int from, StringBuilder out) {
        int end = afterSemicolon(raw, from);
        int last = raw.charAt(end - 1) == ';' ? end - 1 : end;
        for (int i = from; i < last; i++) {
            char c = raw.charAt(i);
            if (c == '#' || c == '^' || c == '/') {
                out.append('/');
            } else if (c != '\\') {
                out.append(c);
            }
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String kept(String text) {
        String stripped = text.strip();
        return stripped.length() > Limits.TEXT_CHARS ? stripped.substring(0, Limits.TEXT_CHARS) : stripped;
    }
}
