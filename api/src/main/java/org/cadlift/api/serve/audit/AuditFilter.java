package org.cadlift.api.serve.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.gate.place.Place;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Hands changes and refusals to the audit.
@Component
@Order(Place.AUDIT)
final class AuditFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 421, 429);

    private final Auditor auditor;
    private final InstantSource clock = InstantSource.system();

    AuditFilter(Auditor auditor) {
        this.auditor = auditor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            int status = thrown ? 500 : response.getStatus();
            if (REFUSALS.contains(status)) {
                auditor.refused(entry(request, status));
            } else if (!READING.contains(request.getMethod())) {
                // One that another thread still answers was accepted; how it ends is the business of its own record.
                auditor.changed(entry(request, status));
            }
        }
    }

    private Entry entry(HttpServletRequest request, int status) {
        Caller caller = Caller.of(request);
        boolean known = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) != null;
        String route =
                known ? String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)) : "";
        String requestId = MDC.get("request_id");
        return new Entry(
                0,
                clock.instant(),
                caller.tenant(),
                caller.user(),
                caller.key(),
                request.getRemoteAddr(),
                request.getMethod() + " " + (route.isEmpty() ? "-" : route),
                request.getRequestURI(),
                status,
                1,
                requestId == null ? "" : requestId);
    }
}
