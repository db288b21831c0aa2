package org.cadlift.api;

import org.cadlift.batch.item.Totals;
import org.cadlift.contract.report.JobSummary;

/// Says from what on a conversion that succeeded is still not good enough.
enum Strictness {
    LOSS,
    WARNING,
    ERROR;

    private static final String LOSSY = "ok_with_loss";

    boolean isExceededBy(JobSummary summary) {
        return switch (this) {
            case LOSS -> summary.status().equals(LOSSY);
            case WARNING -> summary.warnings() + summary.errors() > 0;
            case ERROR -> summary.errors() > 0;
        };
    }

    /// Tells the same of a whole run.
    boolean isExceededBy(Totals totals) {
        return switch (this) {
            case LOSS -> totals.byStatus().containsKey(LOSSY);
            case WARNING -> totals.warned() > 0;
            case ERROR -> totals.flawed() > 0;
        };
    }
}
