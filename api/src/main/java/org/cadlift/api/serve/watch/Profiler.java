package org.cadlift.api.serve.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.cadlift.api.log.Carrying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Says of whatever took too long where its time went, and nothing of what did not.
@Component
final class Profiler implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Profiler.class);
    // Reading the ring takes about a second; where more wait than this, everything is slow and a few profiles tell why.
    private static final int WAITING = 8;
    private static final int IN_THE_LOG = 3;

    private final ProfileSettings settings;
    private final ObjectProvider<Profiles> profiles;
    private final JsonMapper json;
    private final Optional<Ring> ring;
    private final ExecutorService reading = Carrying.threads((ExecutorService) new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("profiler").factory(),
            new ThreadPoolExecutor.DiscardPolicy()));

    Profiler(ProfileSettings settings, ObjectProvider<Profiles> profiles, JsonMapper json) {
        this.settings = settings;
        this.profiles = profiles;
        this.json = json;
        this.ring = settings.enabled() ? Optional.of(Ring.start()) : Optional.empty();
    }

    void look(Stopwatch.Run run) {
        look(run.operation(), run.started(), run.took(), run.thread());
    }

    /// Looks at a run that has just ended, under the ids that are in the log.
    ///
    /// @param thread that did it, or [Stopwatch.Run#EVERY_THREAD]
    void look(String operation, Instant started, Duration took, long thread) {
        if (took.compareTo(settings.threshold()) >= 0) {
            ring.ifPresent(samples -> reading.execute(() -> profile(samples, operation, started, took, thread)));
        }
    }

    private void profile(Ring samples, String operation, Instant started, Duration took, long thread) {
        boolean all = thread == Stopwatch.Run.EVERY_THREAD;
        LongPredicate threads = id -> all || id == thread;
        try {
            List<Ring.Sample> seen = samples.samples(started, started.plus(took), threads);
            Profile profile = new Profile(
                    operation,
                    Timings.millis(took),
                    Timings.millis(settings.threshold()),
                    started,
                    ids(),
                    all ? "process" : "thread",
                    seen.size(),
                    Ring.PERIOD.toMillis(),
                    Profile.busiest(seen, settings.methods()));
            keep(profile);
            LOG.atWarn()
                    .addKeyValue("event", "slow_operation_profiled")
                    .addKeyValue("operation", operation)
                    .addKeyValue("duration_ms", profile.durationMs())
                    .addKeyValue("samples", seen.size())
                    .log(
                            "{} was slow, most of all in {}",
                            operation,
                            profile.methods().stream()
                                    .limit(IN_THE_LOG)
                                    .map(Profile.Method::method)
                                    .toList());
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was slow, and its profile cannot be had", operation, e);
        }
    }

    private static Map<String, String> ids() {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return context == null ? new HashMap<>() : context;
    }

    private void keep(Profile profile) {
        String job = profile.ids().getOrDefault("job_id", "");
        if (!job.isEmpty()) {
            String name =
                    "profile-" + profile.operation() + "-" + profile.startedAt().toEpochMilli() + ".json";
            profiles.ifAvailable(kept -> kept.keep(job, name, json.writeValueAsBytes(profile)));
        }
    }

    @Override
    public void destroy() {
        reading.shutdownNow();
        ring.ifPresent(Ring::close);
    }
}
