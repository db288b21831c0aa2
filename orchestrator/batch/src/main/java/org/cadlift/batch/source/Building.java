package org.cadlift.batch.source;

import java.util.List;
import java.util.Map;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.JobSpec.DrawingJob;
import org.cadlift.contract.Outcome;

/// Is what a manifest says of a building whose storeys are drawings of their own, beside the source, which is the
/// lowest.
///
/// @param above sources of the storeys above, from the lowest up; empty for a drawing that stands alone
/// @param elevationsMm where the lowest storey of each drawing stands; empty for storeys that stand on one another
public record Building(List<String> above, List<Double> elevationsMm) {
    static final String ABOVE = "above";
    static final String ELEVATIONS = "elevations";

    public Building {
        above = List.copyOf(above);
        elevationsMm = List.copyOf(elevationsMm);
    }

    /// Reads it from what is stated for an item, or fails with `SYS_INVALID_PARAMETERS`.
    public static Outcome<Building> of(Map<String, String> stated) {
        try {
            List<String> above = ItemOptions.words(stated.getOrDefault(ABOVE, ""));
            List<Double> elevationsMm = ItemOptions.words(stated.getOrDefault(ELEVATIONS, "")).stream()
                    .map(Building::elevation)
                    .toList();
            DrawingJob.checkElevations(1 + above.size(), elevationsMm);
            return Outcome.made(new Building(above, elevationsMm), List.of());
        } catch (IllegalArgumentException e) {
            return Outcome.failed(FailureCode.SYS_INVALID_PARAMETERS, String.valueOf(e.getMessage()));
        }
    }

    private static double elevation(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("elevation '" + value + "' is no number", e);
        }
    }
}
