package org.cadlift.docs.judges;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Is a process that answers each line of JSON with a line of JSON.
final class Judge implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> command;
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    Judge(List<String> command) {
        this.command = command;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Judge python() {
        return new Judge(List.of(Judges.PYTHON.toString(), script("judge.py").toString(), Judges.NPM.toString()));
    }

    static Judge ifc() {
        return new Judge(List.of(Judges.PYTHON.toString(), script("ifc.py").toString()));
    }

    static Judge gltf() {
        return new Judge(List.of("node", script("gltf.cjs").toString(), Judges.NPM.toString()));
    }

    private static Path script(String name) {
        return Path.of("src/test/resources/org/cadlift/docs/judges", name).toAbsolutePath();
    }

    synchronized JsonNode ask(Map<String, String> question) {
        try {
            questions.write(JSON.writeValueAsString(question) + "\n");
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new AssertionError("the judge died over " + question + ": " + command);
            }
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
