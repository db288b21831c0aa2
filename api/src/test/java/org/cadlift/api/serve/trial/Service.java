package org.cadlift.api.serve.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cadlift.api.serve.Server;
import org.cadlift.api.serve.ServerSettings;
import org.cadlift.batch.table.Database;
import org.cadlift.contract.Limits;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.worker.Program;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.engine.EngineChoice;
import org.cadlift.worker.engine.Engines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Is a real server on a free port, on the embedded engine and an H2 file, with somebody who asks it things.
public final class Service implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param folder everything it keeps; another service may go on from it
    /// @param config YAML
    public Service(Path folder, String config) {
        this(folder, config, Database.inFile(folder.resolve("jobs")), Map.of(), new EngineChoice.Embedded());
    }

    public Service(Path folder, String config, String database, Map<String, String> environment, EngineChoice engine) {
        try {
            Files.createDirectories(folder.resolve("uploads"));
            Path file = Files.writeString(folder.resolve("config.yaml"), config);
            String address = folder.resolve("store").toString();
            ArtifactStore store = Stores.open(address);
            Workshop workshop =
                    new Workshop(new Program("test", "test"), Optional.of(store), false, Limits.DRAWING_BYTES);
            Engines.Opening opening =
                    new Engines.Opening(engine, workshop, address, 1, folder, Duration.ofSeconds(30), environment);
            server = Server.start(new ServerSettings(
                    "127.0.0.1",
                    0,
                    folder,
                    store,
                    workshop,
                    database,
                    environment,
                    Optional.of(file),
                    () -> Engines.open(opening)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Is an answer.
    public record Reply(int status, HttpResponse<String> http) {
        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        public String text(String field) {
            return json().path(field).asString();
        }
    }

    public Reply get(String path) {
        return ask("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Reply post(String path, String body) {
        return ask("POST", path, HttpRequest.BodyPublishers.ofString(body));
    }

    public Reply delete(String path) {
        return ask("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    /// Sends a form with a file and texts.
    public Reply upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "x-boundary-x";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return ask(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()),
                "multipart/form-data; boundary=" + boundary);
    }

    /// Gets bytes, such as an archive.
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Reply ask(String method, String path, HttpRequest.BodyPublisher body) {
        return ask(method, path, body, "application/json");
    }

    private Reply ask(String method, String path, HttpRequest.BodyPublisher body, String mediaType) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .header("Content-Type", mediaType)
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
