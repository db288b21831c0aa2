package org.cadlift.batch.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.Limits;
import org.cadlift.contract.RuleWords;
import org.cadlift.store.IoReason;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads rules of what layers hold from a YAML file, as docs/rules.md describes it.
public final class RulesFile {
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private RulesFile() {}

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException with a message for the user when it cannot be read or holds anything else
    public static List<LayerRule> read(Path file) {
        try {
            if (Files.size(file) > Limits.RULES_BYTES) {
                throw new IllegalArgumentException(
                        "rules: " + file + " is larger than " + Limits.RULES_BYTES / BYTES_PER_MEGABYTE + "MB");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("rules: " + file + " cannot be read as text: " + IoReason.of(e), e);
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
        return RuleWords.read(list);
    }
}
