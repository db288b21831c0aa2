package org.cadlift.worker;

import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.cadlift.workflow.LiftWorkflowImpl;

/// Takes jobs from a task queue of an engine until it is closed; the only place where Temporal, the store and the steps
/// meet.
public final class LiftWorker implements AutoCloseable {
    // A flow between steps costs a millisecond; two of them keep any number of steps supplied.
    private static final int FLOWS_AT_ONCE = 2;
    // Each poller waits in a call of its own; two see to it that one always waits while another fetches.
    private static final int POLLERS = 2;
    // The engine hears of a step at work this often, and a cancelled step of its end.
    private static final Duration HEARTBEAT_AT_MOST_EVERY = Duration.ofSeconds(2);
    // Steps at work are given this long to finish; what is cut off after it is taken again by another worker.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WorkerFactory factory;

    private LiftWorker(WorkerFactory factory) {
        this.factory = factory;
    }

    /// Starts to take jobs.
    ///
    /// @param steps how many at once
    public static LiftWorker start(WorkflowClient client, String queue, Workshop workshop, int steps) {
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Worker worker = factory.newWorker(
                queue,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentActivityExecutionSize(steps)
                        .setMaxConcurrentActivityTaskPollers(Math.min(steps, POLLERS))
                        .setMaxConcurrentWorkflowTaskExecutionSize(FLOWS_AT_ONCE)
                        .setMaxConcurrentWorkflowTaskPollers(POLLERS)
                        .setMaxHeartbeatThrottleInterval(HEARTBEAT_AT_MOST_EVERY)
                        .setDefaultHeartbeatThrottleInterval(HEARTBEAT_AT_MOST_EVERY)
                        .build());
        worker.registerWorkflowImplementationTypes(LiftWorkflowImpl.class);
        worker.registerActivitiesImplementations(new StepActivities(workshop));
        factory.start();
        return new LiftWorker(factory);
    }

    /// Takes no more, and waits for the steps at work.
    @Override
    public void close() {
        factory.shutdown();
        factory.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        factory.shutdownNow();
    }
}
