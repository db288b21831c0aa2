package org.cadlift.api.serve.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.gate.place.Place;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes every caller nobody until he is known, where identity is on. No tenant has no name, so nothing of any is his.
@Component
@Order(Place.STRANGER)
final class Stranger extends OncePerRequestFilter {
    private static final Caller NOBODY = new Caller("", "", "", Caller.Role.VIEWER);

    private final boolean enabled;

    Stranger(IdentitySettings settings) {
        this.enabled = settings.enabled();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (enabled) {
            NOBODY.enter(request);
        }
        chain.doFilter(request, response);
    }
}
