package org.cadlift.worker.engine;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.Priority;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.workflow.Attributes;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.Progress;

/// Starts jobs or joins them, and waits for how they end.
final class JobRuns implements JobControl, AutoCloseable {
    // A server that restarts, or a database behind it, is back within minutes; jobs that it has begun go on by
    // themselves.
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    // Asked once a second nobody is kept waiting, and a server that starts is not hindered.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// What another try does not change.
    private static final Set<Status.Code> FINAL = EnumSet.of(
            Status.Code.PERMISSION_DENIED,
            Status.Code.UNAUTHENTICATED,
            Status.Code.INVALID_ARGUMENT,
            Status.Code.NOT_FOUND,
            Status.Code.UNIMPLEMENTED);

    private final WorkflowClient client;
    private final String queue;
    private final String place;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    /// @param place of the engine, for messages
    JobRuns(WorkflowClient client, String queue, String place) {
        this.client = client;
        this.queue = queue;
        this.place = place;
    }

    CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Engine.Urgency urgency) {
        return CompletableFuture.supplyAsync(() -> run(id, order, urgency), waiting);
    }

    @Override
    public void ask(String id, Wish wish) {
        call(id, workflow -> {
            workflow.signal(wish.signal());
            return wish;
        });
    }

    @Override
    public Progress progress(String id) {
        return call(id, workflow -> workflow.query("progress", Progress.class));
    }

    private <T> T call(String id, Function<WorkflowStub, T> call) {
        try {
            return call.apply(client.newUntypedWorkflowStub(id));
        } catch (WorkflowException | StatusRuntimeException e) {
            throw new EngineFault("workflow " + id + " at " + place + " does not answer: " + innermost(e), e);
        }
    }

    private LiftEnd run(String id, LiftOrder order, Engine.Urgency urgency) {
        long failingSince = System.nanoTime();
        while (true) {
            try {
                WorkflowStub workflow = client.newUntypedWorkflowStub("lift", options(id, order, urgency));
                workflow.start(order);
                failingSince = Long.MAX_VALUE;
                return workflow.getResult(LiftEnd.class);
            } catch (WorkflowFailedException e) {
                return end(e).orElseThrow(() ->
                        new EngineFault("workflow " + id + " was ended at " + place + ": " + e.getCause(), e));
            } catch (WorkflowException | StatusRuntimeException e) {
                long now = System.nanoTime();
                failingSince = failingSince == Long.MAX_VALUE ? now : failingSince;
                if (isFinal(e) || now - failingSince > PATIENCE.toNanos()) {
                    throw new EngineFault("Temporal at " + place + " does not do this: " + innermost(e), e);
                }
                pause();
            }
        }
    }

    private WorkflowOptions options(String id, LiftOrder order, Engine.Urgency urgency) {
        WorkflowOptions.Builder options = WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(queue)
                .setStaticSummary(order.job().source().key())
                .setPriority(Priority.newBuilder()
                        .setPriorityKey(urgency.priority())
                        .setFairnessKey(order.context().tenant())
                        .build())
                // A job that runs is joined; one that ended may be done again: what it made is recalled.
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE);
        if (order.indexed()) {
            options.setTypedSearchAttributes(Attributes.of(order));
        }
        return options.build();
    }

    /// A fault of ours fails the workflow after its report was written, and the report is in the failure; where the
    /// report itself could not be written there is only the failure. Nothing for a workflow that somebody ended.
    private static Optional<LiftEnd> end(WorkflowFailedException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ApplicationFailure failure) {
                return Optional.of(Optional.ofNullable(failure.getDetails().get(LiftEnd.class))
                        .orElseGet(() -> unreported(failure)));
            }
        }
        return Optional.empty();
    }

    private static LiftEnd unreported(ApplicationFailure failure) {
        FailureCode code = Stream.of(FailureCode.values())
                .filter(known -> known.name().equals(failure.getType()))
                .findFirst()
                .orElse(FailureCode.SYS_UNEXPECTED_ERROR);
        return new LiftEnd(
                JobSummary.failed("failed", code.name(), failure.getOriginalMessage(), code.userAction()), List.of());
    }

    private static boolean isFinal(Throwable thrown) {
        return innermost(thrown) instanceof StatusRuntimeException status
                && FINAL.contains(status.getStatus().getCode());
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null || thrown instanceof StatusRuntimeException ? thrown : innermost(cause);
    }

    /// Waits before another try.
    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFault("the run was ended", e);
        }
    }

    /// Waits for no job any more; those that run go on.
    @Override
    public void close() {
        waiting.shutdownNow();
    }
}
