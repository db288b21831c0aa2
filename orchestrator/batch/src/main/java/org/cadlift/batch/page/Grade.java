package org.cadlift.batch.page;

import org.cadlift.contract.report.JobSummary;

/// Grades how an item ended, the worst first.
enum Grade {
    FAILED("failed", "Failed"),
    CANCELLED("cancelled", "Cancelled"),
    /// Another program refuses a file.
    INVALID("invalid", "Invalid file"),
    LOSS("loss", "With loss"),
    WARNED("warned", "Warnings"),
    OK("ok", "Clean");

    private final String style;
    private final String label;

    Grade(String style, String label) {
        this.style = style;
        this.label = label;
    }

    static Grade of(JobSummary summary) {
        if (!summary.succeeded()) {
            return summary.status().equals("cancelled") ? CANCELLED : FAILED;
        }
        if (summary.invalid() > 0) {
            return INVALID;
        }
        if (summary.status().equals("ok_with_loss")) {
            return LOSS;
        }
        return summary.errors() + summary.warnings() > 0 ? WARNED : OK;
    }

    /// Gives its name in the style sheet and the script.
    String style() {
        return style;
    }

    String label() {
        return label;
    }
}
