package org.cadlift.api.serve.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Holds the settings of jobs.
///
/// @param ttl how long a job is kept after it has ended, with its files
/// @param maxUnfinished jobs of one tenant that may be queued or running; past it new ones are asked to come later
/// @param window jobs handed to the engine at once
/// @param maxWait longest that `Prefer: wait` waits
/// @param redirect whether files of an S3 store are handed out by redirects to it, for `redirectTtl`
@ConfigurationProperties("cadlift.jobs")
public record JobSettings(
        @DefaultValue("30d") Duration ttl,
        @DefaultValue("10000") int maxUnfinished,
        @DefaultValue("64") int window,
        @DefaultValue("60s") Duration maxWait,
        @DefaultValue("false") boolean redirect,
        @DefaultValue("5m") Duration redirectTtl) {
    public JobSettings {
        require(ttl.toSeconds() >= 1, "cadlift.jobs.ttl is at least a second");
        require(maxUnfinished >= 1, "cadlift.jobs.max-unfinished is at least 1");
        require(window >= 1 && window <= 10_000, "cadlift.jobs.window is 1 to 10000");
        require(!maxWait.isNegative() && maxWait.toMinutes() <= 10, "cadlift.jobs.max-wait is at most 10 minutes");
        require(redirectTtl.toSeconds() >= 1 && redirectTtl.toDays() <= 7, "cadlift.jobs.redirect-ttl is 1s to 7d");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
