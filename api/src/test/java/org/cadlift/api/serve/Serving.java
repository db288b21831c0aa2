package org.cadlift.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.cadlift.batch.table.Database;
import org.cadlift.contract.Limits;
import org.cadlift.store.Stores;
import org.cadlift.worker.Program;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.DeliverActivities;
import org.cadlift.workflow.DeliverOrder;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.PostOffice;
import org.springframework.context.support.GenericApplicationContext;

/// Is a real server of a test's own, with an engine that is never asked.
public final class Serving implements AutoCloseable {
    private final Server server;
    private final String scheme;

    private Serving(Server server, String scheme) {
        this.server = server;
        this.scheme = scheme;
    }

    /// Starts one.
    ///
    /// @param folder an existing folder for its data; one of an earlier server brings its tables
    /// @param properties as an operator would write them
    /// @param more adds beans
    public static Serving start(Path folder, Map<String, String> properties, Consumer<GenericApplicationContext> more) {
        return start(folder, Database.inFile(folder.resolve("jobs")), Map.of(), properties, more);
    }

    public static Serving start(Path folder, Map<String, String> properties) {
        return start(folder, properties, _ -> {});
    }

    static Serving start(
            Path folder,
            String database,
            Map<String, String> environment,
            Map<String, String> properties,
            Consumer<GenericApplicationContext> more) {
        try {
            Files.createDirectories(folder.resolve("uploads"));
            List<String> lines = new ArrayList<>();
            new HashMap<>(properties).forEach((name, value) -> lines.add(name + "=" + value));
            Path config = Files.write(folder.resolve("config.properties"), lines);
            var store = Stores.open(folder.resolve("store").toString());
            ServerSettings settings = new ServerSettings(
                    "127.0.0.1",
                    0,
                    folder,
                    store,
                    new Workshop(new Program("test", ""), Optional.of(store), false, Limits.DRAWING_BYTES),
                    database,
                    environment,
                    Optional.of(config),
                    IdleEngine::new);
            return new Serving(
                    Server.start(settings, more), properties.containsKey("cadlift.tls.key") ? "https" : "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.port();
    }

    public URI at(String path) {
        return URI.create(scheme + "://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        server.close();
    }

    /// Does nothing.
    private static final class IdleEngine implements Engine, PostOffice {
        @Override
        public String description() {
            return "idle";
        }

        @Override
        public Post open(String queue, DeliverActivities activities) {
            return new Post() {
                @Override
                public void send(DeliverOrder order) {}

                @Override
                public void close() {}
            };
        }

        @Override
        public CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency) {
            return new CompletableFuture<>();
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
