package org.cadlift.api.serve.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/// Times operations. Whatever is measured is in the statistics and in the metrics, gets a line in the log, and is
/// profiled where it was slow.
@Component
public final class Timings {
    private static final Logger LOG = LoggerFactory.getLogger(Timings.class);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final MeterRegistry registry;
    private final Profiler profiler;
    private final Statistics statistics = new Statistics();

    Timings(MeterRegistry registry, Profiler profiler) {
        this.registry = registry;
        this.profiler = profiler;
    }

    /// Starts to time an operation; close what it gives.
    ///
    /// @param operation a few words of lower-case letters with dots, `job.submit`; never anything of a request
    public Stopwatch start(String operation) {
        return new Stopwatch(this, operation, false);
    }

    void ended(Stopwatch.Run run) {
        record(run.operation(), run.took(), run.failure());
        LOG.atLevel(run.nested() ? Level.DEBUG : Level.INFO)
                .addKeyValue("event", "operation_completed")
                .addKeyValue("operation", run.operation())
                .addKeyValue("duration_ms", millis(run.took()))
                .addKeyValue("outcome", run.failure().isEmpty() ? "ok" : run.failure())
                .addKeyValue("checkpoints_ms", checkpoints(run))
                .log("{}", run.operation());
        profiler.look(run);
    }

    /// Counts a run that others time and write about.
    void record(String operation, Duration took, String failure) {
        statistics.add(operation, took, !failure.isEmpty());
        Durations.timer("cadlift.operation.duration")
                .description("What marked operations take")
                .tag("operation", operation)
                .tag("outcome", failure.isEmpty() ? "ok" : "failed")
                .register(registry)
                .record(took);
    }

    Statistics statistics() {
        return statistics;
    }

    private static Map<String, Double> checkpoints(Stopwatch.Run run) {
        Map<String, Double> millis = new LinkedHashMap<>();
        run.checkpoints().forEach((name, took) -> millis.put(name, millis(took)));
        return millis;
    }

    static double millis(Duration took) {
        return took.toNanos() / NANOSECONDS_PER_MILLISECOND;
    }
}
