package org.cadlift.api.serve.gate.rate;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/// Says how often one may ask.
///
/// @param burst how many at once
record Limit(int perMinute, int perHour, int burst) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    // Beyond it a limit limits nothing: no server of one machine answers so many a minute.
    private static final int MOST = 100_000_000;

    Limit {
        check("per-minute", perMinute);
        check("per-hour", perHour);
        check("burst", burst);
    }

    /// @param burst 0 for a whole minute's worth
    static Limit of(int perMinute, int perHour, int burst) {
        return new Limit(perMinute, perHour, burst == 0 ? perMinute : burst);
    }

    private static void check(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(
                    "cadlift.limits: " + name + " " + value + " out of valid range (1-" + MOST + ")");
        }
    }

    /// Gives the buckets, in the order that [Allowance] reads them in.
    BucketConfiguration buckets() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute)
                        .refillIntervally(perMinute, MINUTE)
                        .id("minute"))
                .addLimit(limit ->
                        limit.capacity(perHour).refillIntervally(perHour, HOUR).id("hour"))
                .addLimit(limit ->
                        limit.capacity(burst).refillGreedy(perMinute, MINUTE).id("burst"))
                .build();
    }
}
