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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// Shows what is in a drawing and what would become of it.
final class InspectCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;
    private final PositionalParamSpec file = PositionalParamSpec.builder()
            .paramLabel("FILE")
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .description("A drawing; - reads it from standard input.")
            .build();
    private final ReadingOptions reading = new ReadingOptions();
    private final OptionSpec json = Declared.flag("--json", "Answer as JSON.");
    private final OptionSpec extras = Declared.flag("--extras", "Also list groups and extended data (XDATA).");
    private final TalkOptions talking = new TalkOptions();

    private InspectCommand(Streams streams) {
        this.streams = streams;
        spec = Declared.command(
                "inspect",
                "Shows what is in a drawing: version, units and why, layers, blocks, entities, and what would become of"
                        + " them.",
                this);
        spec.addPositional(file);
        reading.addTo(spec);
        spec.addOption(json).addOption(extras);
        talking.addTo(spec);
        Declared.closed(spec);
    }

    static CommandSpec of(Streams streams) {
        return new InspectCommand(streams).spec;
    }

    @Override
    public Integer call() {
        String file = this.file.getValue();
        JobOptions options = options();
        Talk talk = talking.talk(streams);
        Optional<Inspection> survey = survey(file, options);
        if (survey.isPresent()) {
            return answer(file, survey.get(), () -> content(file), talk);
        }
        InlineFlow flow = new InlineFlow(new Workshop(Version.program(), Optional.empty(), false, reading.maxBytes()));
        return switch (new Inputs(streams.in(), flow, reading.maxBytes()).read(file)) {
            case Outcome.Failed<SourceFile>(var failure, var _, var _) -> {
                talk.failure(file, failure);
                yield ExitCode.FAILED.number();
            }
            case Outcome.Made<SourceFile>(var source, var _) ->
                answer(file, flow.inspect(source, options), source::bytes, talk);
        };
    }

    /// Looks into a large file without reading it whole; what cannot be opened is left to be told by the usual way.
    private Optional<Inspection> survey(String file, JobOptions options) {
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

    private static boolean isSet(OptionSpec flag) {
        return flag.getValue();
    }

    private static byte[] content(String file) {
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
    private int answer(String file, Inspection inspection, Supplier<byte[]> content, Talk talk) {
        Optional<Finding> failure = inspection.report().findings().stream()
                .filter(finding -> finding.code() instanceof FailureCode)
                .findFirst();
        if (inspection.wasRead()) {
            Optional<Extras> listed = isSet(extras) ? Inspection.extras(content.get()) : Optional.empty();
            if (isSet(json)) {
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
