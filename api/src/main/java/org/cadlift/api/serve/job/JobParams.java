package org.cadlift.api.serve.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Roof;
import org.cadlift.contract.RuleWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the parameters of a job that were found to be in their ranges.
///
/// @param shown every parameter of the job's type in a fixed order, those not asked for by their defaults
public record JobParams(JobType type, Map<String, Object> shown) {
    /// Longest list of layers.
    private static final int LAYERS_CHARACTERS = 500;
    /// Longest name of a layout, as drawings allow.
    private static final int LAYOUT_CHARACTERS = 255;
    /// Longest brief.
    private static final int PROMPT_CHARACTERS = 5000;
    private static final JsonMapper JSON = new JsonMapper();

    /// Reads and checks parameters.
    ///
    /// @param asked a JSON object
    /// @throws ProblemFault `SYS_INVALID_PARAMETERS` with the parameter's name
    public static JobParams of(JobType type, JsonNode asked) {
        if (!asked.isObject()) {
            throw ProblemFault.parameter("params", "params is no JSON object");
        }
        Reading reading = new Reading(asked);
        Map<String, Object> shown = new LinkedHashMap<>();
        if (type == JobType.PROMPT) {
            shown.put("prompt", reading.prompt());
        }
        shown.put("extrude_height", reading.number("extrude_height", 3000, 100, 100_000, "mm"));
        shown.put("wall_thickness", reading.number("wall_thickness", 200, 0, 5000, "mm"));
        if (type == JobType.CAD) {
            shown.put("slab", reading.number("slab", 200, 0, 2000, "mm"));
            shown.put("ceiling", reading.number("ceiling", 0, 0, 500, "mm"));
            shown.put("roof", reading.roof());
            shown.put("roof_overhang", reading.number("roof_overhang", 500, 0, Roof.GREATEST_OVERHANG_MM, "mm"));
            if (reading.states("roof_pitch")) {
                shown.put("roof_pitch", reading.number("roof_pitch", 0, Roof.LEAST_PITCH, Roof.GREATEST_PITCH, "°"));
            }
            if (reading.states("cut")) {
                shown.put("cut", reading.number("cut", 0, JobOptions.LEAST_CUT_MM, JobOptions.GREATEST_CUT_MM, "mm"));
            }
            shown.put("layers", reading.text("layers", "", LAYERS_CHARACTERS));
            shown.put("rules", reading.rules());
            shown.put("layout", reading.text("layout", "", LAYOUT_CHARACTERS));
        }
        if (type != JobType.PROMPT) {
            shown.put("only_2d", reading.truth("only_2d", false));
            shown.put("mode", reading.mode());
            shown.put("units", reading.units());
            shown.put("strict", reading.truth("strict", false));
        }
        if (type == JobType.IMAGE) {
            shown.put("use_vision", reading.truth("use_vision", false));
            shown.put("canny_threshold1", reading.number("canny_threshold1", 50, 0, 255, ""));
            shown.put("canny_threshold2", reading.number("canny_threshold2", 150, 0, 255, ""));
            shown.put("douglas_peucker_epsilon", reading.number("douglas_peucker_epsilon", 2, 0.1, 50, ""));
            if (reading.states("mm_per_pixel")) {
                shown.put("mm_per_pixel", reading.number("mm_per_pixel", 1, 0.001, 10_000, "mm"));
            }
        }
        if (type == JobType.PROMPT) {
            shown.put("use_llm", reading.truth("use_llm", false));
            shown.put("fallback", reading.truth("fallback", false));
        }
        shown.put("tolerance", reading.number("tolerance", 0.5, 0.001, 1000, "mm"));
        shown.put("formats", reading.formats());
        shown.put("verify", reading.oneOf("verify", "full", List.of("full", "off")));
        reading.refuseOthers(type, shown.keySet());
        return new JobParams(type, shown);
    }

    /// Gives the options of the job's steps.
    public JobOptions options() {
        return options(shown);
    }

    /// Gives the options that parameters stand for, as they were shown.
    static JobOptions options(Map<String, Object> shown) {
        String units = String.valueOf(shown.getOrDefault("units", "auto"));
        return new JobOptions(
                Mode.valueOf(String.valueOf(shown.getOrDefault("mode", "auto")).toUpperCase(Locale.ROOT)),
                ((Number) shown.getOrDefault("extrude_height", 3000)).doubleValue(),
                ((Number) shown.getOrDefault("wall_thickness", 200)).doubleValue(),
                number(shown, "slab").orElse(JobOptions.DEFAULTS.slabMm()),
                number(shown, "ceiling").orElse(JobOptions.DEFAULTS.ceilingMm()),
                new Roof(
                        Roof.Form.named(String.valueOf(shown.getOrDefault("roof", "none"))),
                        number(shown, "roof_pitch"),
                        number(shown, "roof_overhang").orElse(Roof.NONE.overhangMm())),
                number(shown, "cut"),
                words(String.valueOf(shown.getOrDefault("layers", ""))),
                Boolean.TRUE.equals(shown.get("only_2d")),
                LengthUnit.named(units),
                Optional.of(String.valueOf(shown.getOrDefault("layout", "")).strip())
                        .filter(Predicate.not(String::isEmpty)),
                ((List<?>) shown.getOrDefault("formats", List.of("step", "glb")))
                        .stream()
                                .flatMap(name -> Format.named(String.valueOf(name)).stream())
                                .toList(),
                ((Number) shown.getOrDefault("tolerance", 0.5)).doubleValue(),
                Boolean.TRUE.equals(shown.get("strict")),
                !"off".equals(shown.get("verify")),
                RuleWords.read(shown.getOrDefault("rules", List.of())));
    }

