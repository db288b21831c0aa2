package org.cadlift.worker.engine;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cadlift.worker.LiftWorker;
import org.cadlift.workflow.DeliverActivities;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.PostOffice;
import org.cadlift.workflow.Progress;
import org.cadlift.workflow.Pulse;

/// Runs jobs on a Temporal server.
final class TemporalEngine implements Engine, JobControl, PostOffice, Pulse {
    // A server that is up answers in milliseconds.
    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Set<Status.Code> PASSING =
            EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED);

    /// Is what a server says first.
    ///
    /// @param indexed whether it keeps the search attributes of jobs
    private record Greeting(String version, boolean indexed) {}

    private final WorkflowServiceStubs service;
    private final WorkflowClient client;
    private final String target;
    private final JobRuns runs;
    private final Optional<LiftWorker> worker;
    private final Optional<DevServer> server;
    private final String description;
    private final boolean indexed;

    private TemporalEngine(
            WorkflowServiceStubs service,
            WorkflowClient client,
            String target,
            JobRuns runs,
            Optional<LiftWorker> worker,
            Optional<DevServer> server,
            String description,
            boolean indexed) {
        this.service = service;
        this.client = client;
        this.target = target;
        this.runs = runs;
        this.worker = worker;
        this.server = server;
        this.description = description;
        this.indexed = indexed;
    }

    /// @param server the one started for this process, if it was
    /// @throws EngineFault when it does not answer, or not to us
    static TemporalEngine connect(
            String target, TemporalSettings settings, Engines.Opening opening, Optional<DevServer> server) {
        WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(settings.service(target));
        try {
            Greeting greeting = patiently(
                    opening.patience(),
                    () -> new Greeting(version(service), SearchAttributeIndex.ready(service, settings.namespace())));
            WorkflowClient client = WorkflowClient.newInstance(service, settings.client());
            String queue = Engines.queue(opening.store());
            Optional<LiftWorker> worker = opening.steps() > 0
                    ? Optional.of(LiftWorker.start(client, queue, opening.workshop(), opening.steps()))
                    : Optional.empty();
            String description = (server.isPresent() ? "dev, " : "") + "Temporal " + greeting.version() + " at "
                    + target
                    + server.map(started -> ", web UI " + started.webUi()).orElse("");
            return new TemporalEngine(
                    service,
                    client,
                    target,
                    new JobRuns(client, queue, target),
                    worker,
                    server,
                    description,
                    greeting.indexed());
        } catch (StatusRuntimeException e) {
            service.shutdownNow();
            throw silent(target, e);
        }
    }

    /// Asks a server for its version.
    ///
    /// @throws EngineFault when it does not answer, or not to us
    static String version(String target, TemporalSettings settings, Duration patience) {
        WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(settings.service(target));
        try {
            return patiently(patience, () -> version(service));
        } catch (StatusRuntimeException e) {
            throw silent(target, e);
        } finally {
            service.shutdownNow();
        }
    }

    private static String version(WorkflowServiceStubs service) {
        service.connect(ATTEMPT);
        return service.blockingStub()
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                .getServerVersion();
    }

    /// Asks again for as long as there is patience: a server that is restarting refuses calls, or takes some and then
    /// goes.
    private static <T> T patiently(Duration patience, Supplier<T> call) {
        long latest = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (StatusRuntimeException e) {
                if (!PASSING.contains(e.getStatus().getCode()) || System.nanoTime() > latest) {
                    throw e;
                }
                JobRuns.pause();
            }
        }
    }

    private static EngineFault silent(String target, StatusRuntimeException e) {
        return new EngineFault("no Temporal server answers at " + target + ": " + reason(e), e);
    }

    private static String reason(StatusRuntimeException e) {
        String description = e.getStatus().getDescription();
        return e.getStatus().getCode() + (description == null ? "" : ", " + description);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency) {
        return runs.lift(id, order.withIndex(indexed), urgency);
    }

    @Override
    public void ask(String id, Wish wish) {
        runs.ask(id, wish);
    }

    @Override
    public Progress progress(String id) {
        return runs.progress(id);
    }

    @Override
    public Post open(String queue, DeliverActivities activities) {
        return Letters.open(client, queue, activities);
    }

    @Override
    public void check(Duration within) {
        check(service, within, target);
    }

    static void check(WorkflowServiceStubs service, Duration within, String target) {
        try {
            service.blockingStub()
                    .withDeadlineAfter(within.toMillis(), TimeUnit.MILLISECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
        } catch (StatusRuntimeException e) {
            throw silent(target, e);
        }
    }

    @Override
    public void close() {
        runs.close();
        worker.ifPresent(LiftWorker::close);
        service.shutdownNow();
        server.ifPresent(DevServer::close);
    }
}
