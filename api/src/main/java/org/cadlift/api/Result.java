package org.cadlift.api;

import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.contract.report.Report;

/// Is what became of one input.
///
/// @param argument the input as the user named it
/// @param name of its folder
record Result(String argument, String name, Report report, Optional<Throwable> fault, double seconds) {
    JobSummary summary() {
        return JobSummary.of(report);
    }

    Summary.Row row() {
        return new Summary.Row(name, summary(), seconds);
    }

    /// Gives the failure that ended the job: the last one noticed; nothing when it did not fail.
    Optional<Finding> failure() {
        return report.findings().reversed().stream()
                .filter(finding -> finding.code() instanceof FailureCode)
                .findFirst();
    }
}
