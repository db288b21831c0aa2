package org.cadlift.docs.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.docs.process.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Is `cadlift serve` as a process, and a client of it. Every answer is held against the description.
final class Service implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private static final Pattern ADDRESS = Pattern.compile("serve: https?://\\S+:([0-9]+)");
    private static final int START_SECONDS = 60;
    private static final int JOB_SECONDS = 60;
    private static final String BOUNDARY = "----cadlift-test-boundary";

    private final Path log;
    private final Program program;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private int port;
    private Description description;

    private Service(Path log, Program program) throws IOException {
        this.log = log;
        this.program = program;
        awaitStart(1);
        description = new Description(new byte[] {'{', '}'});
        description = new Description(send("GET", "/openapi.json").body());
    }

    /// Starts a service with its data in a folder.
    ///
    /// @param environment beside that of this process
    static Service start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        // A test asks more often than a client may; the limits have tests of their own.
        Map<String, String> variables = new HashMap<>(Map.of(
                "CADLIFT_LOG", "json", "CADLIFT_LIMITS_PERMINUTE", "100000", "CADLIFT_LIMITS_PERHOUR", "1000000"));
        variables.putAll(environment);
        List<String> words = new ArrayList<>(
                List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()));
        if (!List.of(arguments).contains("--engine")) {
            words.addAll(List.of("--engine", "embedded"));
        }
        words.addAll(List.of(arguments));
        Path log = folder.resolve("serve.log");
        return new Service(log, new Program(variables, log, words.toArray(String[]::new)));
    }

    private void awaitStart(int time) throws IOException {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            Matcher told = ADDRESS.matcher(log());
            int found = 0;
            while (told.find()) {
                found++;
                port = Integer.parseInt(told.group(1));
            }
            if (found >= time) {
                return;
            }
            assertThat(program.runs() && System.nanoTime() < latest).as(log()).isTrue();
            pause();
        }
    }

    /// Kills it (SIGKILL) and starts it again.
    void killAndStart() throws IOException {
        int starts = (int) ADDRESS.matcher(log()).results().count();
        program.killAndStart();
        awaitStart(starts + 1);
    }

    Program program() {
        return program;
    }

    Description description() {
        return description;
    }

    String log() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    /// Sends a request and gives the answer, which is as described.
    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.timeout(Duration.ofSeconds(JOB_SECONDS)).build();
            HttpResponse<byte[]> answer = client.send(built, BodyHandlers.ofByteArray());
            assertThat(description.faults(built.method(), answer)).isEmpty();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<byte[]> sendJson(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// Sends a form as a browser does.
    ///
    /// @param fileName empty to send no file
    HttpResponse<byte[]> upload(
            String path, String fileName, byte[] bytes, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .POST(BodyPublishers.ofByteArray(form(fileName, bytes, fields)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static byte[] form(String fileName, byte[] bytes, Map<String, String> fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        if (!fileName.isEmpty()) {
            form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"upload\"; filename=\""
                            + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(UTF_8));
            form.writeBytes(bytes);
            form.writeBytes("\r\n".getBytes(UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    /// Starts a job for a drawing.
    HttpResponse<byte[]> submit(String fileName, byte[] drawing, String params, String... headers) {
        return upload("/api/v1/jobs", fileName, drawing, Map.of("job_type", "cad", "params", params), headers);
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    /// Waits until a job has ended and gives it.
    JsonNode awaitEnd(String id) {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(JOB_SECONDS);
        while (true) {
            JsonNode job = json(send("GET", "/api/v1/jobs/" + id));
            String status = job.path("status").asString();
            if (!status.equals("queued") && !status.equals("running")) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.toString()).isLessThan(latest);
            pause();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
