package org.cadlift.contract.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Collects markup; texts are escaped, and only literals of the program go in raw.
public final class Html {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out;

    public Html(int capacity) {
        out = new StringBuilder(capacity);
    }

    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    public Html raw(char c) {
        out.append(c);
        return this;
    }

    public Html raw(long number) {
        out.append(number);
        return this;
    }

    /// Appends text of any origin: markup and quotes are escaped; control characters, and those that turn the
    /// direction of writing around, become the replacement character.
    public Html text(String text) {
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

    public Html element(String tag, String text) {
        return raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">");
    }

    public Html element(String tag, String cssClass, String text) {
        return raw("<").raw(tag)
                .raw(" class=\"")
                .raw(cssClass)
                .raw("\">")
                .text(text)
                .raw("</")
                .raw(tag)
                .raw(">");
    }

    /// Appends an address relative to the page: the names of folders and a file, in which every character but letters,
    /// digits and `-._~` is given by its bytes, so that no name can be a scheme, a query or an end of the
    /// attribute.
    public Html address(String... names) {
        out.append('.');
        for (String name : names) {
            out.append('/');
            for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
                if (isPlain(b)) {
                    out.append((char) b);
                } else {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            }
        }
        return this;
    }

    private static boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || "-._~".indexOf(b) >= 0;
    }

    public int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
