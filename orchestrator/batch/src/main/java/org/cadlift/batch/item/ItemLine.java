package org.cadlift.batch.item;

import org.cadlift.contract.report.JobSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes how an item ended as a line of `batch.json`, and reads it back.
///
/// The line is part of the public contract: fields may be added, none may move. Texts that are empty are left out.
public final class ItemLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double MILLISECONDS_PER_SECOND = 1000;

    private ItemLine() {}

    /// Writes one line, without a line feed.
    ///
    /// @param reported whether the item has a folder with its report
    public static String of(ItemEnd end, boolean reported) {
        JobSummary summary = end.summary();
        ObjectNode line = JSON.createObjectNode();
        line.put("name", end.name());
        line.put("source", end.source());
        line.put("status", summary.status());
        putText(line, "mode", summary.mode());
        putText(line, "error_code", summary.failure());
        putText(line, "message", summary.message());
        putText(line, "action", summary.action());
        line.put("entities", summary.entities());
        line.put("lost", summary.lost());
        line.put("solids", summary.solids());
        line.put("volume_mm3", summary.volumeMm3());
        line.put("errors", summary.errors());
        line.put("warnings", summary.warnings());
        line.putObject("files")
                .put("made", summary.files())
                .put("valid", summary.valid())
                .put("invalid", summary.invalid());
        line.put("seconds", Math.round(end.seconds() * MILLISECONDS_PER_SECOND) / MILLISECONDS_PER_SECOND);
        line.put("recalled", end.recalled());
        putText(line, "workflow", end.workflow());
        putText(line, "report", reported ? end.name() + "/report.json" : "");
        return JSON.writeValueAsString(line);
    }

    /// Reads a line that [#of] wrote.
    ///
    /// @param number of the item, which the line does not hold
    public static ItemEnd read(int number, String line) {
        JsonNode json = JSON.readTree(line);
        JsonNode files = json.path("files");
        JobSummary summary = new JobSummary(
                text(json, "status"),
                text(json, "mode"),
                text(json, "error_code"),
                text(json, "message"),
                text(json, "action"),
                json.path("entities").asInt(),
                json.path("lost").asInt(),
                json.path("solids").asInt(),
                json.path("volume_mm3").asDouble(),
                json.path("errors").asInt(),
                json.path("warnings").asInt(),
                files.path("made").asInt(),
                files.path("valid").asInt(),
                files.path("invalid").asInt());
        return new ItemEnd(
                number,
                text(json, "name"),
                text(json, "source"),
                text(json, "workflow"),
                summary,
                json.path("seconds").asDouble(),
                json.path("recalled").asBoolean());
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private static void putText(ObjectNode line, String name, String text) {
        if (!text.isEmpty()) {
            line.put(name, text);
        }
    }
}
