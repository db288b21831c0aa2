package org.cadlift.worker.report;

/// Collects markup; texts are escaped, and only literals of this package go in raw.
final class Html {
    private final StringBuilder out;

    Html(int capacity) {
        out = new StringBuilder(capacity);
    }

    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html raw(char c) {
        out.append(c);
        return this;
    }

    Html raw(long number) {
        out.append(number);
        return this;
    }

    /// Appends text of any origin: markup and quotes are escaped; control characters, and those that turn the
    /// direction of writing around, become the replacement character.
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isHarmful(c) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    private static boolean isHarmful(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= '\u007F' && c <= '\u009F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\uFFFE');
    }

    Html element(String tag, String text) {
        return raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">");
    }

    Html element(String tag, String cssClass, String text) {
        return raw("<").raw(tag).raw(" class=\"").raw(cssClass).raw("\">").text(text).raw("</").raw(tag).raw(">");
    }

    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
