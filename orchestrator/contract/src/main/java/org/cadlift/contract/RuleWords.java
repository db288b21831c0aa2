package org.cadlift.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Reads rules of layers from the words in which users state them, and gives them in the same words again: a map
/// of `layer`, `kind` and where wanted `height` and `elevation`, in millimetres, and `material` for each. What the
/// maps, lists, texts and numbers were parsed from, YAML or JSON, does not matter.
public final class RuleWords {
    private static final List<String> WORDS = List.of("layer", "kind", "height", "elevation", "material");

    private RuleWords() {}

    /// Reads a list of rules.
    ///
    /// @throws IllegalArgumentException with a message for the user, which names the rule, when it is anything else
    public static List<LayerRule> read(Object stated) {
        if (!(stated instanceof List<?> list)) {
            throw new IllegalArgumentException("rules is no list of rules");
        }
        if (list.size() > Limits.RULES) {
            throw new IllegalArgumentException("rules has " + list.size() + " entries; maximum: " + Limits.RULES);
        }
        List<LayerRule> rules = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rules.add(rule("rules: rule " + (i + 1) + ": ", list.get(i)));
        }
        return rules;
    }

    /// Gives rules in the words that state them.
    public static List<Map<String, Object>> of(List<LayerRule> rules) {
        return rules.stream().map(RuleWords::words).toList();
    }

    private static Map<String, Object> words(LayerRule rule) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("layer", rule.layer());
        words.put("kind", rule.kind().name().toLowerCase(Locale.ROOT));
        rule.heightMm().ifPresent(mm -> words.put("height", mm));
        rule.elevationMm().ifPresent(mm -> words.put("elevation", mm));
        if (!rule.material().isEmpty()) {
            words.put("material", rule.material());
        }
        return words;
    }

    private static LayerRule rule(String where, Object stated) {
        if (!(stated instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + "is no map of layer, kind and what else it says");
        }
        TreeSet<String> unknown = new TreeSet<>();
        map.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        WORDS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    where + String.join(", ", unknown) + " is none of " + String.join(", ", WORDS));
        }
        try {
            return new LayerRule(
                    word(map, "layer"),
                    kind(word(map, "kind")),
                    number(map, "height"),
                    number(map, "elevation"),
                    word(map, "material"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + e.getMessage(), e);
        }
    }

    private static String word(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            return "";
        }
        // A layer named 0 is a number to YAML; one named NO is a truth, of which the name is not to be had back.
        if (!(value instanceof String || value instanceof Number)) {
            throw new IllegalArgumentException(name + " '" + value + "' is no text; in quotes it would be");
        }
        String word = String.valueOf(value);
        if (word.length() > Limits.NAME_CHARS) {
            throw new IllegalArgumentException(
                    name + " has " + word.length() + " characters; maximum: " + Limits.NAME_CHARS);
        }
        if (word.codePoints().anyMatch(RuleWords::isUnprintable)) {
            throw new IllegalArgumentException(name + " has characters that cannot be printed");
        }
        return word.strip();
    }

    /// Tells of control characters and of halves of characters, which not every database keeps.
    private static boolean isUnprintable(int point) {
        return Character.isISOControl(point) || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static LayerRule.Kind kind(String name) {
        return Arrays.stream(LayerRule.Kind.values())
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind '" + name + "' is none of wall, solid, ignore"));
    }

    private static Optional<Double> number(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        throw new IllegalArgumentException(name + " '" + value + "' is no number");
    }
}
