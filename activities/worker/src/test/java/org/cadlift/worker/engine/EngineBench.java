package org.cadlift.worker.engine;

import com.sun.management.OperatingSystemMXBean;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobSpec;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.worker.Drawings;
import org.cadlift.worker.Program;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.Engine.Urgency;
import org.cadlift.workflow.JobContext;
import org.cadlift.workflow.LiftActivities;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.LiftWorkflowImpl;
import org.cadlift.workflow.ReportTask;
import org.cadlift.workflow.StepMade;
import org.cadlift.workflow.StepTask;
import org.cadlift.workflow.WorkflowIds;

/// Measures engines; `infra/bench/engines` runs it.
///
/// `rate ENGINE JOBS`: small real drawings; jobs a second and heap for each 500. `overhead HOST:PORT JOBS`: steps that
/// do nothing; processor time of this process, client and worker, a job.
final class EngineBench {
    private static final int WINDOW = 16;
    private static final int STEPS = 2;
    private static final int LEG = 500;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private EngineBench() {}

    public static void main(String[] arguments) throws IOException {
        int jobs = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "rate" -> rate(arguments[1], jobs);
            case "overhead" -> overhead(arguments[1], jobs);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private static void rate(String engine, int jobs) throws IOException {
        Path folder = Files.createTempDirectory("engine-bench");
        String address = folder.resolve("store").toString();
        ArtifactStore store = Stores.open(address);
        Workshop workshop = new Workshop(new Program("bench", ""), Optional.of(store), false, 1 << 20);
        System.out.println("jobs,jobs_per_s,cpu_ms_per_job,heap_mb");
        try (Engine opened = Engines.open(new Engines.Opening(
                EngineChoice.parse(engine),
                workshop,
                address,
                STEPS,
                folder,
                Duration.ofSeconds(10),
                System.getenv()))) {
            run(jobs, (i, name) -> {
                // Each job has a source of its own, so that nothing is recalled.
                ArtifactRef source = store.put(name + ".dxf", Drawings.rectangle(1000 + i, 3000));
                LiftOrder order = order(name, source);
                return opened.lift(WorkflowIds.of("bench", name, source.sha256()), order, Urgency.OVERNIGHT);
            });
        }
    }

    private static void overhead(String target, int jobs) {
        WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(TemporalSettings.LOCAL.service(target));
        WorkflowClient client = WorkflowClient.newInstance(service, TemporalSettings.LOCAL.client());
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Worker worker = factory.newWorker("bench");
        worker.registerWorkflowImplementationTypes(LiftWorkflowImpl.class);
        worker.registerActivitiesImplementations(new Nothing());
        factory.start();
        System.out.println("jobs,jobs_per_s,cpu_ms_per_job,heap_mb");
        try (JobRuns runs = new JobRuns(client, "bench", target)) {
            String run = Long.toHexString(System.nanoTime());
            run(
                    jobs,
                    (i, name) ->
                            runs.lift(WorkflowIds.of("bench", name, run), order(name, Nothing.REF), Urgency.OVERNIGHT));
        }
    }

    private static LiftOrder order(String name, ArtifactRef source) {
        return new LiftOrder(
                new JobSpec.DrawingJob(name, source, Drawings.solid(2500, Format.STEP)),
                new JobContext("local", "", "", name, "bench"),
                false);
    }

    private static void run(int jobs, BiFunction<Integer, String, CompletableFuture<LiftEnd>> start) {
        Deque<CompletableFuture<LiftEnd>> flying = new ArrayDeque<>();
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < jobs; i++) {
            if (flying.size() == WINDOW) {
                flying.remove().join();
            }
            flying.add(start.apply(i, "n" + i));
            if ((i + 1) % LEG == 0) {
                double seconds = (System.nanoTime() - wall) / 1e9;
                double millis = (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / LEG;
                System.out.println(
                        String.format(Locale.ROOT, "%d,%.1f,%.2f,%d", i + 1, LEG / seconds, millis, heapMegabytes()));
                wall = System.nanoTime();
                cpu = SYSTEM.getProcessCpuTime();
            }
        }
        flying.forEach(CompletableFuture::join);
    }

    private static long heapMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /// Does nothing, at once.
    static final class Nothing implements LiftActivities {
        private static final ArtifactRef REF = new ArtifactRef("nothing", "0".repeat(64), 0);

        private static StepMade made() {
            return new StepMade(List.of(REF), "", 0, false);
        }

        @Override
        public StepMade validate(StepTask task) {
            return made();
        }

        @Override
        public StepMade parse(StepTask task) {
            return made();
        }

        @Override
        public StepMade vectorize(StepTask task) {
            return made();
        }

        @Override
        public StepMade extrude(StepTask task) {
            return made();
        }

        @Override
        public StepMade export(StepTask task) {
            return made();
        }

        @Override
        public StepMade verify(StepTask task) {
            return made();
        }

        @Override
        public LiftEnd report(ReportTask task) {
            return new LiftEnd(new JobSummary("ok", "", "", "", "", 0, 0, 0, 0, 0, 0, 0, 0, 0), List.of());
        }
    }
}
