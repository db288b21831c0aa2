package org.cadlift.worker.engine;

import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cadlift.worker.LiftWorker;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.DeliverActivities;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.PostOffice;
import org.cadlift.workflow.Progress;
import org.cadlift.workflow.Pulse;

/// Runs jobs on Temporal's in-process service. That service keeps every workflow it has seen and slows with them, so
/// each serves a number of jobs and a fresh one takes over; the old one ends with its last job.
final class EmbeddedEngine implements Engine, JobControl, PostOffice, Pulse {
    static final String DESCRIPTION = "embedded, in this process and without a web UI";

    // Measured: 118 jobs/s in a service's first 4000, 22/s in its third; a fresh one costs less than a second.
    private static final int JOBS_A_SERVICE = 300;

    private final Workshop workshop;
    private final String queue;
    private final int steps;
    private final Deque<Service> services = new ArrayDeque<>();
    private final Map<String, Service> running = new HashMap<>();
    private boolean closed;

    EmbeddedEngine(Workshop workshop, String queue, int steps) {
        this.workshop = workshop;
        this.queue = queue;
        this.steps = steps;
    }

    /// Is one in-process service with its worker.
    private final class Service {
        private final TestWorkflowEnvironment environment =
                TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                        .setUseTimeskipping(false)
                        .setWorkflowServiceStubsOptions(WorkflowServiceStubsOptions.newBuilder()
                                .setGrpcClientInterceptors(List.of(new Turnstile()))
                                .build())
                        .build());
        private final LiftWorker worker = LiftWorker.start(environment.getWorkflowClient(), queue, workshop, steps);
        private final JobRuns runs = new JobRuns(environment.getWorkflowClient(), queue, "the embedded engine");
        private int started;
        private int running;

        private void close() {
            runs.close();
            worker.close();
            environment.close();
        }
    }

    @Override
    public String description() {
        return DESCRIPTION;
    }

    @Override
    public CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency) {
        Service service = serve(id);
        return service.runs.lift(id, order.withIndex(false), urgency).whenComplete((_, _) -> ended(id, service));
    }

    @Override
    public void ask(String id, Wish wish) {
        serving(id).runs.ask(id, wish);
    }

    @Override
    public Progress progress(String id) {
        return serving(id).runs.progress(id);
    }

    @Override
    public void check(Duration within) {
        newest().ifPresent(service ->
                TemporalEngine.check(service.environment.getWorkflowServiceStubs(), within, "the embedded engine"));
    }

    /// Gives the service that takes new jobs; there is none before the first.
    private synchronized Optional<Service> newest() {
        if (closed) {
            throw new EngineFault("the embedded engine is closed");
        }
        return Optional.ofNullable(services.peekLast());
    }

    private synchronized Service serving(String id) {
        return Optional.ofNullable(running.get(id))
                .orElseThrow(() -> new EngineFault("no job " + id + " runs on the embedded engine"));
    }

    private synchronized Service serve(String id) {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        if (services.isEmpty() || services.getLast().started >= JOBS_A_SERVICE) {
            services.add(new Service());
        }
        // The same job once more goes where it runs, to be joined there.
        Service service = running.computeIfAbsent(id, _ -> services.getLast());
        service.started++;
        service.running++;
        return service;
    }

    private synchronized void ended(String id, Service service) {
        running.remove(id);
        service.running--;
        if (service.running == 0 && service.started >= JOBS_A_SERVICE && services.remove(service)) {
            // Not here: whoever waits for the job's end must not wait for that of its service.
            Thread.ofVirtual().start(service::close);
        }
    }

    @Override
    public Post open(String queue, DeliverActivities activities) {
        return new EmbeddedLetters(queue, activities);
    }

    @Override
    public synchronized void close() {
        closed = true;
        services.forEach(Service::close);
        services.clear();
    }
}
