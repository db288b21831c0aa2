package org.cadlift.workflow;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;
import org.cadlift.contract.Limits;

/// Says how long a step may take and how it is tried again.
public final class StepPolicy {
    /// Type of an application failure that is a fault of ours: trying again would give the same.
    public static final String BUG = "SYS_UNEXPECTED_ERROR";

    // A worker that was killed is noticed after this long, and its step goes to another one.
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    // The largest drawings take seconds; a step that runs for ten minutes hangs.
    private static final Duration STEP = Duration.ofMinutes(10);
    // The kernel has its own limit for each file; the slowest job checks one STEP file and reads four others.
    private static final Duration VERIFY =
            Duration.ofSeconds(Limits.VERIFY_SECONDS).plus(STEP);
    // The store may be restarting: soon again at first, since most outages are seconds long.
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    // A store that is down for minutes is not helped by being asked more often.
    private static final Duration LAST_RETRY = Duration.ofSeconds(30);
    // Doubling reaches the longest wait after five tries.
    private static final double BACKOFF = 2;
    // With these waits forty tries span about eighteen minutes, longer than a restart of any of the servers.
    private static final int ATTEMPTS = 40;

    private StepPolicy() {}

    /// Gives the options of the activity that takes the step; `summary` is what the user interface shows beside it.
    static ActivityOptions of(Step step, String summary) {
        return options(step == Step.VERIFY ? VERIFY : STEP, summary);
    }

    static ActivityOptions ofReport(String summary) {
        return options(STEP, summary);
    }

    private static ActivityOptions options(Duration atMost, String summary) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(atMost)
                .setHeartbeatTimeout(HEARTBEAT)
                .setSummary(summary)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(FIRST_RETRY)
                        .setBackoffCoefficient(BACKOFF)
                        .setMaximumInterval(LAST_RETRY)
                        .setMaximumAttempts(ATTEMPTS)
                        .setDoNotRetry(BUG)
                        .build())
                .build();
    }
}
