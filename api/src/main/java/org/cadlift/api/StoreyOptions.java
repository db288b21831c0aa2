package org.cadlift.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cadlift.contract.JobSpec.DrawingJob;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Holds that drawings are storeys of one building, and where they stand.
final class StoreyOptions {
    private final OptionSpec building = OptionSpec.builder("--storeys")
            .paramLabel("NAME")
            .type(String.class)
            .description("The drawings are storeys of one building, from the lowest up: they become one model, in the"
                    + " folder OUT/NAME.")
            .build();
    private final OptionSpec elevations = OptionSpec.builder("--elevations")
            .paramLabel("MM")
            .type(List.class)
            .auxiliaryTypes(Double.class)
            .splitRegex(",")
            .arity("1")
            .description("Where the storeys of --storeys stand, by commas, one for each drawing; each is as high as to"
                    + " the next. Default: each stands on the one below.")
            .build();

    void addTo(CommandSpec spec) {
        spec.addOption(building).addOption(elevations);
    }

    /// Gives the name of the building of which the drawings are storeys.
    Optional<String> building() {
        String name = building.getValue();
        return Optional.ofNullable(name).map(String::strip);
    }

    /// Gives where each drawing stands; empty when nobody said so.
    List<Double> elevationsMm() {
        return Objects.requireNonNullElse(elevations.getValue(), List.of());
    }

    /// Fails with the message for the user where the drawings cannot be storeys as asked.
    void check(List<String> drawings) {
        if (building().isEmpty()) {
            require(elevationsMm().isEmpty(), "--elevations are those of --storeys");
            return;
        }
        String name = building().get();
        require(
                !name.isEmpty() && !name.toLowerCase(Locale.ROOT).matches(".*\\.(dxf|dwg)"),
                "--storeys takes the name of the building, and the drawings stand behind it");
        require(drawings.size() > 1, "--storeys takes two drawings or more, from the lowest storey up");
        DrawingJob.checkElevations(drawings.size(), elevationsMm());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
