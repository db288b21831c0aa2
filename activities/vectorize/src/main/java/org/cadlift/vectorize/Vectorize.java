package org.cadlift.vectorize;

import java.util.List;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.DrawingSet;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.plan.Plan;

/// Understands a drawing: finds walls and rooms, or regions to extrude.
public final class Vectorize {
    /// Says how to read; lengths in mm.
    ///
    /// @param mode building, profile, or let the evidence decide
    /// @param wallThicknessMm for outlines and single lines that show none; 0 builds solid regions
    /// @param layers patterns with `*` and `?`, in any case; empty for all
    /// @param only2d whether to leave out what lies off the drawing plane
    /// @param toleranceMm largest gap between line ends that is closed, > 0
    /// @param rules what layers hold; the first that matches a layer counts
    public record Options(
            Mode mode,
            double wallThicknessMm,
            List<String> layers,
            boolean only2d,
            double toleranceMm,
            List<LayerRule> rules) {
        public Options {
            layers = List.copyOf(layers);
            rules = List.copyOf(rules);
        }

        /// Makes options without rules.
        public Options(Mode mode, double wallThicknessMm, List<String> layers, boolean only2d, double toleranceMm) {
            this(mode, wallThicknessMm, layers, only2d, toleranceMm, List.of());
        }
    }

    public static final Options DEFAULTS = new Options(Mode.AUTO, 200, List.of(), false, 0.5);

    private Vectorize() {}

    /// Makes the plan of a drawing, or of a set whose drawings are storeys of one building.
    ///
    /// Fails with `CAD_NO_ENTITIES`, `CAD_NO_VALID_LAYERS` or `CAD_NO_CLOSED_SHAPES`; of a set when one of
    /// the drawings does, which the failure names.
    public static Outcome<Plan> vectorize(Drawings drawings, Options options) {
        return switch (drawings) {
            case CadDrawing cad -> Reading.of(cad, options);
            case DrawingSet set -> Stacking.of(set, options);
        };
    }
}
