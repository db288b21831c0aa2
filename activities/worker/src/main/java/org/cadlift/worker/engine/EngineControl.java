package org.cadlift.worker.engine;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Map;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.Progress;

/// Looks at jobs on a Temporal server and asks things of them, without taking part in their work.
public final class EngineControl implements AutoCloseable {
    private final WorkflowServiceStubs service;
    private final JobRuns runs;

    private EngineControl(WorkflowServiceStubs service, JobRuns runs) {
        this.service = service;
        this.runs = runs;
    }

    /// @param target `host:port`
    /// @param environment the variables read by [TemporalSettings]
    public static EngineControl open(String target, Map<String, String> environment) {
        TemporalSettings settings = TemporalSettings.from(environment);
        WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(settings.service(target));
        return new EngineControl(
                service, new JobRuns(WorkflowClient.newInstance(service, settings.client()), "", target));
    }

    /// Asks something of a job that runs.
    ///
    /// @throws EngineFault when no such job runs, or nobody answers
    public void ask(String id, Engine.Wish wish) {
        runs.ask(id, wish);
    }

    /// Tells how far a job is.
    ///
    /// @throws EngineFault when there is no such job, or nobody answers
    public Progress progress(String id) {
        return runs.progress(id);
    }

    @Override
    public void close() {
        runs.close();
        service.shutdownNow();
    }
}
