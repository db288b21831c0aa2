package org.cadlift.api.serve.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the rest who was found to be calling, before it is decided whether he may: also a refusal has a name in the
/// log.
final class CallerFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) {
            token.caller().enter(request);
            // Cleared with the request id.
            MDC.put("user_id", token.caller().user());
            MDC.put("tenant", token.caller().tenant());
        }
        chain.doFilter(request, response);
    }
}
