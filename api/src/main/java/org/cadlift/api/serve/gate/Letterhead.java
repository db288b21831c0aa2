package org.cadlift.api.serve.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.gate.place.Place;
import org.cadlift.api.serve.gate.rate.Rates;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sets what every answer carries before anybody can give one, and keeps the ids of the request in the log's context
/// for as long as a thread works on it.
@Component
@Order(Place.LETTERHEAD)
final class Letterhead extends OncePerRequestFilter {
    private final SecurityHeaders headers;
    private final Rates rates;

    Letterhead(SecurityHeaders headers, Rates rates) {
        this.headers = headers;
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.of(request);
        if (id.isEmpty()) {
            id = RequestId.begin(request);
            response.setHeader(RequestId.HEADER, id);
            headers.enter(response, request.isSecure());
            rates.begin(request, response);
        } else {
            // Another thread goes on with an answer that began.
            name(request);
        }
        MDC.put("request_id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request_id");
            MDC.remove("user_id");
            MDC.remove("tenant");
        }
    }

    private static void name(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        if (!caller.user().isEmpty()) {
            MDC.put("user_id", caller.user());
            MDC.put("tenant", caller.tenant());
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
