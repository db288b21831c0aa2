package org.cadlift.api.serve.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cadlift.api.serve.job.JobParams;
import org.cadlift.api.serve.job.JobType;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.store.JobNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a manifest: a row an item, with `source`, and where wanted `name` and parameters of a job. A CSV has a line of
/// column names; an NDJSON has a JSON object a line.
final class Manifest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SOURCE_CHARACTERS = 2000;

    private final BatchSettings settings;
    private final JobType type;
    private final JsonNode shared;
    private final List<BatchItem> items = new ArrayList<>();
    private final JobNames folders = new JobNames();

    private Manifest(BatchSettings settings, JobType type, JsonNode shared) {
        this.settings = settings;
        this.type = type;
        this.shared = shared;
    }

    /// Lists the rows.
    ///
    /// @param shared parameters of the batch; those of a row go before them
    /// @throws ProblemFault for the first row that is wrong, with its number
    static List<BatchItem> list(Path file, Batch.Kind kind, BatchSettings settings, JobType type, JsonNode shared) {
        Manifest manifest = new Manifest(settings, type, shared);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (kind == Batch.Kind.CSV) {
                manifest.csv(reader);
            } else {
                manifest.ndjson(reader);
            }
            return manifest.items;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw ProblemFault.parameter("upload", "upload is no " + kind.id() + " in UTF-8 that can be read");
        }
    }

    private void csv(BufferedReader reader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                ObjectNode node = JSON.createObjectNode();
                for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
                    if (!cell.getValue().isEmpty()) {
                        node.set(cell.getKey().toLowerCase(Locale.ROOT), value(cell.getKey(), cell.getValue()));
                    }
                }
                add(node, row.getRecordNumber() + 1);
            }
        }
    }

    /// A cell is text; what reads as a number or truth is one, but for names and lists.
    private static JsonNode value(String column, String text) {
        if (!column.equalsIgnoreCase("name") && !column.equalsIgnoreCase("layers")) {
            if (text.equals("true") || text.equals("false")) {
                return JSON.getNodeFactory().booleanNode(Boolean.parseBoolean(text));
            }
            if (text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
                return JSON.getNodeFactory().numberNode(Double.parseDouble(text));
            }
        }
        return JSON.getNodeFactory().stringNode(text);
    }

    private void ndjson(BufferedReader reader) throws IOException {
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                add(object(line, number), number);
            }
        }
    }

    private static ObjectNode object(String line, long number) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw wrong(number, "is no JSON");
        }
        throw wrong(number, "is no JSON object");
    }

    private void add(ObjectNode row, long number) {
        if (items.size() == settings.maxItems()) {
            throw ProblemFault.parameter(
                    "upload", "upload has more than " + settings.maxItems() + " rows, which is the maximum");
        }
        String source = row.path("source").asString("");
        if (!source.matches("(https?|s3)://.+") || source.length() > SOURCE_CHARACTERS) {
            throw wrong(number, "names no source; it begins with https:// or s3://");
        }
        String name = row.path("name").asString("");
        row.remove(List.of("source", "name"));
        ObjectNode whole = JSON.createObjectNode();
        shared.properties().forEach(param -> whole.set(param.getKey(), param.getValue()));
        row.properties().forEach(param -> whole.set(param.getKey(), param.getValue()));
        try {
            JobParams.of(type, whole);
        } catch (ProblemFault e) {
            throw wrong(number, e.message());
        }
        String path = source.replaceFirst("[?#].*", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        items.add(BatchItem.listed(
                items.size() + 1,
                folders.next(name.isEmpty() ? (last.isEmpty() ? "source" : last) : name),
                source,
                row.toString()));
    }

    private static ProblemFault wrong(long number, String what) {
        return ProblemFault.parameter("upload", "line " + number + " of the manifest: " + what)
                .with("line", number);
    }
}
