package org.cadlift.worker.engine;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cadlift.worker.LiftWorker;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.Progress;

/// Runs jobs on a Temporal server.
final class TemporalEngine implements Engine, JobControl {
    private final WorkflowServiceStubs service;
    private final JobRuns runs;
    private final Optional<LiftWorker> worker;
    private final Optional<DevServer> server;
    private final String description;
    private final boolean indexed;

    private TemporalEngine(
            WorkflowServiceStubs service,
            JobRuns runs,
            Optional<LiftWorker> worker,
            Optional<DevServer> server,
            String description,
            boolean indexed) {
        this.service = service;
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
            String version = version(service, opening.patience());
            boolean indexed = SearchAttributeIndex.ready(service, settings.namespace());
            WorkflowClient client = WorkflowClient.newInstance(service, settings.client());
            String queue = Engines.queue(opening.store());
            Optional<LiftWorker> worker = opening.steps() > 0
                    ? Optional.of(LiftWorker.start(client, queue, opening.workshop(), opening.steps()))
                    : Optional.empty();
            String description = (server.isPresent() ? "dev, " : "") + "Temporal " + version + " at " + target
                    + server.map(started -> ", web UI " + started.webUi()).orElse("");
            return new TemporalEngine(
                    service, new JobRuns(client, queue, target), worker, server, description, indexed);
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
            return version(service, patience);
        } catch (StatusRuntimeException e) {
            throw silent(target, e);
        } finally {
            service.shutdownNow();
        }
    }

    private static String version(WorkflowServiceStubs service, Duration patience) {
        service.connect(patience);
        return service.blockingStub()
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                .getServerVersion();
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
    public void close() {
        runs.close();
        worker.ifPresent(LiftWorker::close);
        service.shutdownNow();
        server.ifPresent(DevServer::close);
    }
}
