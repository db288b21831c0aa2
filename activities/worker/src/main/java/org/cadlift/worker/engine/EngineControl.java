package org.cadlift.worker.engine;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Map;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.Progress;

/// Looks at jobs on a Temporal server and asks things of them, without taking part in their work.
public final class EngineControl implements JobControl, AutoCloseable {
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
        service.shutdownNow();
    }
}
