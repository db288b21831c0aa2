package org.cadlift.api.serve.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cadlift.api.serve.problem.ProblemFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what requests for jobs and for batches have in common.
public final class Form {
    private static final int TAGS = 20;
    private static final int TAG_CHARACTERS = 100;

    private Form() {}

    /// Reads an object of JSON; nothing stands for an empty one.
    ///
    /// @throws ProblemFault `SYS_INVALID_PARAMETERS` with the parameter's name
    public static JsonNode object(JsonMapper json, String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return json.createObjectNode();
        }
        try {
            JsonNode node = json.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw ProblemFault.parameter(name, name + " is no JSON: " + e.getOriginalMessage());
        }
        throw ProblemFault.parameter(name, name + " is no JSON object");
    }

    /// Reads tags from the lists, by commas, that a form has.
    public static List<String> tags(String @Nullable [] lists) {
        List<String> tags = new ArrayList<>();
        for (String list : lists == null ? new String[0] : lists) {
            for (String tag : list.split(",", -1)) {
                tags.add(tag.strip());
            }
        }
        return tags(tags);
    }

    /// Gives tags once each.
    ///
    /// @throws ProblemFault `SYS_INVALID_PARAMETERS` when there are too many, or one is none
    static List<String> tags(List<String> stated) {
        List<String> tags = List.copyOf(new LinkedHashSet<>(stated));
        if (tags.size() > TAGS) {
            throw ProblemFault.parameter("tags", "tags has " + tags.size() + " entries; maximum: " + TAGS);
        }
        for (String tag : tags) {
            if (tag.isBlank() || tag.length() > TAG_CHARACTERS || !isPlain(tag)) {
                throw ProblemFault.parameter("tags", "a tag has 1 to " + TAG_CHARACTERS + " printable characters");
            }
        }
        return tags;
    }

    /// Tells whether a text can be shown anywhere: no control characters, no halves of characters.
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
    }
}
