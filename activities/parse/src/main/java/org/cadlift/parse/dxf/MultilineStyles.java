package org.cadlift.parse.dxf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Holds how multilines end, by their styles. Files state styles after the entities that use them, so that a file with
/// multilines is read once more when one of its styles has caps.
final class MultilineStyles {
    /// Says which ends are closed by a line, by an arc from the first line to the last, and by arcs between those
    /// within.
    record Caps(boolean line, boolean outerArc, boolean innerArcs) {
        static final Caps NONE = new Caps(false, false, false);
    }

    /// Is a style.
    private record Style(Caps start, Caps end) {
        private static final Style BARE = new Style(Caps.NONE, Caps.NONE);
    }

    private final Map<String, Style> styles = new HashMap<>();
    private boolean used;
    private boolean late;

    /// Takes a MLINESTYLE object: its name (2), and in its flags (70) the caps of the start and, four bits on, of the
    /// end.
    void add(Tags tags) {
        int flags = tags.integer(70, 0);
        Style style = new Style(caps(flags >> 4), caps(flags >> 8));
        Style before = styles.put(key(tags.name(2, "")), style);
        late |= used && !style.equals(Style.BARE) && !style.equals(before);
    }

    private static Caps caps(int bits) {
        return new Caps((bits & 1) != 0, (bits & 4) != 0, (bits & 2) != 0);
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    Caps start(String style) {
        used = true;
        return styles.getOrDefault(key(style), Style.BARE).start();
    }

    Caps end(String style) {
        used = true;
        return styles.getOrDefault(key(style), Style.BARE).end();
    }

    /// Says whether a style with caps was stated after multilines, which must be read again to have them.
    boolean isLate() {
        return late;
    }

    /// Begins the file anew, with the styles that are known.
    void begin() {
        used = false;
        late = false;
    }
}
