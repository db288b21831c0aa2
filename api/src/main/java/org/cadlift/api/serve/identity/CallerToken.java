package org.cadlift.api.serve.identity;

import java.util.List;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Is a caller who proved who he is.
final class CallerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Caller caller;
    private final transient Scopes scopes;

    CallerToken(Caller caller, Scopes scopes) {
        super(List.of());
        this.caller = caller;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    /// Reads what stands on a token of whatever kind.
    static Set<String> scopes(@Nullable Object authentication) {
        return authentication instanceof CallerToken token ? token.scopes.names() : Set.of();
    }

    Caller caller() {
        return caller;
    }

    Scopes granted() {
        return scopes;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller.user();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
