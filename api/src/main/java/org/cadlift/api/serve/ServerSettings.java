package org.cadlift.api.serve;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cadlift.store.ArtifactStore;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.Engine;

/// Says what a server is started with.
///
/// @param port 0 takes any free one
/// @param data folder of everything the server keeps on this machine
/// @param database JDBC address, without credentials
/// @param environment of which `CADLIFT_DATABASE_USER` and `CADLIFT_DATABASE_PASSWORD` are used
/// @param config file with further properties
/// @param engine opens the engine; asked once
public record ServerSettings(
        String host,
        int port,
        Path data,
        ArtifactStore store,
        Workshop workshop,
        String database,
        Map<String, String> environment,
        Optional<Path> config,
        Supplier<Engine> engine) {
    public ServerSettings {
        environment = Map.copyOf(environment);
    }
}
