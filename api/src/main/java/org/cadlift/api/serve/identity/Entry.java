package org.cadlift.api.serve.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.gate.rate.Refusals;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.contract.FailureCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/// Turns away: those who did not say who they are, those who may not, and paths that try to be another. Why a key or
/// token was not good is not told; whoever tries them out would learn from it.
@Component
final class Entry implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final ProblemWriter problems;
    private final Refusals refusals;

    Entry(ProblemWriter problems, Refusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        // One who is past the limit of his address got here only because a user's own might have counted.
        if (refusals.refuse(request, response)) {
            return;
        }
        boolean tried = request.getHeader("Authorization") != null || request.getHeader("X-API-Key") != null;
        problems.write(
                ProblemFault.of(
                                401,
                                FailureCode.SYS_UNAUTHORIZED,
                                tried ? "The key or token is not valid" : "A key or token is needed")
                        .withHeader(
                                "WWW-Authenticate",
                                tried
                                        ? "Bearer realm=\"cadlift\", error=\"invalid_token\""
                                        : "Bearer realm=\"cadlift\""),
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException {
        problems.write(
                ProblemFault.of(
                        403, FailureCode.SYS_UNAUTHORIZED, "The role or scope of this caller does not allow it"),
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException fault)
            throws IOException {
        problems.write(
                ProblemFault.of(400, FailureCode.SYS_INVALID_PARAMETERS, "The path or a header is not acceptable"),
                request,
                response);
    }
}
