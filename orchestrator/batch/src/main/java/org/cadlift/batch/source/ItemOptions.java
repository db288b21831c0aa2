package org.cadlift.batch.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Roof;

/// Reads the options that a manifest states for one item, by the names of the command line with `_` for `-`.
public final class ItemOptions {
    static final List<String> NAMES = List.of(
            "mode",
            "height",
            "wall_thickness",
            "slab",
            "ceiling",
            "roof",
            "roof_pitch",
            "roof_overhang",
            "cut",
            "layers",
            ItemRules.NAME,
            "only_2d",
            "units",
            "layout",
            "formats",
            "tolerance",
            "strict",
            "verify",
            Building.ABOVE,
            Building.ELEVATIONS);

    private ItemOptions() {}

    /// Gives the options of the run with those of the item over them, or fails with `SYS_INVALID_PARAMETERS`.
    public static Outcome<JobOptions> over(JobOptions run, Map<String, String> stated) {
        try {
            return Outcome.made(
                    new JobOptions(
                            stated(stated, "mode").map(ItemOptions::mode).orElse(run.mode()),
                            number(stated, "height").orElse(run.heightMm()),
                            number(stated, "wall_thickness").orElse(run.wallThicknessMm()),
                            number(stated, "slab").orElse(run.slabMm()),
                            number(stated, "ceiling").orElse(run.ceilingMm()),
                            roof(run.roof(), stated),
                            number(stated, "cut").or(run::cutMm),
                            stated(stated, "layers").map(ItemOptions::words).orElse(run.layers()),
                            truth(stated, "only_2d").orElse(run.only2d()),
                            stated.containsKey("units") ? unit(stated.get("units")) : run.units(),
                            stated(stated, "layout").or(run::layout),
                            stated(stated, "formats").map(ItemOptions::formats).orElse(run.formats()),
                            number(stated, "tolerance").orElse(run.toleranceMm()),
                            truth(stated, "strict").orElse(run.strict()),
                            stated(stated, "verify").map(ItemOptions::verify).orElse(run.verify()),
                            stated(stated, ItemRules.NAME).map(ItemRules::of).orElse(run.rules())),
                    List.of());
        } catch (IllegalArgumentException e) {
            return Outcome.failed(FailureCode.SYS_INVALID_PARAMETERS, String.valueOf(e.getMessage()));
        }
    }

    /// Names options as a manifest would state them, for people.
    public static Map<String, String> of(JobOptions options) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("mode", options.mode().name().toLowerCase(Locale.ROOT));
        named.put("height", Double.toString(options.heightMm()));
        named.put("wall_thickness", Double.toString(options.wallThicknessMm()));
        named.put("slab", Double.toString(options.slabMm()));
        named.put("ceiling", Double.toString(options.ceilingMm()));
        named.put("roof", options.roof().form().id());
        named.put("roof_pitch", Double.toString(options.roof().pitchDegrees()));
        named.put("roof_overhang", Double.toString(options.roof().overhangMm()));
        named.put("cut", options.cutMm().map(mm -> Double.toString(mm)).orElse("auto"));
        named.put("layers", options.layers().isEmpty() ? "all" : String.join(",", options.layers()));
        named.put(
                ItemRules.NAME,
                options.rules().isEmpty()
                        ? "none"
                        : options.rules().stream().map(LayerRule::layer).collect(Collectors.joining(",")));
        named.put("only_2d", Boolean.toString(options.only2d()));
        named.put("units", options.units().map(LengthUnit::symbol).orElse("auto"));
        named.put("layout", options.layout().orElse("auto"));
        named.put("formats", options.formats().stream().map(Format::id).collect(Collectors.joining(",")));
        named.put("tolerance", Double.toString(options.toleranceMm()));
        named.put("strict", Boolean.toString(options.strict()));
        named.put("verify", options.verify() ? "full" : "off");
        return named;
    }

    private static Optional<String> stated(Map<String, String> stated, String name) {
        stated.keySet().stream()
                .filter(key -> !NAMES.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(stray -> {
                    throw new IllegalArgumentException(
                            "'" + stated.get(stray) + "' (" + stray + ") belongs to no column");
                });
        return Optional.ofNullable(stated.get(name));
    }

    private static Mode mode(String value) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("mode '" + value + "' is none of auto, building and profile"));
    }

    private static Roof roof(Roof run, Map<String, String> stated) {
        return new Roof(
                stated(stated, "roof").map(Roof.Form::named).orElse(run.form()),
                number(stated, "roof_pitch").or(run::pitch),
                number(stated, "roof_overhang").orElse(run.overhangMm()));
    }

    private static Optional<Double> number(Map<String, String> stated, String name) {
        return stated(stated, name).map(value -> {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + " '" + value + "' is no number", e);
            }
        });
    }

    private static Optional<Boolean> truth(Map<String, String> stated, String name) {
        return stated(stated, name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException(name + " '" + value + "' is neither true nor false");
        });
    }

    private static boolean verify(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "full" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("verify '" + value + "' is neither full nor off");
        };
    }

    private static Optional<LengthUnit> unit(String value) {
        if (value.equalsIgnoreCase("auto")) {
            return Optional.empty();
        }
        Optional<LengthUnit> unit = LengthUnit.named(value);
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("units '" + value + "' is none of auto, "
                    + Arrays.stream(LengthUnit.values()).map(LengthUnit::symbol).collect(Collectors.joining(", ")));
        }
        return unit;
    }

    private static List<Format> formats(String value) {
        return words(value).stream()
                .map(word -> Format.named(word)
                        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no format; there are "
                                + Stream.of(Format.values()).map(Format::id).collect(Collectors.joining(", ")))))
                .toList();
    }

    /// Takes a list apart, by commas; a CSV cell with commas stands in quotes.
    static List<String> words(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
