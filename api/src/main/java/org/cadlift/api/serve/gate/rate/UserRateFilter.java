package org.cadlift.api.serve.gate.rate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.gate.place.Place;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what is past the limit of its user or key.
@Component
@Order(Place.USER_RATE)
final class UserRateFilter extends OncePerRequestFilter {
    private final Rates rates;
    private final Refusals refusals;

    UserRateFilter(Rates rates, Refusals refusals) {
        this.rates = rates;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        rates.known(request, response);
        if (!refusals.refuse(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
