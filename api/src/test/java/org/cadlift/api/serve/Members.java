package org.cadlift.api.serve;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.cadlift.api.serve.caller.Caller.Role;
import org.cadlift.api.serve.identity.key.Key;
import org.cadlift.api.serve.identity.key.Keys;
import org.springframework.context.support.GenericApplicationContext;

/// Makes keys for the tests of a server, as the command line would.
public final class Members {
    private final AtomicReference<GenericApplicationContext> beans = new AtomicReference<>();

    /// To be handed to [Serving#start].
    public void join(GenericApplicationContext context) {
        beans.set(context);
    }

    /// Gives the secret of a new key.
    public String key(String tenant, String user, Role role, String... scopes) {
        return fresh(tenant, user, role, 1, Instant.now(), scopes).secret();
    }

    public Key.Fresh fresh(String tenant, String user, Role role, int days, Instant made, String... scopes) {
        return keys().create(new Key.Order(tenant, user, role, Set.of(scopes), days), made);
    }

    public Keys keys() {
        return bean(Keys.class);
    }

    public <T> T bean(Class<T> type) {
        return Objects.requireNonNull(beans.get()).getBean(type);
    }
}
