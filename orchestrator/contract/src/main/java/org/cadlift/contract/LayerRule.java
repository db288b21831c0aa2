package org.cadlift.contract;

import java.util.Optional;

/// Says what the layers of a name hold. The first rule that matches a layer counts.
///
/// @param layer a pattern with `*` and `?`, in any case
/// @param kind what lies on the layer
/// @param heightMm how high it is, > 0; empty for the height of the storey
/// @param elevationMm from where up a solid reaches, above its storey; empty for where it is drawn
/// @param material how it is named in files; empty for the layer's name
public record LayerRule(
        String layer, Kind kind, Optional<Double> heightMm, Optional<Double> elevationMm, String material) {
    /// Is what lies on a layer.
    public enum Kind {
        /// Walls, when a building is read; solids in a profile.
        WALL,
        /// Closed regions to extrude, in either mode.
        SOLID,
        /// Nothing that is built.
        IGNORE
    }

    private static final double MOST_MM = 1e6;

    public LayerRule {
        if (layer.isBlank()) {
            throw new IllegalArgumentException("a rule needs a layer");
        }
        if (heightMm.isPresent() && !(heightMm.get() > 0 && heightMm.get() <= MOST_MM)) {
            throw new IllegalArgumentException(
                    "height " + heightMm.get() + "mm of the rule for " + layer + " out of valid range (>0-1000000mm)");
        }
        if (elevationMm.isPresent() && !(Math.abs(elevationMm.get()) <= MOST_MM)) {
            throw new IllegalArgumentException("elevation " + elevationMm.get() + "mm of the rule for " + layer
                    + " out of valid range (±1000000mm)");
        }
        if (kind == Kind.WALL && elevationMm.isPresent()) {
            throw new IllegalArgumentException(
                    "the rule for " + layer + " gives walls an elevation; they stand on their storey");
        }
    }
}
