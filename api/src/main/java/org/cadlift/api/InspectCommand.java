package org.cadlift.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.Extras;
import org.cadlift.worker.InlineFlow;
import org.cadlift.worker.Inspection;
import org.cadlift.worker.SourceFile;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what is in a drawing and what would become of it.
@Command(
        name = "inspect",
        description =
                "Shows what is in a drawing: version, units and why, layers, blocks, entities, and what would become"
                        + " of them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A drawing; - reads it from standard input.")
    private String file = "";

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(names = "--extras", description = "Also list groups and extended data (XDATA).")
    private boolean extras;

    @Mixin
    private TalkOptions talking = new TalkOptions();

    InspectCommand(Streams streams) {
        this.streams = streams;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        JobOptions options = options();
        Talk talk = talking.talk(streams);
        Optional<Inspection> survey = survey(options);
        if (survey.isPresent()) {
            return answer(survey.get(), this::content, talk);
        }
        InlineFlow flow = new InlineFlow(new Workshop(Version.program(), Optional.empty(), false, reading.maxBytes()));
        return switch (new Inputs(streams.in(), flow, reading.maxBytes()).read(file)) {
            case Outcome.Failed<SourceFile>(var failure, var _) -> {
                talk.failure(file, failure);
                yield ExitCode.FAILED.number();
            }
            case Outcome.Made<SourceFile>(var source, var _) ->
                answer(flow.inspect(source, options), source::bytes, talk);
        };
    }

    /// Looks into a large file without reading it whole; what cannot be opened is left to be told by the usual way.
    private Optional<Inspection> survey(JobOptions options) {
        try {
            Path path = Path.of(file);
            long bytes = file.equals(Inputs.STANDARD) || !Files.isRegularFile(path) ? 0 : Files.size(path);
            return bytes <= Limits.FORECAST_BYTES || bytes > reading.maxBytes()
                    ? Optional.empty()
                    : Inspection.survey(Version.name(), Inputs.name(file), path, options);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobOptions options() {
        try {
            reading.maxBytes();
            return reading.job(JobOptions.DEFAULTS.formats(), false);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /// A drawing that could be read was inspected, even when nothing could be made of it; the forecast says so.
    ///
    /// @param content gives the bytes of the drawing, where they are asked for
    private int answer(Inspection inspection, Supplier<byte[]> content, Talk talk) {
        Optional<Finding> failure = inspection.report().findings().stream()
                .filter(finding -> finding.code() instanceof FailureCode)
                .findFirst();
        if (inspection.wasRead()) {
            Optional<Extras> listed = extras ? Inspection.extras(content.get()) : Optional.empty();
            if (json) {
                streams.out().writeBytes(Json.of(InspectionJson.of(inspection, listed)));
                streams.out().println();
            } else {
                streams.out().println(String.join("\n", InspectionText.of(inspection, listed)));
            }
            streams.out().flush();
        }
        failure.ifPresent(found -> talk.failure(file, found));
        return (inspection.wasRead() ? ExitCode.OK : ExitCode.FAILED).number();
    }
}
