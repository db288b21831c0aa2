package org.cadlift.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// Holds what is made of a drawing and how good is good enough: what `convert` and `batch` share.
final class ModelOptions {
    private static final String USUAL =
            JobOptions.DEFAULTS.formats().stream().map(Format::id).collect(Collectors.joining(","));

    private final OptionSpec formats = Declared.names(
            "--formats",
            Format.class,
            new FormatNamed(),
            "What is written, by commas; `cadlift formats` lists them. Default: " + USUAL + ".");
    private final ReadingOptions reading = new ReadingOptions();
    private final OptionSpec verification = Declared.option(
            "--verify",
            "full|off",
            Verification.class,
            "full",
            "Whether the files are read back and measured. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec failOn = OptionSpec.builder("--fail-on")
            .paramLabel("loss|warning|error")
            .type(Strictness.class)
            .description("Exit with 3 when a drawing that was converted lost something, or has such findings.")
            .build();

    void addTo(CommandSpec spec) {
        spec.addOption(formats);
        reading.addTo(spec);
        spec.addOption(verification).addOption(failOn);
    }

    /// Says whether files are read back.
    enum Verification {
        FULL,
        OFF
    }

    List<Format> formats() {
        return Objects.requireNonNullElse(formats.getValue(), JobOptions.DEFAULTS.formats());
    }

    Optional<Strictness> failOn() {
        return Optional.ofNullable(failOn.getValue());
    }

    long maxBytes() {
        return reading.maxBytes();
    }

    /// Gives the options of a job; out of range they throw `IllegalArgumentException` with the message for the user.
    JobOptions job() {
        reading.maxBytes();
        return reading.job(formats(), verification.getValue() == Verification.FULL);
    }

    /// Reads the name of a format.
    static final class FormatNamed implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return Format.named(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is no format; there are "
                            + Stream.of(Format.values()).map(Format::id).collect(Collectors.joining(", "))));
        }
    }
}
