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

/// Refuses what is past the limit of its address. Where some users have numbers of their own, one who shows credentials
/// is let through to authentication first.
@Component
@Order(Place.RATE)
final class RateFilter extends OncePerRequestFilter {
    private final Rates rates;
    private final Refusals refusals;

    RateFilter(Rates rates, Refusals refusals) {
        this.rates = rates;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rates.mayBeOverruled(request) || !refusals.refuse(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
