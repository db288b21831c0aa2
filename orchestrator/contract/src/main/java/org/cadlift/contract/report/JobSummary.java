package org.cadlift.contract.report;

/// Sums a job up in one line: what lists of jobs show, and what travels through the engine in place of the report.
///
/// @param status `ok`, `ok_with_loss`, `failed` or `cancelled`
/// @param mode `building` or `profile`; empty when it never came to that
/// @param failure the failure code; empty unless failed or cancelled, as are message and action
/// @param entities how many entities the drawing holds
/// @param lost how many of them failed or are of an unsupported kind
/// @param errors findings of that severity, the failure among them
/// @param files models made, each of them valid, invalid or unchecked
public record JobSummary(
        String status,
        String mode,
        String failure,
        String message,
        String action,
        int entities,
        int lost,
        int solids,
        double volumeMm3,
        int errors,
        int warnings,
        int files,
        int valid,
        int invalid) {
    /// Sums up a job of which nothing is known but how it failed.
    public static JobSummary failed(String status, String failure, String message, String action) {
        return new JobSummary(status, "", failure, message, action, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    }

    /// Tells whether models were made.
    public boolean succeeded() {
        return failure.isEmpty();
    }

    /// Gives how many files nobody read back.
    public int unchecked() {
        return files - valid - invalid;
    }
}
