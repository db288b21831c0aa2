package org.cadlift.vectorize.linework;

import java.util.List;
import java.util.Locale;

/// Selects layers by name: patterns with `*` and `?`, in any case; no pattern selects all.
public final class LayerFilter {
    private final List<String> patterns;

    public LayerFilter(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .toList();
    }

    public boolean selects(String layer) {
        if (patterns.isEmpty()) {
            return true;
        }
        String name = layer.toLowerCase(Locale.ROOT);
        for (String pattern : patterns) {
            if (matches(pattern, name)) {
                return true;
            }
        }
        return false;
    }

    /// Matches greedily and falls back to the last star, so that the cost is at most pattern times name.
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
