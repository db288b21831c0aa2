package org.cadlift.api.serve.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.cadlift.worker.StepWatch;
import org.cadlift.worker.Workshop;
import org.springframework.stereotype.Component;

/// Times the steps that are taken in this process.
@Component
final class StepMeters implements StepWatch {
    private final Meters meters;
    private final Timings timings;
    private final Profiler profiler;

    StepMeters(Meters meters, Timings timings, Profiler profiler, Workshop workshop) {
        this.meters = meters;
        this.timings = timings;
        this.profiler = profiler;
        workshop.watchedBy(this);
    }

    static Timer timer(MeterRegistry registry, String step, String outcome) {
        return Durations.timer("cadlift.step.duration")
                .description("Steps of jobs that were taken in this process")
                .tag("step", step)
                .tag("outcome", outcome)
                .register(registry);
    }

    @Override
    public Look begin(Beginning step) {
        Instant started = Instant.now();
        long start = System.nanoTime();
        return (end, code) -> {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            meters.stepEnded(step.step(), end.name().toLowerCase(Locale.ROOT), took);
            timings.record("step." + step.step(), took, code);
            profiler.look(
                    "step." + step.step(), started, took, Thread.currentThread().threadId());
        };
    }
}
