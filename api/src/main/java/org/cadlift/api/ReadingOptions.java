package org.cadlift.api;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cadlift.batch.source.RulesFile;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Roof;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// Holds how a drawing is read: what `convert` and `inspect` share.
final class ReadingOptions {
    private static final String AUTO = "auto";

    private final OptionSpec mode = Declared.option(
            "--mode",
            "MODE",
            Mode.class,
            AUTO,
            "building: walls and rooms; profile: every closed region is extruded; auto: decided on evidence."
                    + " Default: ${DEFAULT-VALUE}.",
            new ModeNamed());
    private final OptionSpec height = Declared.option(
            "--height", "MM", double.class, "3000", "Storey and extrusion height. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec wallThickness = Declared.option(
            "--wall-thickness",
            "MM",
            double.class,
            "200",
            "Thickness of walls that the drawing does not state itself; 0 makes closed outlines solid."
                    + " Default: ${DEFAULT-VALUE}.");
    private final OptionSpec slab = Declared.option(
            "--slab",
            "MM",
            double.class,
            "200",
            "Thickness of the slab under a storey; 0 leaves slabs out. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec ceiling = Declared.option(
            "--ceiling",
            "MM",
            double.class,
            "0",
            "Thickness of the ceilings of rooms; 0 leaves ceilings out. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec roof = Declared.option(
            "--roof",
            "FORM",
            Roof.Form.class,
            "none",
            "none, flat, shed, gable or hip. Default: ${DEFAULT-VALUE}.",
            new RoofNamed());
    private final OptionSpec roofPitch = Declared.option(
            "--roof-pitch",
            "DEGREES",
            String.class,
            AUTO,
            "Slope of a shed, gable or hip roof; auto: 10, 35 and 30. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec roofOverhang = Declared.option(
            "--roof-overhang",
            "MM",
            double.class,
            "500",
            "How far a shed, gable or hip roof reaches beyond the walls. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec cut = Declared.option(
            "--cut",
            "MM",
            String.class,
            AUTO,
            "How high above the floor of each storey its plans (svg, pdf, dxf-plan) are cut; auto: 1000, or half way up"
                    + " where that is less. Default: ${DEFAULT-VALUE}.");
    private final OptionSpec layers = Declared.names(
            "--layers",
            String.class,
            name -> name,
            "Only these layers, by commas; * and ? are wildcards, case does not matter. Default: all.");
    private final OptionSpec rules = Declared.option(
            "--rules",
            "FILE",
            String.class,
            "",
            "A YAML file that says what layers hold: walls, solids or nothing, how high, of what. Default: none.");
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
        for (OptionSpec option : List.of(
                mode,
                height,
                wallThickness,
                slab,
                ceiling,
                roof,
                roofPitch,
                roofOverhang,
                cut,
                layers,
                rules,
                only2d,
                units,
                layout,
                tolerance,
                strict,
                maxSize)) {
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
                slab.getValue(),
                ceiling.getValue(),
                new Roof(roof.getValue(), number("roof_pitch", roofPitch.getValue()), roofOverhang.getValue()),
                number("cut", cut.getValue()),
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
                verify,
                rules(rules.getValue()));
    }

    private static List<LayerRule> rules(String file) {
        return file.isBlank() ? List.of() : RulesFile.read(Path.of(file.strip()));
    }

    private static Optional<Double> number(String name, String value) {
        if (value.equalsIgnoreCase(AUTO)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " '" + value + "' is neither auto nor a number", e);
        }
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

    /// Reads the name of a form of roofs.
    static final class RoofNamed implements ITypeConverter<Roof.Form> {
        @Override
        public Roof.Form convert(String name) {
            try {
                return Roof.Form.named(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
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
