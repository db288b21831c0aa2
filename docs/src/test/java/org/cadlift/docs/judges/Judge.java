package org.cadlift.docs.judges;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Is a process that answers each line of JSON with a line of JSON. One that takes too long is ended, and a new one
/// answers what comes next, so that one file costs no other its judge.
final class Judge implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private static final long LIMIT_SECONDS =
            Long.parseLong(System.getenv().getOrDefault("CADLIFT_CORPUS_JUDGE_SECONDS", "180"));

    private final List<String> command;
    private Process process;
    private Writer questions;
    private BufferedReader answers;

    Judge(List<String> command) {
        this.command = command;
        process = start(command);
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace() {
        process.destroyForcibly();
        process = start(command);
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
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

    /// Gives the answer, or nothing where none came in time.
    synchronized Optional<JsonNode> ask(Map<String, String> question) {
        Process asked = process;
        Future<?> end = CLOCK.schedule(asked::destroyForcibly, LIMIT_SECONDS, TimeUnit.SECONDS);
        try {
            questions.write(JSON.writeValueAsString(question) + "\n");
            questions.flush();
            String answer = answers.readLine();
            if (answer != null) {
                return Optional.of(JSON.readTree(answer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end.cancel(false);
        }
        replace();
        if (end.isCancelled()) {
            throw new AssertionError("the judge died over " + question + ": " + command);
        }
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        process.destroy();
    }
}
