package org.cadlift.api.serve.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.caller.Caller.Role;
import org.cadlift.api.serve.identity.key.Key;
import org.cadlift.api.serve.identity.key.KeyRing;
import org.cadlift.api.serve.identity.key.Keys;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Manages the keys of the caller's own tenant.
@RestController
@RequestMapping("/api/v1/keys")
final class KeyController {
    private static final int DEFAULT_DAYS = 365;
    private static final int DEFAULT_OVERLAP_HOURS = 24;

    private final Keys keys;
    private final KeyRing ring;
    private final InstantSource clock = InstantSource.system();

    KeyController(Keys keys, KeyRing ring) {
        this.keys = keys;
        this.ring = ring;
    }

    /// Is what a key is asked to be; what is left out has a default, save user and role.
    record Order(
            @Nullable String user,
            @Nullable String role,
            @Nullable Set<String> scopes,
            @Nullable Integer expiresInDays) {}

    /// Says how long the old key goes on.
    record Rotation(@Nullable Integer overlapHours) {}

    /// Is a key as it is shown.
    ///
    /// @param secret only once, when it was made
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record View(
            String id,
            String tenant,
            String user,
            String role,
            List<String> scopes,
            String state,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt,
            Optional<String> secret) {
        static View of(Key key, Instant now, Optional<String> secret) {
            return new View(
                    key.id(),
                    key.tenant(),
                    key.user(),
                    key.role().name().toLowerCase(Locale.ROOT),
                    key.scopes(),
                    key.state(now),
                    key.created(),
                    key.expires(),
                    key.used(),
                    key.revoked(),
                    secret);
        }
    }

    /// Lists keys.
    record Page(List<View> keys) {}

    @GetMapping
    Page list(Caller caller) {
        Instant now = clock.instant();
        return new Page(keys.list(caller.tenant()).stream()
                .map(key -> View.of(key, now, Optional.empty()))
                .toList());
    }

    @PostMapping
    ResponseEntity<View> create(Caller caller, @RequestBody Order order) {
        Set<String> scopes = order.scopes() == null ? Set.of() : order.scopes();
        if (scopes.stream().anyMatch(Objects::isNull)) {
            throw ProblemFault.parameter("scopes", "scopes must read like jobs:read or batches:write");
        }
        confine(scopes);
        Key.Fresh fresh;
        try {
            fresh = keys.create(
                    new Key.Order(
                            caller.tenant(),
                            order.user() == null ? "" : order.user(),
                            role(order.role()),
                            scopes,
                            order.expiresInDays() == null ? DEFAULT_DAYS : order.expiresInDays()),
                    clock.instant());
        } catch (Key.OrderFault e) {
            throw ProblemFault.parameter(e.parameter(), String.valueOf(e.getMessage()));
        }
        return made(fresh);
    }

    @PostMapping("/{id}/rotate")
    ResponseEntity<View> rotate(
            Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable Rotation rotation) {
        Integer asked = rotation == null ? null : rotation.overlapHours();
        int hours = asked == null ? DEFAULT_OVERLAP_HOURS : asked;
        if (hours < 0 || hours > Keys.MOST_OVERLAP_HOURS) {
            throw ProblemFault.parameter(
                    "overlap_hours",
                    "overlap_hours " + hours + " out of valid range (0-" + Keys.MOST_OVERLAP_HOURS + ")");
        }
        Key old = keys.get(caller.tenant(), id).orElseThrow(() -> ProblemFault.absent("key", id));
        confine(Set.copyOf(old.scopes()));
        Key.Fresh fresh = keys.rotate(caller.tenant(), id, Duration.ofHours(hours), clock.instant())
                .orElseThrow(() -> ProblemFault.of(
                        409, FailureCode.SYS_INVALID_PARAMETERS, "The key " + id + " has ended; create a new one"));
        ring.changed();
        return made(fresh);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id) {
        if (!keys.revoke(caller.tenant(), id, clock.instant())) {
            throw ProblemFault.absent("key", id);
        }
        ring.changed();
    }

    private ResponseEntity<View> made(Key.Fresh fresh) {
        return ResponseEntity.created(URI.create("/api/v1/keys/" + fresh.key().id()))
                .body(View.of(fresh.key(), clock.instant(), Optional.of(fresh.secret())));
    }

    private static Role role(@Nullable String name) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return role;
            }
        }
        throw ProblemFault.parameter("role", "role must be viewer, operator or admin");
    }

    /// Keeps a caller who is confined himself from making a key that is not.
    private static void confine(Set<String> asked) {
        Set<String> own = CallerToken.scopes(SecurityContextHolder.getContext().getAuthentication());
        if (!own.isEmpty() && (asked.isEmpty() || !own.containsAll(asked))) {
            throw ProblemFault.of(
                    403, FailureCode.SYS_UNAUTHORIZED, "A key with scopes can make only keys within them");
        }
    }
}
