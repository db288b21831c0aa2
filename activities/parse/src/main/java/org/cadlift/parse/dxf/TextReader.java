package org.cadlift.parse.dxf;

import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads TEXT, MTEXT, ATTRIB and ATTDEF.
final class TextReader {
    private static final int INVISIBLE = 1;
    private static final int CONSTANT = 2;

    private TextReader() {}

    static Geometry text(Tags tags) {
        return lettering(tags, PlainText.ofText(tags.text(1)));
    }

    static Geometry attribute(Tags tags) {
        return (tags.integer(70, 0) & INVISIBLE) != 0 ? Settled.ignored("invisible") : text(tags);
    }

    /// Reads an attribute definition: a template that draws nothing of its own unless it is constant.
    static Geometry attributeDefinition(Tags tags) {
        int flags = tags.integer(70, 0);
        return (flags & CONSTANT) != 0 && (flags & INVISIBLE) == 0 ? text(tags) : Settled.ANNOTATION;
    }

    private static Geometry lettering(Tags tags, String text) {
        if (text.isEmpty()) {
            return Settled.ignored("empty text");
        }
        // Aligned text has its place in the second point; the first is only where some viewer drew it.
        boolean aligned = tags.has(11) && (tags.integer(72, 0) != 0 || tags.integer(73, 0) != 0);
        int point = aligned ? 11 : 10;
        return new Geometry.Lettering(
                text,
                tags.real(point, 0),
                tags.real(point + 10, 0),
                tags.height(point + 20),
                tags.real(40, 0),
                tags.real(50, 0),
                EntityReader.ocs(tags));
    }

    static Geometry mtext(Tags tags) {
        StringBuilder raw = new StringBuilder();
        // The text comes in pieces of 250 characters (3) and a last one (1).
        for (int i = 0; i < tags.size() && raw.length() < Limits.TEXT_CHARS; i++) {
            if (tags.code(i) == 3 || tags.code(i) == 1) {
                raw.append(tags.textAt(i));
            }
        }
        String text = PlainText.ofMtext(raw.toString());
        if (text.isEmpty()) {
            return Settled.ignored("empty text");
        }
        double degrees =
                tags.has(11) ? Math.toDegrees(Math.atan2(tags.real(21, 0), tags.real(11, 1))) : tags.real(50, 0);
        return new Geometry.Lettering(
                text,
                tags.real(10, 0),
                tags.real(20, 0),
                tags.real(30, 0),
                tags.real(40, 0),
                degrees,
                Placement.IDENTITY);
    }
}
