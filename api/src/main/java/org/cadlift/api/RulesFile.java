package org.cadlift.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cadlift.contract.LayerRule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads rules of what layers hold from a YAML file, as docs/rules.md describes it.
final class RulesFile {
    private static final long MOST_BYTES = 1_000_000;
    private static final List<String> WORDS = List.of("layer", "kind", "height", "elevation", "material");

    private RulesFile() {}

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException with a message for the user when it cannot be read or holds anything else
    static List<LayerRule> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException("rules: " + file + " is larger than 1MB");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("rules: " + file + " cannot be read as text: " + e.getMessage(), e);
        }
    }

    static List<LayerRule> parse(String text) {
        Object root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("rules: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> map && map.size() == 1 && map.get("rules") instanceof List<?> list)) {
            throw new IllegalArgumentException("rules: the file holds no list named rules, and nothing else");
        }
        List<LayerRule> rules = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rules.add(rule("rules: rule " + (i + 1) + ": ", list.get(i)));
        }
        return rules;
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
        // A layer named 0 is a number to YAML.
        return value == null ? "" : String.valueOf(value).strip();
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
