package org.cadlift.workflow;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// Calls until there is nothing left to do, and sleeps in between as long as it is told.
public final class DeliverWorkflowImpl implements DeliverWorkflow {
    // A call ends by its own limit well before; a worker that was killed is noticed after this long.
    private static final Duration CALL = Duration.ofSeconds(60);
    // The database may be restarting: soon again at first.
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    // Whoever keeps the deliveries starts those again that got lost, so there is no hurry after minutes of outage.
    private static final Duration LAST_RETRY = Duration.ofMinutes(1);

    private final DeliverActivities activities = Workflow.newActivityStub(
            DeliverActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(CALL)
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(FIRST_RETRY)
                            .setMaximumInterval(LAST_RETRY)
                            .setDoNotRetry(StepPolicy.BUG)
                            .build())
                    .build());

    @Override
    public void deliver(DeliverOrder order) {
        long waitMillis = order.waitMillis();
        while (true) {
            if (waitMillis > 0) {
                Workflow.sleep(waitMillis);
            }
            DeliverActivities.Called called = activities.call(order.delivery());
            if (called.done()) {
                return;
            }
            waitMillis = called.againAfterMillis();
        }
    }
}
