package org.cadlift.api;

import java.nio.file.Path;
import java.time.Duration;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.engine.EngineChoice;
import org.cadlift.worker.engine.Engines;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Holds on which engine jobs run and how many steps this process takes: what `batch` and `worker` share.
final class EngineOptions {
    @Option(
            names = "--engine",
            paramLabel = "auto|embedded|dev|HOST:PORT",
            defaultValue = "auto",
            converter = EngineNamed.class,
            description = "What runs the jobs: in this process; a Temporal server started for it; or one that is there"
                    + " (TEMPORAL_NAMESPACE, TEMPORAL_API_KEY and TEMPORAL_TLS say how to reach it). auto takes dev"
                    + " when the temporal program is found, else embedded. Default: ${DEFAULT-VALUE}.")
    private EngineChoice engine = new EngineChoice.Auto();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many steps this process takes at once; 0 leaves them to `cadlift worker` elsewhere."
                    + " Default: one a processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    EngineChoice engine() {
        return engine;
    }

    int jobs() {
        return jobs;
    }

    /// @param store address of the store that jobs and workers share
    /// @param folder where a server that is started keeps its database
    /// @param patience how long a server that is there may take for its first answer
    Engines.Opening opening(Workshop workshop, String store, Path folder, Duration patience) {
        return new Engines.Opening(engine, workshop, store, jobs, folder, patience, System.getenv());
    }

    /// Reads the name of an engine.
    static final class EngineNamed implements ITypeConverter<EngineChoice> {
        @Override
        public EngineChoice convert(String name) {
            try {
                return EngineChoice.parse(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
