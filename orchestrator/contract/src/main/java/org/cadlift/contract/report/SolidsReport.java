package org.cadlift.contract.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sums the solids up, from their exact surfaces.
///
/// @param bbox two corners, least and greatest, x y z in mm
/// @param byKind the things of each kind that there are, as `wall` or `slab`
public record SolidsReport(
        int count, double volumeMm3, double areaMm2, List<List<Double>> bbox, Map<String, Kind> byKind) {
    public SolidsReport {
        bbox = List.copyOf(bbox);
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    /// Counts things: a wall that its openings left in two solids is one, and so is a door with its frame.
    public record Kind(int count, double volumeMm3) {}
}
