package org.cadlift.api.serve.gate.rate;

import static io.github.bucket4j.distributed.ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseBucket;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts in Redis, for all servers together. While Redis does not answer, each server counts for itself: a client gets
/// at most as many times its limit as there are servers, and nobody is refused for Redis' sake.
final class RedisTally implements Tally, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisTally.class);
    // Redis answers within a millisecond; a pause of either machine passes within this, and a Redis that is away holds
    // up one request in five seconds by it.
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    // One request in so long pays for finding out that Redis is still away.
    private static final Duration PAUSE = Duration.ofSeconds(5);
    // Keys live until their buckets are full, and a little longer than clocks differ.
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final TimeMeter clock;
    private final Tally local;
    private final RedisClient client;
    private final AtomicLong awayUntil = new AtomicLong(Long.MIN_VALUE);

    @Nullable
    private volatile ProxyManager<byte[]> buckets;

    /// @param local what counts while Redis is away
    RedisTally(String address, TimeMeter clock, Tally local) {
        this.clock = clock;
        this.local = local;
        RedisURI uri = RedisURI.create(address);
        uri.setTimeout(PATIENCE);
        this.client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
    }

    @Override
    public Allowance take(String client, Limit limit) {
        return asked(() -> Allowance.taken(limit, bucket(client, limit).tryConsumeAndReturnRemaining(1)))
                .orElseGet(() -> local.take(client, limit));
    }

    @Override
    public Allowance look(String client, Limit limit) {
        return asked(() -> Allowance.seen(limit, bucket(client, limit).getAvailableTokens()))
                .orElseGet(() -> local.look(client, limit));
    }

    private Optional<Allowance> asked(Supplier<Allowance> question) {
        long until = awayUntil.get();
        if (until != Long.MIN_VALUE) {
            long now = System.nanoTime();
            // One of those who find the pause over asks; the others do not wait for it.
            if (now - until < 0 || !awayUntil.compareAndSet(until, now + PAUSE.toNanos())) {
                return Optional.empty();
            }
        }
        try {
            Allowance answer = question.get();
            if (awayUntil.getAndSet(Long.MIN_VALUE) != Long.MIN_VALUE) {
                LOG.atInfo().addKeyValue("event", "rate_limit_shared").log("Redis counts requests again");
            }
            return Optional.of(answer);
        } catch (RuntimeException e) {
            awayUntil.set(System.nanoTime() + PAUSE.toNanos());
            LOG.atWarn()
                    .addKeyValue("event", "rate_limit_local")
                    .log("Redis does not answer, this server counts for itself: {}", e.toString());
            return Optional.empty();
        }
    }

    private VerboseBucket bucket(String client, Limit limit) {
        // The numbers are part of the key: changed ones begin anew instead of meeting a bucket of the old size.
        String key = "cadlift:rate:" + client + ":" + limit.perMinute() + "-" + limit.perHour() + "-" + limit.burst();
        return connected()
                .builder()
                .build(key.getBytes(StandardCharsets.UTF_8), limit::buckets)
                .asVerbose();
    }

    private ProxyManager<byte[]> connected() {
        ProxyManager<byte[]> ready = buckets;
        if (ready != null) {
            return ready;
        }
        synchronized (this) {
            ready = buckets;
            if (ready == null) {
                ready = Bucket4jLettuce.casBasedBuilder(client)
                        .clientClock(clock)
                        .requestTimeout(PATIENCE)
                        .expirationAfterWrite(basedOnTimeForRefillingBucketUpToMax(SLACK))
                        .build();
                buckets = ready;
            }
            return ready;
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, PATIENCE);
    }
}
