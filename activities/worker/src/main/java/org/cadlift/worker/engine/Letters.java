package org.cadlift.worker.engine;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.cadlift.workflow.DeliverActivities;
import org.cadlift.workflow.DeliverOrder;
import org.cadlift.workflow.DeliverWorkflowImpl;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.PostOffice;

/// Carries deliveries on a Temporal service.
final class Letters implements PostOffice.Post {
    // Calls wait for the other side: many at once cost nothing, and a receiver that is slow keeps few others waiting.
    private static final int CALLS_AT_ONCE = 32;
    // A flow between two calls costs a millisecond.
    private static final int FLOWS_AT_ONCE = 2;
    // One always waits while another fetches.
    private static final int POLLERS = 2;
    // A call ends by its own limit of a quarter of a minute.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WorkflowClient client;
    private final String queue;
    private final WorkerFactory factory;

    private Letters(WorkflowClient client, String queue, WorkerFactory factory) {
        this.client = client;
        this.queue = queue;
        this.factory = factory;
    }

    static Letters open(WorkflowClient client, String queue, DeliverActivities activities) {
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Worker worker = factory.newWorker(
                queue,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentActivityExecutionSize(CALLS_AT_ONCE)
                        .setMaxConcurrentActivityTaskPollers(POLLERS)
                        .setMaxConcurrentWorkflowTaskExecutionSize(FLOWS_AT_ONCE)
                        .setMaxConcurrentWorkflowTaskPollers(POLLERS)
                        .build());
        worker.registerWorkflowImplementationTypes(DeliverWorkflowImpl.class);
        worker.registerActivitiesImplementations(activities);
        factory.start();
        return new Letters(client, queue, factory);
    }

    @Override
    public void send(DeliverOrder order) {
        try {
            client.newUntypedWorkflowStub("deliver", options(order)).start(order);
        } catch (WorkflowException | StatusRuntimeException e) {
            throw new EngineFault("the engine does not take delivery " + order.delivery() + ": " + e.getMessage(), e);
        }
    }

    private WorkflowOptions options(DeliverOrder order) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(order.workflowId())
                .setTaskQueue(queue)
                // A tenant whose receivers are slow must not keep the others' waiting.
                .setPriority(
                        Priority.newBuilder().setFairnessKey(order.tenant()).build())
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .build();
    }

    @Override
    public void close() {
        factory.shutdown();
        factory.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        factory.shutdownNow();
    }
}
