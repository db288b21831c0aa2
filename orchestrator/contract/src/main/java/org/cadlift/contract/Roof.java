package org.cadlift.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what roof a building gets, which its plan does not tell.
///
/// @param pitch slope of a shed, gable or hip roof in degrees; empty for what is usual
/// @param overhangMm how far such a roof reaches beyond the outer faces of walls
public record Roof(Form form, Optional<Double> pitch, double overhangMm) {
    public static final double LEAST_PITCH = 1;
    public static final double GREATEST_PITCH = 75;
    public static final double GREATEST_OVERHANG_MM = 3000;

    public static final Roof NONE = new Roof(Form.NONE, Optional.empty(), 500);

    /// Says what a roof looks like.
    public enum Form {
        NONE(0),
        /// Level, with a parapet.
        FLAT(0),
        /// One slope.
        SHED(10),
        /// Slopes from long sides, and upright walls at the ends.
        GABLE(35),
        /// A slope from every side.
        HIP(30);

        private final double usualPitch;

        Form(double usualPitch) {
            this.usualPitch = usualPitch;
        }

        /// Gives the name that users state.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Finds a form by its name in any case.
        ///
        /// @throws IllegalArgumentException with the message of `SYS_INVALID_PARAMETERS` when there is none
        public static Form named(String name) {
            return Arrays.stream(values())
                    .filter(form -> form.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("roof '" + name + "' is none of "
                            + Arrays.stream(values()).map(Form::id).collect(Collectors.joining(", "))));
        }
    }

    public Roof {
        double stated = pitch.orElse(LEAST_PITCH);
        if (!(stated >= LEAST_PITCH && stated <= GREATEST_PITCH)) {
            throw new IllegalArgumentException("roof_pitch " + stated + "° out of valid range (1-75°)");
        }
        if (!(overhangMm >= 0 && overhangMm <= GREATEST_OVERHANG_MM)) {
            throw new IllegalArgumentException("roof_overhang " + overhangMm + "mm out of valid range (0-3000mm)");
        }
    }

    /// Gives the slope in degrees, 0 for a level one.
    public double pitchDegrees() {
        return form == Form.NONE || form == Form.FLAT ? 0 : pitch.orElse(form.usualPitch);
    }
}
