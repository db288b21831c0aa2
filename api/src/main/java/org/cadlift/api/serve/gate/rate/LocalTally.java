package org.cadlift.api.serve.gate.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseBucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;

/// Counts in this process, for a bounded number of clients; who asks least is forgotten first.
final class LocalTally implements Tally {
    // All its buckets are full again by then, so a client that is forgotten loses nothing.
    private static final Duration IDLE = Duration.ofHours(1);

    private final TimeMeter clock;
    private final Cache<Entry, Bucket> buckets;

    /// @param clients how many are remembered
    LocalTally(TimeMeter clock, int clients) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(IDLE)
                .build();
    }

    /// Names a bucket; other limits for the same client are counted apart.
    private record Entry(String client, Limit limit) {}

    @Override
    public Allowance take(String client, Limit limit) {
        return Allowance.taken(limit, bucket(client, limit).tryConsumeAndReturnRemaining(1));
    }

    @Override
    public Allowance look(String client, Limit limit) {
        return Allowance.seen(limit, bucket(client, limit).getAvailableTokens());
    }

    private VerboseBucket bucket(String client, Limit limit) {
        return buckets.get(new Entry(client, limit), _ -> {
                    LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(clock);
                    for (var bandwidth : limit.buckets().getBandwidths()) {
                        builder.addLimit(bandwidth);
                    }
                    return builder.build();
                })
                .asVerbose();
    }
}
