package org.cadlift.api;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadlift.api.log.Logging;
import org.cadlift.api.serve.Server;
import org.cadlift.api.serve.ServerSettings;
import org.cadlift.api.serve.identity.Exposure;
import org.cadlift.batch.table.Database;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Limits;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.engine.Engines;
import org.cadlift.workflow.EngineFault;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Serves the API until it is told to stop.
@Command(
        name = "serve",
        description = "Serves the API: jobs are started over HTTP and done in this process, or by `cadlift worker`"
                + " elsewhere. CADLIFT_LOG=json writes its log as JSON.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    // A server is often started together with what it needs.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host = "";

    @Option(names = "--port", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "cadlift-data",
            description = "Where the server keeps what it keeps on this machine. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("");

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Option(
            names = "--store",
            paramLabel = "DIR|s3://BUCKET/PREFIX",
            description = "Where sources and results are kept. Default: DIR/store.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "JDBC",
            description = "Where jobs are kept: jdbc:postgresql://HOST/NAME, with CADLIFT_DATABASE_USER and"
                    + " CADLIFT_DATABASE_PASSWORD. Default: CADLIFT_DATABASE_URL, or a file in DIR.")
    private Optional<String> database = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "Further settings, as YAML; docs/api.md lists them.")
    private Optional<Path> config = Optional.empty();

    private final TalkOptions talking = new TalkOptions();

    private ServeCommand(Streams streams) {
        this.streams = streams;
        this.spec = CommandSpec.create();
    }

    static CommandSpec of(Streams streams) {
        ServeCommand command = new ServeCommand(streams);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command);
        command.talking.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws InterruptedException {
        Talk talk = talking.talk(streams);
        ServerSettings settings = settings(talk);
        Logging.begin(Logging.Form.CONSOLE);
        try (Stopping stopping = Stopping.onSignal();
                Server server = Server.start(settings)) {
            talk.say("serve: http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
            stopping.await();
            return ExitCode.OK.number();
        } catch (RuntimeException e) {
            talk.trace(e);
            return unavailable(e, talk);
        }
    }

    /// Tells what the server lacks; what is none of that is a bug and goes on.
    private int unavailable(RuntimeException thrown, Talk talk) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Exposure exposure) {
                throw wrong(String.valueOf(exposure.getMessage()));
            }
            if (cause instanceof ConfigurationPropertiesBindException setting) {
                throw wrong(rootOf(setting));
            }
            Optional<String> reason =
                    switch (cause) {
                        case PortInUseException taken ->
                            Optional.of("port " + taken.getPort() + " on " + host + " is taken");
                        case BindException refused -> Optional.of(host + ":" + port + ": " + refused.getMessage());
                        case EngineFault fault -> Optional.of(String.valueOf(fault.getMessage()));
                        case java.sql.SQLException fault ->
                            Optional.of("the database does not answer: " + fault.getMessage());
                        default -> Optional.empty();
                    };
            if (reason.isPresent()) {
                talk.failure("serve", FailureCode.SYS_UNAVAILABLE, reason.get());
                return ExitCode.UNAVAILABLE.number();
            }
        }
        throw thrown;
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private ServerSettings settings(Talk talk) {
        if (port < 0 || port > 65_535) {
            throw wrong("port " + port + " out of valid range (0-65535)");
        }
        if (engines.jobs() < 0) {
            throw wrong("jobs " + engines.jobs() + " out of valid range (0 and up)");
        }
        config.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw wrong("--config " + file + ": no such file, or not readable");
        });
        try {
            Files.createDirectories(data.resolve("uploads"));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--data " + data + ": " + e.getMessage(), e);
        }
        String address = store.orElseGet(() -> data.resolve("store").toString());
        ArtifactStore opened = StoreAddress.open(address, spec);
        Workshop workshop = new Workshop(Version.program(), Optional.of(opened), true, Limits.DRAWING_BYTES);
        Engines.Opening opening = engines.opening(workshop, Stores.address(address), data, PATIENCE);
        return new ServerSettings(
                host,
                port,
                data.toAbsolutePath(),
                opened,
                workshop,
                database.or(() -> Optional.ofNullable(System.getenv("CADLIFT_DATABASE_URL")))
                        .orElseGet(() -> Database.inFile(data.resolve("jobs"))),
                System.getenv(),
                config.map(Path::toAbsolutePath),
                () -> {
                    var engine = Engines.open(opening);
                    talk.say("serve: " + engine.description());
                    return engine;
                });
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
