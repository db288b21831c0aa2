package org.cadlift.contract.report;

import java.util.List;
import java.util.Optional;

/// Tells what the source is.
///
/// @param sha256 of the file; empty after a mere look into a large one
/// @param version the format's own version, for DXF the value of `$ACADVER`; empty when not stated
/// @param producer the program that wrote the file where it left a mark; else empty
/// @param origin x, y, z in mm that were subtracted from every coordinate
public record SourceReport(
        String name,
        String sha256,
        long bytes,
        String format,
        String version,
        String producer,
        Optional<Units> units,
        List<Double> origin) {
    /// Tells the unit that was decided, how sure that is, and on what evidence.
    public record Units(String unit, double mmPerUnit, double confidence, List<String> evidence) {}
}
