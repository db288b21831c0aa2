package org.cadlift.api.serve.gate.size;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.gate.place.Place;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.api.serve.problem.TooLarge;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that says itself that it is too large.
@Component
@Order(Place.SIZE)
final class SizeFilter extends OncePerRequestFilter {
    private final SizeSettings settings;
    private final ProblemWriter problems;

    SizeFilter(SizeSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SizeSettings.Size size = settings.of(request.getMethod(), request.getServletPath());
        long bytes = request.getContentLengthLong();
        if (bytes > size.bodyBytes()) {
            problems.write(TooLarge.of(bytes, size.fileBytes()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
