package org.cadlift.contract.report;

/// Tells one written file and what another program made of it.
public record FileReport(String name, String format, long bytes, String sha256, Verdict verdict) {
    /// Is another reader's word on a file.
    ///
    /// @param status `valid`, `invalid` or `unchecked`
    /// @param by the reader and its version, empty when unchecked
    /// @param reason why it is invalid or unchecked; empty when valid
    /// @param volumeMm3 that was read; 0 where none was, or the file states none
    /// @param solids that were read; 0 where none were, or the file holds none
    public record Verdict(String status, String by, String reason, double volumeMm3, int solids) {
        public static Verdict unchecked(String reason) {
            return new Verdict("unchecked", "", reason, 0, 0);
        }
    }
}