    private static Optional<Double> number(Map<String, Object> shown, String name) {
        return Optional.ofNullable((Number) shown.get(name)).map(Number::doubleValue);
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /// Takes parameters out of a JSON object.
    private record Reading(JsonNode asked) {
        boolean states(String name) {
            return asked.hasNonNull(name);
        }

        /// A comparison with NaN is false, but JSON has none anyway.
        double number(String name, double preset, double least, double most, String unit) {
            if (!states(name)) {
                return preset;
            }
            JsonNode value = asked.get(name);
            if (!value.isNumber()) {
                throw ProblemFault.parameter(name, name + " is no number");
            }
            double number = value.doubleValue();
            if (!(number >= least && number <= most)) {
                throw ProblemFault.parameter(
                        name,
                        name + " " + plain(number) + unit + " out of valid range (" + plain(least) + "-" + plain(most)
                                + unit + ")");
            }
            return number;
        }

        private static String plain(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }

        boolean truth(String name, boolean preset) {
            if (!states(name)) {
                return preset;
            }
            JsonNode value = asked.get(name);
            if (!value.isBoolean()) {
                throw ProblemFault.parameter(name, name + " is neither true nor false");
            }
            return value.booleanValue();
        }

        String text(String name, String preset, int characters) {
            if (!states(name)) {
                return preset;
            }
            JsonNode value = asked.get(name);
            if (!value.isString()) {
                throw ProblemFault.parameter(name, name + " is no text");
            }
            if (value.stringValue().length() > characters) {
                throw ProblemFault.parameter(
                        name, name + " has " + value.stringValue().length() + " characters; maximum: " + characters);
            }
            return value.stringValue();
        }

        String oneOf(String name, String preset, List<String> choices) {
            String value = text(name, preset, 100);
            if (!choices.contains(value)) {
                throw ProblemFault.parameter(name, name + " '" + value + "' is none of " + String.join(", ", choices));
            }
            return value;
        }

        String mode() {
            return oneOf(
                    "mode",
                    "auto",
                    Arrays.stream(Mode.values())
                            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                            .toList());
        }

        String roof() {
            return oneOf(
                    "roof",
                    Roof.NONE.form().id(),
                    Arrays.stream(Roof.Form.values()).map(Roof.Form::id).toList());
        }

        String units() {
            return oneOf(
                    "units",
                    "auto",
                    Stream.concat(
                                    Stream.of("auto"),
                                    Arrays.stream(LengthUnit.values()).map(LengthUnit::symbol))
                            .toList());
        }

        /// Gives rules of layers in the words that state them.
        List<Map<String, Object>> rules() {
            if (!states("rules")) {
                return List.of();
            }
            try {
                return RuleWords.of(RuleWords.read(JSON.treeToValue(asked.get("rules"), Object.class)));
            } catch (IllegalArgumentException e) {
                throw ProblemFault.parameter("rules", String.valueOf(e.getMessage()));
            }
        }

        /// Takes a list, or a text with commas.
        List<String> formats() {
            if (!states("formats")) {
                return JobOptions.DEFAULTS.formats().stream().map(Format::id).toList();
            }
            JsonNode value = asked.get("formats");
            List<String> names = new ArrayList<>();
            if (value.isString()) {
                names.addAll(words(value.stringValue()));
            } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
                value.valueStream().map(JsonNode::stringValue).forEach(names::add);
            } else {
                throw ProblemFault.parameter("formats", "formats is no list of names");
            }
            for (String name : names) {
                Optional<Format> format = Format.named(name);
                if (format.isEmpty()) {
                    throw ProblemFault.parameter(
                            "formats",
                            "'" + name + "' is no format; there are "
                                    + Arrays.stream(Format.values())
                                            .map(Format::id)
                                            .collect(Collectors.joining(", ")));
                }
            }
            if (names.isEmpty()) {
                throw ProblemFault.parameter("formats", "formats is empty; GET /api/v1/formats lists what there is");
            }
            return names.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
        }

        /// Counts after trimming, as people would.
        String prompt() {
            if (!asked.hasNonNull("prompt") || !asked.get("prompt").isString()) {
                throw ProblemFault.of(400, FailureCode.PROMPT_EMPTY).with("parameter", "prompt");
            }
            String prompt = asked.get("prompt").stringValue().strip();
            if (prompt.isEmpty()) {
                throw ProblemFault.of(400, FailureCode.PROMPT_EMPTY).with("parameter", "prompt");
            }
            if (prompt.length() > PROMPT_CHARACTERS) {
                throw ProblemFault.parameter(
                        "prompt", "prompt has " + prompt.length() + " characters; maximum: " + PROMPT_CHARACTERS);
            }
            return prompt;
        }

        /// Says whether a parameter is shown only where it is stated: its default is to be decided later.
        private static boolean isLeftOut(JobType type, String name) {
            return switch (type) {
                case CAD -> name.equals("roof_pitch") || name.equals("cut");
                case IMAGE -> name.equals("mm_per_pixel");
                case PROMPT -> false;
            };
        }

        /// A parameter that does nothing would be taken for one that does.
        void refuseOthers(JobType type, Set<String> known) {
            for (String name : asked.propertyNames()) {
                if (!known.contains(name) && !isLeftOut(type, name)) {
                    throw ProblemFault.parameter(
                            name,
                            "'" + name + "' is no parameter of " + type.id() + "; there are "
                                    + String.join(", ", new TreeSet<>(known)));
                }
            }
        }
    }
}
