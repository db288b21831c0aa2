package org.cadlift.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Mode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// Holds how a drawing is read: what `convert` and `inspect` share.
final class ReadingOptions {
    private static final String AUTO = "auto";

    private final OptionSpec mode = OptionSpec.builder("--mode")
            .paramLabel("MODE")
            .type(Mode.class)
            .converters(new ModeNamed())
            .defaultValue(AUTO)
            .description("building: walls and rooms; profile: every closed region is extruded; auto: decided on"
                    + " evidence. Default: ${DEFAULT-VALUE}.")
            .build();
    private final OptionSpec height = Declared.option(
            "--height", "MM", double.class, "3000", "Storey and extrusion height. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec wallThickness = Declared.option(
            "--wall-thickness",
            "MM",
            double.class,
            "200",
            "Thickness of walls that the drawing does not state itself; 0 makes closed outlines solid."
                    + " Default: ${DEFAULT-VALUE}.");
    private final OptionSpec layers = Declared.names(
            "--layers",
            String.class,
            name -> name,
            "Only these layers, by commas; * and ? are wildcards, case does not matter. Default: all.");
    private final OptionSpec only2d = Declared.flag("--only-2d", "Leave out what is not level.");
    private final OptionSpec units = Declared.option(
            "--units",
            "UNIT",
            String.class,
            AUTO,
            "Unit of the drawing: mm, cm, dm, m, km, in, ft, yd, … or auto: decided on evidence."
                    + " Default: ${DEFAULT-VALUE}.");
    private final OptionSpec layout = Declared.option(
            "--layout",
            "NAME",
            String.class,
            "",
            "Read this layout of the drawing, by name. Default: model space, or where that is empty the fullest"
                    + " layout.");
    private final OptionSpec tolerance = Declared.option(
            "--tolerance",
            "MM",
            double.class,
            "0.5",
            "Gaps up to this are bridged, and meshes stay this close to curves. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec strict = Declared.flag("--strict", "Fail where the file would have to be repaired.");
    private final OptionSpec maxSize = Declared.option(
            "--max-size", "MB", long.class, "50", "Largest file that is accepted. Default: ${DEFAULT-VALUE}.");

    void addTo(CommandSpec spec) {
        for (OptionSpec option :
                List.of(mode, height, wallThickness, layers, only2d, units, layout, tolerance, strict, maxSize)) {
            spec.addOption(option);
        }
    }

    /// Gives the options of a job; out of range they throw `IllegalArgumentException` with the message for the user.
    JobOptions job(List<Format> formats, boolean verify) {
        List<String> asked = Objects.requireNonNullElse(layers.getValue(), List.of());
        String space = layout.getValue();
        return new JobOptions(
                mode.getValue(),
                height.getValue(),
                wallThickness.getValue(),
                asked.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                only2d.getValue(),
                unit(units.getValue()),
                Optional.of(space.strip()).filter(Predicate.not(String::isEmpty)),
                formats,
                tolerance.getValue(),
                strict.getValue(),
                verify);
    }

    private static Optional<LengthUnit> unit(String name) {
        if (name.equalsIgnoreCase(AUTO)) {
            return Optional.empty();
        }
        Optional<LengthUnit> unit = LengthUnit.named(name);
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("units '" + name + "' is none of auto, "
                    + Arrays.stream(LengthUnit.values()).map(LengthUnit::symbol).collect(Collectors.joining(", ")));
        }
        return unit;
    }

    long maxBytes() {
        long maxMegabytes = maxSize.getValue();
        if (maxMegabytes < 1 || maxMegabytes > 2000) {
            throw new IllegalArgumentException("max-size " + maxMegabytes + "MB out of valid range (1-2000MB)");
        }
        return maxMegabytes * (Limits.DRAWING_BYTES / 50);
    }

    /// Reads the name of a mode.
    static final class ModeNamed implements ITypeConverter<Mode> {
        @Override
        public Mode convert(String name) {
            return Arrays.stream(Mode.values())
                    .filter(mode -> mode.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + name + "' is no mode; there are auto, building and profile"));
        }
    }
}
