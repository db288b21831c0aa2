package org.cadlift.api.serve.identity.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds keys by their secret, and remembers them for a moment.
@Component
public final class KeyRing {
    // How long a key that was revoked elsewhere still opens; and one look at the database serves so long.
    private static final Duration MEMORY = Duration.ofSeconds(5);
    // Writing it at each request would make every reading request a writing one.
    private static final Duration USE_STEP = Duration.ofMinutes(1);
    // Keys in use at the same time; about 500 bytes each.
    private static final int MOST = 10_000;
    // Ours are 47 characters; nobody makes us digest a megabyte.
    private static final int MOST_CHARS = 100;

    private final Keys keys;
    private final InstantSource clock = InstantSource.system();
    private final Cache<String, Key> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    KeyRing(Keys keys) {
        this.keys = keys;
    }

    /// Gives the key of a secret, while it is good.
    public Optional<Key> find(String secret) {
        if (!secret.startsWith(Secret.PREFIX) || secret.length() > MOST_CHARS) {
            return Optional.empty();
        }
        String digest = Secret.digest(secret);
        Instant now = clock.instant();
        Key remembered = known.getIfPresent(digest);
        Optional<Key> key = remembered == null ? look(digest, now) : Optional.of(remembered);
        return key.filter(found -> found.good(now));
    }

    private Optional<Key> look(String digest, Instant now) {
        Optional<Key> found = keys.find(digest);
        found.ifPresent(key -> {
            known.put(digest, key);
            if (key.good(now)
                    && key.used()
                            .filter(used -> now.isBefore(used.plus(USE_STEP)))
                            .isEmpty()) {
                keys.used(key.id(), now);
            }
        });
        return found;
    }

    /// Forgets what it remembers, after a key was changed.
    public void changed() {
        known.invalidateAll();
    }
}
