package org.cadlift.batch.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.FailureCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a manifest of one JSON object a line (NDJSON). Lists may be written as such: `"formats": ["step", "glb"]`,
/// rules of layers among them.
final class NdjsonRows implements Manifest.Rows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final BufferedReader reader;
    private int lineNumber;
    private Optional<Map<String, String>> next = Optional.empty();

    private NdjsonRows(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    static NdjsonRows open(Path file) throws IOException {
        return new NdjsonRows(file, Files.newBufferedReader(file, UTF_8));
    }

    @Override
    public boolean hasNext() {
        try {
            String line = "";
            while (next.isEmpty() && line != null) {
                line = reader.readLine();
                lineNumber++;
                if (line != null && !line.isBlank()) {
                    next = Optional.of(row(line));
                }
            }
            return next.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<String, String> row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    private Map<String, String> row(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException e) {
            throw wrong(e.getOriginalMessage()).because(e);
        }
        if (!json.isObject()) {
            throw wrong("it is no object");
        }
        Map<String, String> row = new HashMap<>();
        json.properties().forEach(field -> {
            String name = field.getKey().toLowerCase(Locale.ROOT).replace('-', '_');
            boolean rules = name.equals(ItemRules.NAME) && field.getValue().isArray();
            String value = rules ? field.getValue().toString() : value(field.getValue());
            if (!value.isEmpty()) {
                row.put(name, value);
            }
        });
        Manifest.check(file, row.keySet());
        return row;
    }

    private String value(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::value)
                    .collect(Collectors.joining(","));
        }
        if (value.isObject()) {
            throw wrong("a value is an object");
        }
        return value.isNull() ? "" : value.asString();
    }

    private RunFault wrong(String what) {
        return RunFault.wrong(FailureCode.SYS_INVALID_PARAMETERS, file + ", line " + lineNumber + ": " + what);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
