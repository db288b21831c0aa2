package org.cadlift.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.IoReason;
import org.cadlift.store.OutputFolder;
import org.cadlift.store.StorageFault;
import org.cadlift.store.Stores;
import org.cadlift.worker.InlineFlow;
import org.cadlift.worker.InlineFlow.Extent;
import org.cadlift.worker.Lifted;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.json.ReportJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// Converts drawings in this process, without a server: the quick way.
final class ConvertCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";
    private static final String NO_STORE = "none";

    private final Streams streams;
    private final CommandSpec spec;
    private final PositionalParamSpec files = PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Drawings; - reads one from standard input.")
            .build();
    private final OptionSpec out = OptionSpec.builder("-o", "--out")
            .paramLabel("DIR")
            .type(String.class)
            .defaultValue("cadlift-out")
            .description(
                    "Where the folders go; - writes the one model to standard output." + " Default: ${DEFAULT-VALUE}.")
            .build();
    private final StoreyOptions storeys = new StoreyOptions();
    private final ModelOptions models = new ModelOptions();
    private final OptionSpec jobs = OptionSpec.builder("--jobs")
            .paramLabel("N")
            .type(int.class)
            .initialValue(Runtime.getRuntime().availableProcessors())
            .description("How many at once. Default: one a processor.")
            .build();
    private final OptionSpec dryRun = Declared.flag("--dry-run", "Read and measure, but write nothing.");
    private final OptionSpec store = OptionSpec.builder("--store")
            .paramLabel("DIR|s3://BUCKET/PREFIX")
            .type(String.class)
            .description("Where results are kept, so that another run repeats only what changed; none keeps nothing."
                    + " Default: OUT/.cadlift.")
            .build();
    private final OptionSpec reportFile = OptionSpec.builder("--report")
            .paramLabel("FILE")
            .type(Path.class)
            .description("Write all reports to a file, one line of JSON each.")
            .build();
    private final OptionSpec json =
            Declared.flag("--json", "Answer with the reports, one line of JSON each, instead of a table.");
    private final TalkOptions talking = new TalkOptions();

    private ConvertCommand(Streams streams) {
        this.streams = streams;
        spec = Declared.command(
                "convert",
                "Converts drawings, here and now. Each gets a folder OUT/<name>/ with its models, report.json and"
                        + " report.html.",
                this);
        spec.addPositional(files).addOption(out);
        storeys.addTo(spec);
        models.addTo(spec);
        spec.addOption(jobs)
                .addOption(dryRun)
                .addOption(store)
                .addOption(reportFile)
                .addOption(json);
        talking.addTo(spec);
        Declared.closed(spec);
    }

    static CommandSpec of(Streams streams) {
        return new ConvertCommand(streams).spec;
    }

    private List<String> files() {
        return files.getValue();
    }

    private String out() {
        return out.getValue();
    }

    private int jobs() {
        return jobs.getValue();
    }

    private boolean dryRun() {
        return dryRun.getValue();
    }

    private boolean json() {
        return json.getValue();
    }

    private Optional<String> store() {
        return Optional.ofNullable(store.getValue());
    }

    private Optional<Path> reportFile() {
        return Optional.ofNullable(reportFile.getValue());
    }

    @Override
    public Integer call() throws InterruptedException {
        JobOptions options = options();
        Talk talk = talking.talk(streams);
        if (dryRun()) {
            return convert(options, talk, Extent.SOLIDS, (_, _) -> {});
        }
        if (out().equals(STANDARD_OUTPUT)) {
            return convert(options, talk, Extent.FILES, (_, made) -> toStandardOutput(made));
        }
        try (OutputFolder folder = OutputFolder.open(Path.of(out()))) {
            // On Ctrl-C the runtime runs this beside the workers and then ends with 130.
            Thread interrupted = Thread.ofPlatform().unstarted(() -> close(folder));
            Runtime.getRuntime().addShutdownHook(interrupted);
            int exit = convert(options, talk, Extent.FILES, folder::write);
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return exit;
        } catch (IOException e) {
            talk.failure(out(), FailureCode.SYS_STORAGE_ERROR, "The folder cannot be made: " + IoReason.of(e));
            return ExitCode.FAILED.number();
        }
    }

    private static void close(OutputFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            // The process is ending; the next run removes what is left.
        }
    }

    /// Checks what each option alone cannot know.
    private JobOptions options() {
        try {
            require(jobs() >= 1, "jobs " + jobs() + " out of valid range (1 and up)");
            require(
                    files().stream().filter(Inputs.STANDARD::equals).count() <= 1,
                    "standard input (-) can be read only once");
            require(
                    !out().equals(STANDARD_OUTPUT)
                            || dryRun()
                            || ((files().size() == 1 || storeys.building().isPresent())
                                    && models.formats().size() == 1
                                    && !json()),
                    "--out - writes one drawing in one format, and no --json beside it");
            require(
                    !out().equals(STANDARD_OUTPUT) || !models.formats().contains(Format.OBJ),
                    "obj is two files, which --out - cannot tell apart");
            storeys.check(files());
            return models.job();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private int convert(JobOptions options, Talk talk, Extent extent, Conversion.Destination destination)
            throws InterruptedException {
        InlineFlow flow = new InlineFlow(
                new Workshop(Version.program(), opened(extent), needsKernel(options, extent), models.maxBytes()));
        Inputs inputs = new Inputs(streams.in(), flow, models.maxBytes());
        Conversion conversion = new Conversion(inputs, flow, options, extent, destination);
        int count = storeys.building().isPresent() ? 1 : files().size();
        Progress progress = new Progress(streams.err(), streams.terminal(), talk.isQuiet() ? 0 : count);
        List<Result> results = storeys.building().isPresent()
                ? List.of(conversion.stack(storeys.building().get(), files(), storeys.elevationsMm(), progress))
                : conversion.run(files(), jobs(), progress);
        tell(results, talk);
        return exit(results, talk).number();
    }

    /// Looking for the program costs a start of it.
    private static boolean needsKernel(JobOptions options, Extent extent) {
        return extent == Extent.FILES
                && (options.verify() || options.formats().stream().anyMatch(Format::byKernel));
    }

    /// A store lies within the output by default: it goes when the output goes, and nothing hides in the home folder.
    private Optional<ArtifactStore> opened(Extent extent) {
        if (extent == Extent.SOLIDS || store().filter(NO_STORE::equals).isPresent()) {
            return Optional.empty();
        }
        if (store().isEmpty() && out().equals(STANDARD_OUTPUT)) {
            return Optional.empty();
        }
        String address =
                store().orElseGet(() -> Path.of(out()).resolve(".cadlift").toString());
        try {
            return Optional.of(Stores.open(address));
        } catch (IllegalArgumentException | StorageFault e) {
            throw new ParameterException(spec.commandLine(), "--store " + address + ": " + e.getMessage(), e);
        }
    }

    private void toStandardOutput(List<Lifted.File> made) {
        made.stream()
                .filter(file ->
                        file.name().endsWith("." + models.formats().getFirst().extension()))
                .forEach(file -> streams.out().writeBytes(file.bytes()));
    }

    private void tell(List<Result> results, Talk talk) {
        if (json()) {
            results.forEach(result -> line(result, streams.out()));
            streams.out().flush();
        } else if (!out().equals(STANDARD_OUTPUT)) {
            streams.out().println(Summary.of(results.stream().map(Result::row).toList()));
            streams.out().flush();
        }
        for (Result result : results) {
            result.failure().ifPresent(failure -> talk.failure(result.argument(), failure));
            result.fault().ifPresent(talk::trace);
            talk.detail(result.argument() + ": " + timings(result));
        }
    }

    private static String timings(Result result) {
        return result.report().timingsMs().entrySet().stream()
                .map(step -> String.format(Locale.ROOT, "%s %.1f ms", step.getKey(), step.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static void line(Result result, PrintStream to) {
        to.writeBytes(ReportJson.of(result.report()));
        to.write('\n');
    }

    private ExitCode exit(List<Result> results, Talk talk) {
        if (!reportWritten(results, talk)) {
            return ExitCode.FAILED;
        }
        ExitCode exit = ExitCode.of(
                results.stream()
                        .flatMap(result -> result.failure().stream())
                        .map(failure -> (FailureCode) failure.code())
                        .toList(),
                results.size());
        boolean tooMuch = results.stream()
                .anyMatch(result -> models.failOn()
                        .filter(limit -> limit.isExceededBy(result.summary()))
                        .isPresent());
        return exit == ExitCode.OK && tooMuch ? ExitCode.LOSS : exit;
    }

    private boolean reportWritten(List<Result> results, Talk talk) {
        if (reportFile().isEmpty()) {
            return true;
        }
        try (PrintStream to = new PrintStream(Files.newOutputStream(reportFile().get()), false, UTF_8)) {
            results.forEach(result -> line(result, to));
            if (to.checkError()) {
                throw new IOException(reportFile().get() + " could not be written");
            }
            return true;
        } catch (IOException e) {
            talk.failure(reportFile().get().toString(), FailureCode.SYS_STORAGE_ERROR, IoReason.of(e));
            return false;
        }
    }
}
