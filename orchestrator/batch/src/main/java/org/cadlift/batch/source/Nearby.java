package org.cadlift.batch.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Puts names together where there are no folders but only names with slashes: in an archive, in a bucket.
final class Nearby {
    private Nearby() {}

    /// Gives the name of what lies at a place relative to a source; nothing where that leads out of the source's
    /// folder.
    static Optional<String> name(String source, String place) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : place.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() || place.startsWith("/")
                ? Optional.empty()
                : Optional.of(source.substring(0, source.lastIndexOf('/') + 1) + String.join("/", parts));
    }
}
