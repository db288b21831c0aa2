package org.cadlift.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cadlift.batch.Batch;
import org.cadlift.batch.BatchOrder;
import org.cadlift.batch.BatchRun;
import org.cadlift.batch.Survey;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.item.Totals;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.JobOptions;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.worker.StatedReferences;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.engine.Engines;
import org.cadlift.workflow.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Converts many drawings durably: the way for a whole archive, overnight.
@Command(
        name = "batch",
        description = "Converts a whole archive. It can be killed and started again at any time and does only what is"
                + " left; each drawing gets a folder OUT/<name>/, and OUT/index.html tells how it went.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BatchCommand implements Callable<Integer> {
    /// A workflow waits for workers most of its time; so many keep each of them busy.
    private static final int WORKFLOWS_PER_JOB = 8;
    // An engine that restarts beside us is back by then; whoever mistyped its address waits no longer than this.
    private static final Duration RESTART = Duration.ofSeconds(30);
    // Longer than a restart of a store or a database takes.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Streams streams;
    private final Door door;

    /// Opens an engine.
    interface Door {
        Engine open(Engines.Opening opening);
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            description = "A folder with drawings, a glob in quotes, a manifest (.csv, .ndjson), an archive (.zip) or"
                    + " s3://BUCKET/PREFIX.")
    private String input = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "cadlift-out",
            description = "Where the folders go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    private final ModelOptions models = new ModelOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "How many drawings are under way at once. Default: 8 a job.")
    private Optional<Integer> window = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "DIR|s3://BUCKET/PREFIX",
            description = "Where results are kept, so that another run repeats only what changed."
                    + " Default: OUT/.cadlift.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "JDBC",
            description = "Where the state of the run is kept: jdbc:postgresql://HOST/NAME, with"
                    + " CADLIFT_DATABASE_USER and CADLIFT_DATABASE_PASSWORD. Default: CADLIFT_DATABASE_URL, or a file"
                    + " in OUT/.cadlift.")
    private Optional<String> database = Optional.empty();

    @Option(names = "--dry-run", description = "List the drawings and what is wrong with them, and do nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Answer with one line of JSON a drawing, instead of a table.")
    private boolean json;

    private final TalkOptions talking = new TalkOptions();

    private BatchCommand(Streams streams, Door door) {
        this.streams = streams;
        this.door = door;
        this.spec = CommandSpec.create();
    }

    static CommandSpec of(Streams streams, Door door) {
        BatchCommand command = new BatchCommand(streams, door);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command);
        command.models.addTo(spec);
        command.talking.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        JobOptions options = options();
        Talk talk = talking.talk(streams);
        String address = store.orElseGet(() -> out.resolve(".cadlift").toString());
        ArtifactStore opened = StoreAddress.open(address, spec);
        Workshop workshop = new Workshop(Version.program(), Optional.of(opened), true, models.maxBytes());
        BatchOrder order = order(options, workshop);
        if (dryRun) {
            return survey(order, talk);
        }
        try (Stopping stopping = Stopping.onSignal();
                Progress progress = new Progress(streams.err(), streams.terminal(), 0)) {
            BatchWatcher watcher = new BatchWatcher(progress, talk, stopping);
            Engines.Opening opening =
                    engines.opening(workshop, Stores.address(address), out.resolve(".cadlift"), RESTART);
            Batch batch = new Batch(
                    order,
                    () -> {
                        Engine engine = door.open(opening);
                        watcher.told("batch: " + engine.description());
                        return engine;
                    },
                    opened,
                    new StatedReferences(opened),
                    watcher);
            watcher.watch(batch);
            BatchRun run = batch.run();
            progress.clear();
            return tell(run, talk).number();
        }
    }

    /// Checks what each option alone cannot know.
    private JobOptions options() {
        if (engines.jobs() < 0) {
            throw wrong("jobs " + engines.jobs() + " out of valid range (0 and up)");
        }
        if (window.orElse(1) < 1) {
            throw wrong("window " + window.get() + " out of valid range (1 and up)");
        }
        try {
            return models.job();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private BatchOrder order(JobOptions options, Workshop workshop) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        return new BatchOrder(
                input,
                out,
                options,
                Version.name(),
                workshop.identity(),
                "local",
                models.maxBytes(),
                database.or(() -> Optional.ofNullable(System.getenv("CADLIFT_DATABASE_URL"))),
                window.orElse(WORKFLOWS_PER_JOB * Math.max(1, engines.jobs())),
                threads,
                PATIENCE,
                System.getenv());
    }

    private int survey(BatchOrder order, Talk talk) {
        Table table = new Table("lll", "NAME", "SOURCE", "PROBLEM");
        List<FailureCode> failures = new ArrayList<>();
        int[] items = new int[1];
        try {
            Survey.of(order, item -> {
                items[0]++;
                item.problem()
                        .ifPresent(problem ->
                                failures.add(FailureCode.valueOf(problem.code().name())));
                table.row(
                        item.name(),
                        item.source(),
                        item.problem()
                                .map(problem -> problem.code().name() + ": " + problem.message())
                                .orElse("-"));
            });
        } catch (RunFault e) {
            return failed(e, talk).number();
        }
        streams.out().println(table);
        streams.out().flush();
        return ExitCode.of(failures, items[0]).number();
    }

    private ExitCode failed(RunFault fault, Talk talk) {
        talk.failure(input, fault.code(), fault.reason());
        talk.trace(fault);
        return switch (fault.kind()) {
            case WRONG -> fault.code() == FailureCode.SYS_INVALID_PARAMETERS ? ExitCode.USAGE : ExitCode.FAILED;
            case UNAVAILABLE -> ExitCode.UNAVAILABLE;
            case LATER -> ExitCode.TRY_LATER;
        };
    }

    private ExitCode tell(BatchRun run, Talk talk) {
        Totals totals = run.totals();
        if (totals.ended() > 0) {
            show(run);
        }
        if (run.fault().isPresent()) {
            ExitCode exit = failed(run.fault().get(), talk);
            waiting(totals, talk);
            return exit;
        }
        if (run.stopped()) {
            waiting(totals, talk);
            return ExitCode.INTERRUPTED;
        }
        List<FailureCode> failures = totals.byFailure().entrySet().stream()
                .flatMap(count -> Collections.nCopies(count.getValue(), FailureCode.valueOf(count.getKey())).stream())
                .toList();
        ExitCode exit = ExitCode.of(failures, totals.items());
        boolean tooMuch =
                models.failOn().filter(limit -> limit.isExceededBy(totals)).isPresent();
        return exit == ExitCode.OK && tooMuch ? ExitCode.LOSS : exit;
    }

    private static void waiting(Totals totals, Talk talk) {
        if (totals.waiting() > 0) {
            talk.say("batch: " + totals.waiting() + " of " + totals.items()
                    + " wait; the same command goes on with them");
        }
    }

    private void show(BatchRun run) {
        if (json) {
            try {
                Files.copy(out.resolve("batch.json"), streams.out());
            } catch (IOException e) {
                throw new IllegalStateException("written a moment ago", e);
            }
        } else {
            Totals totals = run.totals();
            List<ItemEnd> shown = new ArrayList<>(run.worst());
            if (shown.size() == totals.ended()) {
                shown.sort(Comparator.comparingInt(ItemEnd::number));
            } else {
                streams.out().println("The worst " + shown.size() + " of " + totals.ended() + ":");
            }
            streams.out()
                    .println(Summary.of(shown.stream()
                            .map(end -> new Summary.Row(end.name(), end.summary(), end.seconds()))
                            .toList()));
            streams.out().println();
            streams.out()
                    .println(totals.items() + " drawings: " + counted(totals.byStatus())
                            + (totals.waiting() > 0 ? ", " + totals.waiting() + " waiting" : "")
                            + (totals.recalled() > 0 ? "; " + totals.recalled() + " were there already" : ""));
            totals.byFailure()
                    .forEach((code, count) -> streams.out()
                            .println("  " + count + " " + code + ": "
                                    + FailureCode.valueOf(code).userAction()));
        }
        streams.out().flush();
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
