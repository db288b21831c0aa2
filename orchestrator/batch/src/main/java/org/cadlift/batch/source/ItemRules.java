package org.cadlift.batch.source;

import java.nio.file.Path;
import java.util.List;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.RuleWords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the rules that a manifest states for its items: a file, or a list in JSON, which begins with `[`.
///
/// A run that is started again has the rules that it had, whatever became of their file: so what is kept with an item
/// are the rules themselves, as a list in JSON. Where they cannot be read, the reason is kept in their place, and fails
/// the item.
final class ItemRules {
    static final String NAME = "rules";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIST = "[";

    private final Path folder;
    // Most rows of a manifest name the same file.
    private String stated = "";
    private String kept = "";

    /// @param folder from which files are named
    ItemRules(Path folder) {
        this.folder = folder;
    }

    /// Gives what is kept with an item.
    ///
    /// @param value as the manifest states it
    String kept(String value) {
        if (!value.equals(stated)) {
            kept = read(value);
            stated = value;
        }
        return kept;
    }

    private String read(String value) {
        try {
            List<LayerRule> rules = value.startsWith(LIST) ? list(value) : RulesFile.read(folder.resolve(value));
            return JSON.writeValueAsString(RuleWords.of(rules));
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// Gives the rules that were kept.
    ///
    /// @throws IllegalArgumentException with the reason where there are none
    static List<LayerRule> of(String kept) {
        if (!kept.startsWith(LIST)) {
            throw new IllegalArgumentException(kept);
        }
        return list(kept);
    }

    private static List<LayerRule> list(String text) {
        try {
            return RuleWords.read(JSON.readValue(text, Object.class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("rules: " + e.getOriginalMessage(), e);
        }
    }
}
