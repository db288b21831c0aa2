package org.cadlift.api.serve.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says how a job stands.
public enum JobStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    SUCCEEDED_WITH_LOSS,
    FAILED,
    CANCELLED;

    /// Gives the name in requests and answers.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }

    static Optional<JobStatus> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.id().equals(name))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(JobStatus::id).collect(Collectors.joining(", "));
    }

    /// Translates the status of a job's summary.
    static JobStatus ofSummary(String status) {
        return switch (status) {
            case "ok" -> SUCCEEDED;
            case "ok_with_loss" -> SUCCEEDED_WITH_LOSS;
            case "cancelled" -> CANCELLED;
            default -> FAILED;
        };
    }
}
