package org.cadlift.batch.source;

import java.util.Locale;
import java.util.stream.Stream;

/// Knows by its name what may be a drawing.
final class Drawings {
    private Drawings() {}

    static boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".dxf") || lower.endsWith(".dwg");
    }

    /// Tells whether a name or a folder on the way to it is hidden.
    static boolean isHidden(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> part.startsWith(".") && !part.matches("\\.+"));
    }
}
