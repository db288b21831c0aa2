package org.cadlift.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Roof;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Holds how a drawing is read: what `convert` and `inspect` share.
final class ReadingOptions {
    private static final String AUTO = "auto";

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = ModeNamed.class,
            defaultValue = "auto",
            description = "building: walls and rooms; profile: every closed region is extruded; auto: decided on"
                    + " evidence. Default: ${DEFAULT-VALUE}.")
    private Mode mode = Mode.AUTO;

    @Option(
            names = "--height",
            paramLabel = "MM",
            defaultValue = "3000",
            description = "Storey and extrusion height. Default: ${DEFAULT-VALUE}.")
    private double heightMm;

    @Option(
            names = "--wall-thickness",
            paramLabel = "MM",
            defaultValue = "200",
            description = "Thickness of walls that the drawing does not state itself; 0 makes closed outlines solid."
                    + " Default: ${DEFAULT-VALUE}.")
    private double wallThicknessMm;

    @Option(
            names = "--slab",
            paramLabel = "MM",
            defaultValue = "200",
            description = "Thickness of the slab under a storey; 0 leaves slabs out. Default: ${DEFAULT-VALUE}.")
    private double slabMm;

    @Option(
            names = "--roof",
            paramLabel = "FORM",
            converter = RoofNamed.class,
            defaultValue = "none",
            description = "none, flat, shed, gable or hip. Default: ${DEFAULT-VALUE}.")
    private Roof.Form roof = Roof.Form.NONE;

    @Option(
            names = "--roof-pitch",
            paramLabel = "DEGREES",
            defaultValue = AUTO,
            description = "Slope of a shed, gable or hip roof; auto: 10, 35 and 30. Default: ${DEFAULT-VALUE}.")
    private String roofPitch = AUTO;

    @Option(
            names = "--roof-overhang",
            paramLabel = "MM",
            defaultValue = "500",
            description = "How far a shed, gable or hip roof reaches beyond the walls. Default: ${DEFAULT-VALUE}.")
    private double roofOverhangMm;

    @Option(
            names = "--layers",
            paramLabel = "NAMES",
            split = ",",
            description = "Only these layers, by commas; * and ? are wildcards, case does not matter. Default: all.")
    private List<String> layers = new ArrayList<>();

    @Option(names = "--only-2d", description = "Leave out what is not level.")
    private boolean only2d;

    @Option(
            names = "--units",
            paramLabel = "UNIT",
            defaultValue = AUTO,
            description = "Unit of the drawing: mm, cm, dm, m, km, in, ft, yd, … or auto: decided on evidence."
                    + " Default: ${DEFAULT-VALUE}.")
    private String units = AUTO;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Read this layout of the drawing, by name. Default: model space, or where that is empty the"
                    + " fullest layout.")
    private String layout = "";

    @Option(
            names = "--tolerance",
            paramLabel = "MM",
            defaultValue = "0.5",
            description = "Gaps up to this are bridged, and meshes stay this close to curves."
                    + " Default: ${DEFAULT-VALUE}.")
    private double toleranceMm;

    @Option(names = "--strict", description = "Fail where the file would have to be repaired.")
    private boolean strict;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "50",
            description = "Largest file that is accepted. Default: ${DEFAULT-VALUE}.")
    private long maxMegabytes;

    /// Gives the options of a job; out of range they throw `IllegalArgumentException` with the message for the user.
    JobOptions job(List<Format> formats, boolean verify) {
        return new JobOptions(
                mode,
                heightMm,
                wallThicknessMm,
                slabMm,
                new Roof(roof, pitch(), roofOverhangMm),
                layers.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                only2d,
                unit(),
                Optional.of(layout.strip()).filter(Predicate.not(String::isEmpty)),
                formats,
                toleranceMm,
                strict,
                verify);
    }

    private Optional<Double> pitch() {
        if (roofPitch.equalsIgnoreCase(AUTO)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(roofPitch));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("roof_pitch '" + roofPitch + "' is neither auto nor a number", e);
        }
    }

    private Optional<LengthUnit> unit() {
        if (units.equalsIgnoreCase(AUTO)) {
            return Optional.empty();
        }
        Optional<LengthUnit> unit = LengthUnit.named(units);
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("units '" + units + "' is none of auto, "
                    + Arrays.stream(LengthUnit.values()).map(LengthUnit::symbol).collect(Collectors.joining(", ")));
        }
        return unit;
    }

    long maxBytes() {
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
