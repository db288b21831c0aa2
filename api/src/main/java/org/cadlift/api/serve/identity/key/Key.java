package org.cadlift.api.serve.identity.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller.Role;

/// Is an API key as it is kept: without the secret.
///
/// @param scopes parts of the API it is confined to, in order; none leaves all that the role allows
/// @param used when it was last used, to a minute
public record Key(
        String id,
        String tenant,
        String user,
        Role role,
        List<String> scopes,
        Instant created,
        Instant expires,
        Optional<Instant> used,
        Optional<Instant> revoked) {
    public Key {
        scopes = List.copyOf(scopes);
    }

    boolean good(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }

    /// Says in one word how it stands: `active`, `expired` or `revoked`.
    public String state(Instant now) {
        return good(now) ? "active" : revoked.isPresent() ? "revoked" : "expired";
    }

    /// Is a key that was just made.
    ///
    /// @param secret what the caller sends; it is shown now and never again
    public record Fresh(Key key, String secret) {}

    /// Checks what a key is asked to be.
    ///
    /// @param days until it ends
    public record Order(String tenant, String user, Role role, Set<String> scopes, int days) {
        // Longer, and nobody remembers that it exists.
        private static final int MOST_DAYS = 3650;
        private static final int SCOPES = 20;

        public Order {
            scopes = Set.copyOf(scopes);
            check(tenant.matches("[a-z0-9-]{1,64}"), "tenant", "must be 1-64 of a-z, 0-9 and -");
            check(user.matches("[\\p{Alnum}._@+-]{1,200}"), "user", "must be 1-200 letters, digits or ._@+-");
            check(days >= 1 && days <= MOST_DAYS, "days", days + " out of valid range (1-" + MOST_DAYS + ")");
            check(scopes.size() <= SCOPES, "scopes", "must be " + SCOPES + " at most");
            for (String scope : scopes) {
                check(scope.matches("[a-z]{1,30}:(read|write)"), "scopes", "must read like jobs:read or batches:write");
            }
        }

        private static void check(boolean good, String name, String message) {
            if (!good) {
                throw new OrderFault(name, name + " " + message);
            }
        }
    }

    /// Says what is wrong with an order.
    public static final class OrderFault extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String parameter;

        OrderFault(String parameter, String message) {
            super(message);
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }
}
