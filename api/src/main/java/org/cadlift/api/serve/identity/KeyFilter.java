package org.cadlift.api.serve.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.identity.key.Key;
import org.cadlift.api.serve.identity.key.KeyRing;
import org.cadlift.api.serve.identity.key.Secret;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows callers by their API key, in `X-API-Key` or as bearer token.
final class KeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final Entry entry;

    KeyFilter(KeyRing keys, Entry entry) {
        this.keys = keys;
        this.entry = entry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = presented(request);
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Key> key = keys.find(secret);
        if (key.isEmpty()) {
            entry.commence(request, response, new BadCredentialsException("no such key"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token(key.get()));
        SecurityContextHolder.setContext(context);
        // Cleared by the chain's outermost filter.
        chain.doFilter(request, response);
    }

    private static CallerToken token(Key key) {
        return new CallerToken(
                new Caller(key.tenant(), key.user(), key.id(), key.role()), new Scopes(Set.copyOf(key.scopes())));
    }

    /// Gives the key, also one that cannot be any; empty where there is none at all.
    private static String presented(HttpServletRequest request) {
        String own = request.getHeader("X-API-Key");
        if (own != null) {
            return own.isEmpty() ? " " : own;
        }
        return bearer(request).filter(token -> token.startsWith(Secret.PREFIX)).orElse("");
    }

    /// Gives the bearer token of a request.
    static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
