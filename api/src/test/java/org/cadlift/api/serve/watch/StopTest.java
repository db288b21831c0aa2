package org.cadlift.api.serve.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stops a server that is a process of its own by SIGTERM, as supervisors do.
class StopTest {
    // What the runtime answers after SIGTERM, when everything is in order.
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void finishesWhatIsAtWorkTakesNoMoreAndEndsInOrder() throws Exception {
        Process server = start();
        try {
            URI base = address.get(60, TimeUnit.SECONDS);
            CompletableFuture<HttpResponse<String>> job = ask(base, "/test/lift?job=last");
            CompletableFuture<HttpResponse<String>> slow = ask(base, "/test/slow?job=at-work&millis=4000");
            // Both are at work before the signal comes.
            Thread.sleep(Duration.ofSeconds(2));
            // The process's own method would also stop listening to it.
            server.toHandle().destroy();
            Thread.sleep(Duration.ofMillis(500));
            assertThatThrownBy(() -> ask(base, "/health").join()).hasCauseInstanceOf(ConnectException.class);
            assertThat(slow.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
            assertThat(job.get(20, TimeUnit.SECONDS).body()).isEqualTo("ok");
            assertThat(server.waitFor(40, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(TERMINATED);
        } finally {
            server.destroyForcibly();
        }
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("serve: "))
                .isNotEmpty()
                .allSatisfy(line -> {
                    JsonNode json = new JsonMapper().readTree(line);
                    assertThat(json.at("/timestamp").asString()).endsWith("Z");
                    assertThat(json.at("/level").asString()).as(line).isEqualTo("INFO");
                });
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("\"event\":\"step_completed\"", "\"job_id\":\"last\"", "\"request_id\":\"r-last\""));
    }

    private CompletableFuture<HttpResponse<String>> ask(URI base, String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Process start() throws IOException {
        Path config = Files.writeString(folder.resolve("config.yaml"), "cadlift.test.door: true\n");
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cadlift.api.Cadlift",
                "serve",
                "--port",
                "0",
                "--engine",
                "embedded",
                "--data",
                folder.resolve("data").toString(),
                "--config",
                config.toString());
        builder.environment().put("CADLIFT_LOG", "json");
        builder.environment().remove("CADLIFT_LOG_SHIP");
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Thread.ofVirtual().start(() -> read(process));
        return process;
    }

    private void read(Process process) {
        try (BufferedReader reader = process.errorReader(UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("serve: http://")) {
                    address.complete(URI.create(line.substring("serve: ".length())));
                }
            }
        } catch (IOException e) {
            // The process has ended.
        } finally {
            address.completeExceptionally(new AssertionError("the server ended: " + lines));
        }
    }
}
