package org.cadlift.export.text;

/// Collects an XML document.
public final class Xml {
    private static final int FIRST_ALLOWED = ' ';

    private final StringBuilder out = new StringBuilder(1 << 16);

    /// Appends markup as it stands.
    public Xml raw(String markup) {
        out.append(markup);
        return this;
    }

    /// Appends text as an attribute or content may hold it; what XML has no place for becomes the replacement
    /// character.
    public Xml text(String text) {
        text.codePoints().forEach(code -> {
            switch (code) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> out.appendCodePoint(isAllowed(code) ? code : 0xFFFD);
            }
        });
        return this;
    }

    private static boolean isAllowed(int code) {
        return code >= FIRST_ALLOWED && (code < 0xD800 || code > 0xDFFF) && code != 0xFFFE && code != 0xFFFF;
    }

    public Xml number(double value) {
        Numbers.append(out, value);
        return this;
    }

    public Xml number(long value) {
        out.append(value);
        return this;
    }

    /// Appends numbers with blanks between them.
    public Xml numbers(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                // A line of some length keeps editors and line-based tools usable.
                out.append(i % 30 == 0 ? '\n' : ' ');
            }
            Numbers.append(out, values[i]);
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
