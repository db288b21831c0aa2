package org.cadlift.api.serve.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.api.log.Carrying;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.JobSpec;
import org.cadlift.store.ArtifactStore;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.JobContext;
import org.cadlift.workflow.LiftOrder;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets tests do over HTTP what the service's own controllers do: start jobs and take their time. It is there only
/// where a test's configuration says so.
@RestController
@ConditionalOnProperty("cadlift.test.door")
class Door {
    /// What was kept of jobs, by job and name.
    static final Map<String, String> PROFILES = new ConcurrentHashMap<>();

    private final ArtifactStore store;
    private final Engine engine;
    private final Timings timings;
    private final ExecutorService threads = Carrying.threads(Executors.newVirtualThreadPerTaskExecutor());

    Door(ArtifactStore store, Engine engine, Timings timings) {
        this.store = store;
        this.engine = engine;
        this.timings = timings;
    }

    /// Keeps profiles for the test to look at.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("cadlift.test.door")
    static class Shelf {
        @Bean
        Profiles profiles() {
            return (job, name, json) -> PROFILES.put(job + " " + name, new String(json, UTF_8));
        }
    }

    @GetMapping("/test/lift")
    String lift(
            @RequestParam("job") String job,
            @RequestParam(name = "drawing", defaultValue = "rectangle") String drawing) {
        ArtifactRef source = store.put(job + ".dxf", drawing(drawing).getBytes(US_ASCII));
        LiftOrder order = new LiftOrder(
                new JobSpec.DrawingJob(job, source, JobOptions.DEFAULTS),
                new JobContext("local", "r-" + job, "ada", job, "").within(Traces.current()),
                false);
        return engine.lift("lift/local/" + job, order, Engine.Urgency.INTERACTIVE)
                .join()
                .summary()
                .status();
    }

    private static String drawing(String name) {
        return switch (name) {
            case "rectangle" -> {
                String corners = Stream.of("0 0", "4000 0", "4000 3000", "0 3000")
                        .map(corner -> "10 " + corner.replace(" ", " 20 "))
                        .collect(Collectors.joining(" "));
                yield dxf("0 LWPOLYLINE 8 0 70 1 90 4 " + corners);
            }
            // Lines that nearly all cross: some hundred milliseconds of work for one step.
            case "tangle" ->
                dxf(new Random(7)
                        .ints(90, 0, 1_000_000)
                        .mapToObj(y -> "0 LINE 8 0 10 0 20 " + y + " 11 1000000 21 " + (y * 7919L) % 1_000_000)
                        .collect(Collectors.joining(" ")));
            default -> "no drawing";
        };
    }

    private static String dxf(String entities) {
        return ("0 SECTION 2 ENTITIES " + entities + " 0 ENDSEC 0 EOF ").replace(' ', '\n');
    }

    @Watched("test.slow")
    @GetMapping("/test/slow")
    public String slow(@RequestParam("job") String job, @RequestParam("millis") long millis) {
        try (MDC.MDCCloseable _ = MDC.putCloseable("job_id", job)) {
            try (Stopwatch watch = timings.start("test.spin")) {
                spin(millis);
                watch.checkpoint("spun");
                try (Stopwatch inner = watch.nested("again")) {
                    spin(1);
                    inner.checkpoint("once");
                }
            }
        }
        return "done";
    }

    /// Is what a profile of the above must name.
    private static void spin(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        double sum = 0;
        while (System.nanoTime() < until) {
            for (int i = 0; i < 1000; i++) {
                sum += Math.sqrt(i);
            }
        }
        if (sum < 0) {
            throw new IllegalStateException();
        }
    }

    @Watched("test.later")
    @GetMapping("/test/later")
    public CompletableFuture<String> later(@RequestParam("millis") long millis) {
        return CompletableFuture.supplyAsync(
                () -> {
                    spin(millis);
                    return "done";
                },
                threads);
    }

    @Watched("test.refused")
    @GetMapping("/test/refused")
    public String refused() {
        throw ProblemFault.of(422, FailureCode.CAD_NO_ENTITIES);
    }
}
