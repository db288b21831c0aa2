package org.cadlift.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Holds what is made of a drawing and how good is good enough: what `convert` and `batch` share.
final class ModelOptions {
    @Option(
            names = "--formats",
            paramLabel = "NAMES",
            split = ",",
            defaultValue = "step,glb",
            converter = FormatNamed.class,
            description = "What is written, by commas; `cadlift formats` lists them. Default: ${DEFAULT-VALUE}.")
    private List<Format> formats = new ArrayList<>();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--verify",
            paramLabel = "full|off",
            defaultValue = "full",
            description = "Whether the files are read back and measured. Default: ${DEFAULT-VALUE}.")
    private Verification verification = Verification.FULL;

    @Option(
            names = "--fail-on",
            paramLabel = "loss|warning|error",
            description = "Exit with 3 when a drawing that was converted lost something, or has such findings.")
    private Optional<Strictness> failOn = Optional.empty();

    /// Says whether files are read back.
    enum Verification {
        FULL,
        OFF
    }

    List<Format> formats() {
        return formats;
    }

    Optional<Strictness> failOn() {
        return failOn;
    }

    long maxBytes() {
        return reading.maxBytes();
    }

    /// Gives the options of a job; out of range they throw `IllegalArgumentException` with the message for the user.
    JobOptions job() {
        reading.maxBytes();
        return reading.job(formats, verification == Verification.FULL);
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
