package org.cadlift.export.dxf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes layer names safe: what a layer may not contain becomes `_`, what is not ASCII is escaped
/// ([Groups#escaped]), and names that then are equal without regard to case get a number.
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
            out.append(c < ' ' || c == 127 || FORBIDDEN.indexOf(c) >= 0 ? '_' : c);
        }
        String safe = Groups.escaped(out.toString()).strip();
        return safe.isEmpty() ? "0" : safe;
    }
}
