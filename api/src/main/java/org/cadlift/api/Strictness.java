package org.cadlift.api;

import org.cadlift.contract.Severity;
import org.cadlift.contract.report.Report;

/// Says from what on a conversion that succeeded is still not good enough.
enum Strictness {
    LOSS,
    WARNING,
    ERROR;

    boolean isExceededBy(Report report) {
        return switch (this) {
            case LOSS -> report.status() == Report.Status.OK_WITH_LOSS;
            case WARNING -> has(report, Severity.WARNING) || has(report, Severity.ERROR);
            case ERROR -> has(report, Severity.ERROR);
        };
    }

    private static boolean has(Report report, Severity severity) {
        return report.findings().stream().anyMatch(finding -> finding.severity() == severity);
    }
}
