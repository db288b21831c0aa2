package org.cadlift.api.serve.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cadlift.api.serve.gate.place.Place;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.contract.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/// Answers what browsers ask on behalf of other origins, and refuses those that are not on the list: also their plain
/// requests, which a browser sends without asking.
@Component
@Order(Place.CORS)
final class Cors extends CorsFilter {
    Cors(CorsSettings settings, ProblemWriter problems) {
        super(_ -> configuration(settings));
        setCorsProcessor(new Judge(problems));
    }

    private static CorsConfiguration configuration(CorsSettings settings) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(settings.origins());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-None-Match",
                "Last-Event-ID",
                "Prefer",
                "Range",
                "X-API-Key",
                RequestId.HEADER));
        allowed.setExposedHeaders(List.of(
                "Content-Disposition",
                "Content-Range",
                "ETag",
                "Location",
                "Preference-Applied",
                "Repr-Digest",
                "Retry-After",
                "X-RateLimit-Limit-Hour",
                "X-RateLimit-Limit-Minute",
                "X-RateLimit-Remaining-Hour",
                "X-RateLimit-Remaining-Minute",
                RequestId.HEADER));
        allowed.setMaxAge((long) settings.maxAgeSeconds());
        return allowed;
    }

    /// Refuses in our words.
    private static final class Judge extends DefaultCorsProcessor implements CorsProcessor {
        private final ProblemWriter problems;

        Judge(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            boolean good = super.processRequest(allowed, request, response);
            if (!good) {
                problems.write(
                        ProblemFault.of(
                                403, FailureCode.SYS_UNAUTHORIZED, "Pages of this origin may not use this server"),
                        request,
                        response);
            }
            return good;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // Said above, as a problem.
        }
    }
}
