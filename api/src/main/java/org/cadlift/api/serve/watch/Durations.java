package org.cadlift.api.serve.watch;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// Says in which buckets durations are counted: the same everywhere, so that dashboards can lay them over each other.
final class Durations {
    // From what a filter takes to what the longest step takes, each a few times the one before it.
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15)
    };

    private Durations() {}

    static Timer.Builder timer(String name) {
        return Timer.builder(name).serviceLevelObjectives(BUCKETS);
    }
}
