package org.cadlift.api.serve.watch;

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
import java.util.function.UnaryOperator;
import org.cadlift.api.serve.Server;
import org.cadlift.api.serve.ServerSettings;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.worker.Program;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.engine.EngineChoice;
import org.cadlift.worker.engine.Engines;
import org.cadlift.workflow.Engine;

/// Is a server on a free port with a store, a database and an embedded engine of its own.
final class Premises implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Server server;

    private Premises(Server server) {
        this.server = server;
    }

    static Premises open(Path folder, String config) throws IOException {
        return open(folder, config, store -> store, engine -> engine);
    }

    /// @param config further settings, as YAML below those that let tests in
    static Premises open(
            Path folder, String config, UnaryOperator<ArtifactStore> aroundStore, UnaryOperator<Engine> aroundEngine)
            throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "cadlift.test.door: true\n" + config);
        Files.createDirectories(folder.resolve("uploads"));
        String address = folder.resolve("store").toString();
        ArtifactStore store = Stores.open(address);
        Workshop workshop = new Workshop(new Program("1", ""), Optional.of(store), false, 1 << 20);
        return new Premises(Server.start(new ServerSettings(
                "127.0.0.1",
                0,
                folder,
                aroundStore.apply(store),
                workshop,
                "jdbc:h2:mem:" + folder.getFileName(),
                Map.of(),
                Optional.of(file),
                () -> aroundEngine.apply(Engines.open(new Engines.Opening(
                        new EngineChoice.Embedded(),
                        workshop,
                        address,
                        2,
                        folder,
                        Duration.ofSeconds(1),
                        Map.of()))))));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
    }
}
