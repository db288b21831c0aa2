package org.cadlift.contract.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Severity;

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
    /// Sums a report up; the failure is the last one noticed.
    public static JobSummary of(Report report) {
        Optional<Finding> failure = report.findings().reversed().stream()
                .filter(finding -> finding.code() instanceof FailureCode)
                .findFirst();
        String code = failure.map(finding -> finding.code().name()).orElse("");
        return new JobSummary(
                code.equals(FailureCode.SYS_CANCELLED.name()) ? "cancelled" : lower(report.status()),
                report.mode(),
                code,
                failure.map(Finding::message).orElse(""),
                failure.map(Finding::action).orElse(""),
                report.ledger().map(LedgerReport::total).orElse(0),
                report.ledger().map(JobSummary::lost).orElse(0),
                report.solids().map(SolidsReport::count).orElse(0),
                report.solids().map(SolidsReport::volumeMm3).orElse(0.0),
                count(report.findings(), Severity.ERROR),
                count(report.findings(), Severity.WARNING),
                report.files().size(),
                count(report.files(), "valid"),
                count(report.files(), "invalid"));
    }

    private static int lost(LedgerReport ledger) {
        return ledger.failed()
                + ledger.reasons().entrySet().stream()
                        .filter(reason -> reason.getKey().startsWith("unsupported"))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static int count(List<FileReport> files, String status) {
        return (int) files.stream()
                .filter(file -> file.verdict().status().equals(status))
                .count();
    }

    private static String lower(Report.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

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
