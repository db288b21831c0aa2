package org.cadlift.export.dxf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes layer names safe: what a layer may not contain becomes `_`, what is not ASCII becomes `\U+XXXX`, and names
/// that
/// then are equal without regard to case get a number.
final class LayerNames {
    private static final String FORBIDDEN = "<>/\\\":;?*|=`,";

    private final Map<String, String> safe = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(String name) {
        String known = safe.get(name);
        if (known != null) {
            return known;
        }
        String base = escaped(name);
        String candidate = base;
        for (int copy = 2; !taken.add(candidate.toUpperCase(Locale.ROOT)); copy++) {
            candidate = base + "_" + copy;
        }
        safe.put(name, candidate);
        return candidate;
    }

    private static String escaped(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 127 || FORBIDDEN.indexOf(c) >= 0) {
                out.append('_');
            } else if (c > 126) {
                out.append(String.format(Locale.ROOT, "\\U+%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString().isBlank() ? "0" : out.toString().strip();
    }
}
