package org.cadlift.api.serve.gate.channel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.gate.place.Place;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.contract.FailureCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what came in the clear. It does not lead to the encrypted address: a program that followed would have sent
/// its key for everybody to read, and go on doing so. Health is answered all the same, as probes come from beside the
/// server.
@Component
@Order(Place.CHANNEL)
final class TlsOnly extends OncePerRequestFilter {
    private final boolean only;
    private final ProblemWriter problems;

    TlsOnly(TlsSettings settings, ProblemWriter problems) {
        this.only = settings.only();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean health = path.startsWith("/health") || path.startsWith("/actuator/health");
        if (only && !request.isSecure() && !health) {
            problems.write(
                    ProblemFault.of(403, FailureCode.SYS_UNAUTHORIZED, "This server answers over HTTPS only"),
                    request,
                    response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
