package org.cadlift.api.serve.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/// Names the metrics of the service. Whoever knows of something that is counted tells it here.
@Component
public final class Meters {
    private static final List<String> STATUSES =
            List.of("queued", "running", "succeeded", "succeeded_with_loss", "failed", "cancelled");

    private final MeterRegistry registry;
    private final Timings timings;
    private final AtomicReference<ToLongFunction<String>> jobs = new AtomicReference<>(_ -> 0);

    Meters(MeterRegistry registry, Timings timings) {
        this.registry = registry;
        this.timings = timings;
        for (String status : STATUSES) {
            Gauge.builder("cadlift.jobs", jobs, counted -> counted.get().applyAsLong(status))
                    .description("Jobs that are kept, by status")
                    .tag("status", status)
                    .register(registry);
        }
        // Something that never happened is a zero and not a gap: an alert can tell it from a name that is gone.
        for (String kind : List.of("ip", "user", "key", "endpoint")) {
            refusals(kind);
        }
        failures("cad", "none");
        delivery("ok");
        job("cad", "succeeded");
        check("cad", "ok");
        call("store", "put", "ok");
        call("engine", "lift", "ok");
        step("parse", "made");
    }

    /// Says how jobs of a status are counted; asked once a status whenever metrics are read.
    public void countJobs(ToLongFunction<String> count) {
        jobs.set(count);
    }

    /// Counts a job that has ended.
    ///
    /// @param code of the failure, else empty
    /// @param took from its beginning
    public void jobEnded(String jobType, String status, String code, Duration took) {
        job(jobType, status).record(took);
        if (!code.isEmpty()) {
            failures(jobType, code).increment();
            timings.statistics().failed(jobType, code);
        }
        timings.statistics().add("job." + jobType, took, !code.isEmpty());
    }

    /// Counts a request that a limit refused.
    ///
    /// @param kind of the limit: ip, user, key, endpoint
    public void limitRefused(String kind) {
        refusals(kind).increment();
    }

    /// Counts an upload that was looked at before anything was queued.
    ///
    /// @param kind cad, image or prompt
    /// @param code why it was refused, else empty
    public void uploadChecked(String kind, String code, Duration took) {
        check(kind, code.isEmpty() ? "ok" : "refused").record(took);
        timings.statistics().add("check." + kind, took, !code.isEmpty());
        if (!code.isEmpty()) {
            failures(kind, code).increment();
            timings.statistics().failed(kind, code);
        }
    }

    /// Counts an attempt to deliver a webhook.
    ///
    /// @param outcome ok, failed or refused
    public void webhookDelivered(String outcome, Duration took) {
        delivery(outcome).record(took);
    }

    /// Counts a call of the store or the engine.
    void called(String whom, String operation, boolean ok, Duration took) {
        call(whom, operation, ok ? "ok" : "failed").record(took);
    }

    /// Counts a step that was taken in this process.
    void stepEnded(String step, String outcome, Duration took) {
        step(step, outcome).record(took);
    }

    private Timer job(String jobType, String status) {
        return Durations.timer("cadlift.job.duration")
                .description("Jobs that ended, from their beginning")
                .tag("job_type", jobType)
                .tag("status", status)
                .register(registry);
    }

    private Counter failures(String jobType, String code) {
        return Counter.builder("cadlift.failures")
                .description("Failures by pipeline and code")
                .tag("job_type", jobType)
                .tag("code", code)
                .register(registry);
    }

    private Counter refusals(String kind) {
        return Counter.builder("cadlift.limit.refusals")
                .description("Requests that a limit refused")
                .tag("kind", kind)
                .register(registry);
    }

    private Timer check(String kind, String outcome) {
        return Durations.timer("cadlift.upload.check.duration")
                .description("Looks at uploads before anything is queued")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer delivery(String outcome) {
        return Durations.timer("cadlift.webhook.delivery.duration")
                .description("Attempts to deliver webhooks")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer call(String whom, String operation, String outcome) {
        return Durations.timer("cadlift." + whom.toLowerCase(Locale.ROOT) + ".duration")
                .description("Calls of the " + whom)
                .tag("operation", operation)
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer step(String step, String outcome) {
        return StepMeters.timer(registry, step, outcome);
    }
}
