package org.cadlift.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadlift.api.log.Logging;
import org.cadlift.api.serve.watch.WorkerMetrics;
import org.cadlift.api.serve.watch.WorkerTraces;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Limits;
import org.cadlift.store.Stores;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.engine.EngineChoice;
import org.cadlift.worker.engine.Engines;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Takes the steps of jobs that others started, until it is told to stop.
@Command(
        name = "worker",
        description = "Takes the steps of jobs from a Temporal server until it is stopped; those at work are finished"
                + " first. CADLIFT_LOG=json writes its log as JSON.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WorkerCommand implements Callable<Integer> {
    // A worker may be started together with its server, or before it.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR|s3://BUCKET/PREFIX",
            description = "Where the artifacts of the jobs lie; only jobs of this store are taken.")
    private String store = "";

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "50",
            description = "Largest file that is accepted. Default: ${DEFAULT-VALUE}.")
    private long maxMegabytes;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Show metrics to Prometheus at http://127.0.0.1:PORT/metrics; 0 takes a free one.")
    private Optional<Integer> metricsPort = Optional.empty();

    private final TalkOptions talking = new TalkOptions();

    private WorkerCommand(Streams streams) {
        this.streams = streams;
        this.spec = CommandSpec.create();
    }

    static CommandSpec of(Streams streams) {
        WorkerCommand command = new WorkerCommand(streams);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command);
        command.talking.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws InterruptedException {
        Talk talk = talking.talk(streams);
        if (engines.engine() instanceof EngineChoice.Embedded) {
            throw new ParameterException(
                    spec.commandLine(), "--engine embedded is in one process; nobody else finds it");
        }
        if (engines.jobs() < 1) {
            throw new ParameterException(
                    spec.commandLine(), "jobs " + engines.jobs() + " out of valid range (1 and up)");
        }
        Logging.begin(Logging.Form.CONSOLE);
        Workshop workshop = new Workshop(
                Version.program(),
                Optional.of(StoreAddress.open(store, spec)),
                true,
                maxMegabytes * (Limits.DRAWING_BYTES / 50));
        Optional<WorkerTraces> traces = traces(workshop);
        Optional<WorkerMetrics> metrics = metricsPort.map(port -> metrics(workshop, port));
        try (Stopping stopping = Stopping.onSignal();
                Engine engine = Engines.open(engines.opening(workshop, address(), Path.of(".cadlift"), PATIENCE))) {
            talk.say("worker: " + engine.description() + ", " + engines.jobs() + " steps at once of jobs in "
                    + address());
            metrics.ifPresent(shown -> talk.say("worker: metrics at http://127.0.0.1:" + shown.port() + "/metrics"));
            stopping.await();
            return ExitCode.OK.number();
        } catch (EngineFault e) {
            talk.failure("worker", FailureCode.SYS_UNAVAILABLE, String.valueOf(e.getMessage()));
            return ExitCode.UNAVAILABLE.number();
        } finally {
            metrics.ifPresent(WorkerMetrics::close);
            traces.ifPresent(WorkerTraces::close);
        }
    }

    private Optional<WorkerTraces> traces(Workshop workshop) {
        try {
            return WorkerTraces.open(workshop, System.getenv());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "the address for traces: " + e.getMessage(), e);
        }
    }

    private WorkerMetrics metrics(Workshop workshop, int port) {
        try {
            return WorkerMetrics.open(workshop, port);
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--metrics-port " + port + ": " + e.getMessage(), e);
        }
    }

    /// Gives the store's address as every process names it: a folder by its full path.
    private String address() {
        return Stores.address(store);
    }
}
