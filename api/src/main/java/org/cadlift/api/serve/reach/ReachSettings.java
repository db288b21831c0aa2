package org.cadlift.api.serve.reach;

import java.time.Duration;
import java.util.List;
import org.cadlift.contract.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says what may be reached, under `cadlift.reach`.
///
/// @param allow networks (`10.1.0.0/16`) and addresses that may be reached although they are not public
/// @param http whether addresses without encryption may be reached
/// @param ports below 1024 that may be reached, besides 80 and 443
/// @param buckets of S3 from which sources may be read
/// @param connectTimeout for the connection
/// @param fetchTimeout for the whole of a source
/// @param maxBytes of a source
@ConfigurationProperties("cadlift.reach")
record ReachSettings(
        @DefaultValue List<String> allow,
        @DefaultValue("false") boolean http,
        @DefaultValue List<Integer> ports,
        @DefaultValue List<String> buckets,
        // Whoever does not answer a call for a connection within this is down.
        @DefaultValue("5s") Duration connectTimeout,
        // The largest source at 10 Mbit/s.
        @DefaultValue("60s") Duration fetchTimeout,
        // No more than what may be uploaded.
        @DefaultValue("" + Limits.DRAWING_BYTES) int maxBytes) {
    // Nobody waits longer for one source, and a worker thread is not kept for it.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    ReachSettings {
        allow = List.copyOf(allow);
        ports = List.copyOf(ports);
        buckets = List.copyOf(buckets);
        within("connect-timeout", connectTimeout);
        within("fetch-timeout", fetchTimeout);
        if (maxBytes < 1 || maxBytes > Limits.DRAWING_BYTES) {
            throw new IllegalArgumentException("cadlift.reach.max-bytes is 1 to " + Limits.DRAWING_BYTES);
        }
        if (ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
            throw new IllegalArgumentException("cadlift.reach.ports are 1 to 65535");
        }
    }

    private static void within(String name, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("cadlift.reach." + name + " is above 0 and at most 10m");
        }
    }
}
