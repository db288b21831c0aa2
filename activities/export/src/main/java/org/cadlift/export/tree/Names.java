package org.cadlift.export.tree;

import java.util.HashSet;
import java.util.Set;

/// Gives the names of nodes as XML knows them: each once in a file, of letters, digits, `_`, `-` and `.`, and beginning
/// with a letter or `_`. Programs show these, so they are made of the names for people.
public final class Names {
    private final Set<String> given = new HashSet<>();

    public String of(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(code -> {
            boolean inside = Character.isLetterOrDigit(code) || code == '_' || code == '-' || code == '.';
            safe.appendCodePoint(inside ? code : '_');
        });
        if (safe.isEmpty() || !Character.isLetter(safe.codePointAt(0))) {
            safe.insert(0, '_');
        }
        String wanted = safe.toString();
        String unique = wanted;
        for (int copy = 2; !given.add(unique); copy++) {
            unique = wanted + "_" + copy;
        }
        return unique;
    }
}
