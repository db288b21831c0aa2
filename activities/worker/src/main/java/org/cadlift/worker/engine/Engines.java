package org.cadlift.worker.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;

/// Opens engines.
public final class Engines {
    // Whoever asks for a look waits for it; a server on the same continent answers well within this.
    private static final Duration GLANCE = Duration.ofSeconds(10);

    private Engines() {}

    /// Says how an engine is opened.
    ///
    /// @param workshop what the steps that this process takes are taken with
    /// @param store address of the store that jobs and workers share; names their task queue
    /// @param steps how many this process takes at once; 0 leaves them all to workers elsewhere
    /// @param folder where a server that is started here keeps its database
    /// @param patience how long a server that is there may take for its first answer; it may be restarting
    /// @param environment the variables read by [TemporalSettings] and [DevServer]
    public record Opening(
            EngineChoice choice,
            Workshop workshop,
            String store,
            int steps,
            Path folder,
            Duration patience,
            Map<String, String> environment) {
        public Opening {
            environment = Map.copyOf(environment);
        }
    }

    /// Names the queue of all jobs whose artifacts lie in a store: a worker that looked into another store would find
    /// nothing of them.
    public static String queue(String store) {
        return "cadlift " + store;
    }

    /// Opens the engine and lets this process take steps from it.
    ///
    /// @throws EngineFault when it cannot be reached or started
    public static Engine open(Opening opening) {
        return switch (opening.choice()) {
            case EngineChoice.Embedded _ -> embedded(opening);
            case EngineChoice.Dev _ -> dev(opening, requireProgram(opening.environment()));
            case EngineChoice.Auto _ ->
                DevServer.program(opening.environment())
                        .map(program -> dev(opening, program))
                        .orElseGet(() -> embedded(opening));
            case EngineChoice.Cluster(String target) ->
                TemporalEngine.connect(target, TemporalSettings.from(opening.environment()), opening, Optional.empty());
        };
    }

    /// Says which engine a choice comes to on this machine; for one that is there, asks it.
    ///
    /// @throws EngineFault when it cannot be had
    public static String describe(EngineChoice choice, Map<String, String> environment) {
        return switch (choice) {
            case EngineChoice.Embedded _ -> EmbeddedEngine.DESCRIPTION;
            case EngineChoice.Dev _ -> "dev, by " + requireProgram(environment);
            case EngineChoice.Auto _ ->
                DevServer.program(environment)
                        .map(program -> "dev, by " + program)
                        .orElse(EmbeddedEngine.DESCRIPTION);
            case EngineChoice.Cluster(String target) ->
                "Temporal " + TemporalEngine.version(target, TemporalSettings.from(environment), GLANCE) + " at "
                        + target;
        };
    }

    private static Path requireProgram(Map<String, String> environment) {
        return DevServer.program(environment)
                .orElseThrow(() -> new EngineFault(
                        "the program `temporal` is not on the PATH; install it, or use --engine embedded"));
    }

    private static Engine embedded(Opening opening) {
        return new EmbeddedEngine(opening.workshop(), queue(opening.store()), Math.max(1, opening.steps()));
    }

    private static Engine dev(Opening opening, Path program) {
        DevServer server = DevServer.start(program, opening.folder().resolve("temporal"));
        try {
            return TemporalEngine.connect(server.target(), TemporalSettings.LOCAL, opening, Optional.of(server));
        } catch (EngineFault e) {
            server.close();
            throw e;
        }
    }
}
