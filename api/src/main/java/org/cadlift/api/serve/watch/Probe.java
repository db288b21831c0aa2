package org.cadlift.api.serve.watch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Asks something that is needed whether it is there. It is asked at most every few seconds, however many look, and is
/// not waited for longer than a bound; one that hangs is asked again only when its last answer has come.
final class Probe implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    // What looks at readiness itself gives up after seconds.
    static final Duration PATIENCE = Duration.ofSeconds(2);
    // Orchestrators ask every few seconds from several places.
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final String name;
    private final Runnable question;
    private Health latest = Health.unknown().build();
    private long askedAt;
    private boolean asked;
    private FutureTask<Boolean> asking;

    Probe(String name, Runnable question) {
        this.name = name;
        this.question = question;
        this.asking = new FutureTask<>(() -> true);
        this.asking.run();
    }

    @Override
    public synchronized Health health() {
        if (!asked || System.nanoTime() - askedAt > FRESH.toNanos()) {
            latest = ask();
            asked = true;
            askedAt = System.nanoTime();
        }
        return latest;
    }

    private Health ask() {
        if (asking.isDone()) {
            asking = new FutureTask<>(() -> {
                question.run();
                return true;
            });
            Thread.ofVirtual().name("probe " + name).start(asking);
        }
        try {
            asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException e) {
            return down(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return down(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(e);
        }
    }

    private Health down(Throwable reason) {
        LOG.atWarn()
                .addKeyValue("event", "readiness_failed")
                .addKeyValue("dependency", name)
                .log("{} does not answer: {}", name, reason.toString());
        // The reason is for the log: it may name hosts and paths.
        return Health.down().build();
    }
}
