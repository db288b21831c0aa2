package org.cadlift.worker;

/// Says which program takes the steps.
///
/// @param version opens the report: `1.0.0`
/// @param build what else tells this program from one that would answer differently; empty for a release
public record Program(String version, String build) {
    /// Gives what stands for the program in the keys of its steps.
    String key() {
        return version + build;
    }
}
