package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Is a storey as the name of a layer or the title of a plan tells it: `FLOOR-2`, `Level 1`, `1. OG`, `EG`,
/// `GROUND_WALLS`, `SECOND FLOOR PLAN`.
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

    /// Words for numbers that stand before a word for a storey.
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("erstes", 1),
            Map.entry("zweites", 2),
            Map.entry("drittes", 3),
            Map.entry("premier", 1),
            Map.entry("deuxième", 2),
            Map.entry("troisième", 3),
            Map.entry("primera", 1),
            Map.entry("segunda", 2),
            Map.entry("tercera", 3),
            Map.entry("birinci", 1),
            Map.entry("ikinci", 2),
            Map.entry("первый", 1),
            Map.entry("первого", 1),
            Map.entry("второй", 2),
            Map.entry("второго", 2));

    private static final Set<String> AFTER = Set.of(
            "og",
            "obergeschoss",
            "kat",
            "etage",
            "floor",
            "piso",
            "planta",
            "storey",
            "story",
            "piano",
            "étage",
            "этаж",
            "этажа");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "er", "ème", "го", "й");
    private static final Set<String> BELOW =
            Set.of("ug", "untergeschoss", "keller", "kellergeschoss", "basement", "bodrum", "подвал");
    private static final Set<String> GROUND =
            Set.of("ground", "eg", "erdgeschoss", "rdc", "zemin", "parterre", "begane");

    /// Reads a name or title; empty when it names no storey.
    static Optional<StoreyName> of(String layer) {
        List<String> words = words(layer);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            Integer ordinal = ORDINALS.get(word);
            if (ordinal != null && (AFTER.contains(next) || BEFORE.contains(next))) {
                return Optional.of(new StoreyName(capital(word) + " " + next, ordinal));
            }
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
            boolean ordinal = !words.isEmpty() && isNumber(words.getLast()) && ORDINAL_ENDINGS.contains(word);
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
