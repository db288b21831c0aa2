package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Is a storey as a layer name tells it: `FLOOR-2`, `Level 1`, `1. OG`, `EG`, `GROUND_WALLS`.
///
/// @param order 0 for the ground storey, negative below
record StoreyName(String name, int order) {
    /// Words for a storey that stand before its number, and some after it too.
    private static final Set<String> BEFORE = Set.of(
            "floor",
            "level",
            "lvl",
            "storey",
            "story",
            "etage",
            "geschoss",
            "kat",
            "piso",
            "planta",
            "niveau",
            "piano",
            "verdieping");

    private static final Set<String> AFTER =
            Set.of("og", "obergeschoss", "kat", "etage", "floor", "piso", "planta", "storey", "story", "piano");
    private static final Set<String> BELOW = Set.of("ug", "untergeschoss", "basement", "bodrum");
    private static final Set<String> GROUND =
            Set.of("ground", "eg", "erdgeschoss", "rdc", "zemin", "parterre", "begane");

    /// Reads a layer name; empty when it names no storey.
    static Optional<StoreyName> of(String layer) {
        List<String> words = words(layer);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (GROUND.contains(word)) {
                return Optional.of(new StoreyName("Ground", 0));
            }
            if (isNumber(next) && BELOW.contains(word)) {
                return Optional.of(new StoreyName("Basement " + next, -Integer.parseInt(next)));
            }
            if (isNumber(word) && BELOW.contains(next)) {
                return Optional.of(new StoreyName("Basement " + word, -Integer.parseInt(word)));
            }
            if (BELOW.contains(word)) {
                return Optional.of(new StoreyName("Basement", -1));
            }
            if (isNumber(next) && (BEFORE.contains(word) || word.equals("og"))) {
                return Optional.of(new StoreyName(capital(word) + " " + next, Integer.parseInt(next)));
            }
            if (isNumber(word) && AFTER.contains(next)) {
                return Optional.of(new StoreyName(word + ". " + capital(next), Integer.parseInt(word)));
            }
        }
        return Optional.empty();
    }

    /// Splits where letters, digits and other signs meet; ordinal endings (1st, 2nd) are no words.
    private static List<String> words(String layer) {
        List<String> words = new ArrayList<>();
        String text = layer.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < text.length()) {
            int kind = kind(text.charAt(at));
            int from = at;
            while (at < text.length() && kind(text.charAt(at)) == kind) {
                at++;
            }
            String word = text.substring(from, at);
            boolean ordinal = !words.isEmpty()
                    && isNumber(words.getLast())
                    && Set.of("st", "nd", "rd", "th").contains(word);
            if (kind != 0 && !ordinal) {
                words.add(word);
            }
        }
        return words;
    }

    private static int kind(char c) {
        if (Character.isLetter(c)) {
            return 1;
        }
        return c >= '0' && c <= '9' ? 2 : 0;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && kind(word.charAt(0)) == 2 && word.length() <= 3;
    }

    private static String capital(String word) {
        return word.length() <= 3
                ? word.toUpperCase(Locale.ROOT)
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
