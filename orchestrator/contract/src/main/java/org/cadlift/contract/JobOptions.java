package org.cadlift.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Holds what the user asked for, the same for every way of asking (command line, manifest, API).
///
/// Each step takes from it only the options that matter to it, so that a change of another option repeats nothing.
///
/// @param heightMm storey and extrusion height, > 0
/// @param wallThicknessMm thickness of walls that the drawing does not state itself; 0 means solid regions
/// @param slabMm thickness of the slab under a storey; 0 means none
/// @param ceilingMm thickness of the ceilings of rooms; 0 means none
/// @param cutMm how high above the floor of each storey its plans are cut; empty for what is usual
/// @param layers layer name patterns (`*`, `?`, any case); empty means all layers
/// @param units the drawing's unit, or empty to decide on evidence
/// @param layout the layout of the drawing that is read, by name; empty for model space, or where that is empty the
/// fullest layout
/// @param formats what is written, without repetition, in the given order
/// @param toleranceMm gap that is bridged between line ends and largest chordal deviation of meshes, > 0
/// @param strict whether a repair of the source is a failure
/// @param verify whether the written files are read back by another kernel
/// @param rules what layers hold; the first that matches a layer counts
public record JobOptions(
        Mode mode,
        double heightMm,
        double wallThicknessMm,
        double slabMm,
        double ceilingMm,
        Roof roof,
        Optional<Double> cutMm,
        List<String> layers,
        boolean only2d,
        Optional<LengthUnit> units,
        Optional<String> layout,
        List<Format> formats,
        double toleranceMm,
        boolean strict,
        boolean verify,
        List<LayerRule> rules) {
    public static final double LEAST_CUT_MM = 1;
    public static final double GREATEST_CUT_MM = 100_000;

    private static final double USUAL_SLAB_MM = 200;

    public static final JobOptions DEFAULTS = new JobOptions(
            Mode.AUTO,
            3000,
            200,
            USUAL_SLAB_MM,
            0,
            Roof.NONE,
            Optional.empty(),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(Format.STEP, Format.GLB),
            0.5,
            false,
            true,
            List.of());

    public JobOptions {
        if (Objects.isNull(roof)) {
            // Jobs in engines that were started before there were these options go on as they were meant.
            roof = Roof.NONE;
            slabMm = USUAL_SLAB_MM;
            rules = List.of();
        }
        layers = List.copyOf(layers);
        rules = List.copyOf(rules);
        formats = formats.stream().distinct().toList();
        require(heightMm > 0 && heightMm <= 1e6, "height " + heightMm + "mm out of valid range (>0-1000000mm)");
        require(
                wallThicknessMm >= 0 && wallThicknessMm <= 5000,
                "wall_thickness " + wallThicknessMm + "mm out of valid range (0-5000mm)");
        require(ceilingMm >= 0 && ceilingMm <= 500, "ceiling " + ceilingMm + "mm out of valid range (0-500mm)");
        require(slabMm >= 0 && slabMm <= 2000, "slab " + slabMm + "mm out of valid range (0-2000mm)");
        double cut = cutMm.orElse(LEAST_CUT_MM);
        require(cut >= LEAST_CUT_MM && cut <= GREATEST_CUT_MM, "cut " + cut + "mm out of valid range (1-100000mm)");
        require(
                toleranceMm > 0 && toleranceMm <= 1000,
                "tolerance " + toleranceMm + "mm out of valid range (>0-1000mm)");
        require(!formats.isEmpty(), "formats is empty; name at least one of those that `cadlift formats` lists");
    }

    /// Gives texts that stand for all of the options: no others give the same. Names that may hold what
    /// separates them in one text stand once more by themselves.
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(toString()));
        texts.addAll(layers);
        rules.forEach(rule -> texts.addAll(List.of(rule.layer(), rule.material())));
        return texts;
    }

    /// Fails with the message of `SYS_INVALID_PARAMETERS`; a comparison with NaN is false and so refused.
    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
