package org.cadlift.api.serve.gate.rate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.api.serve.watch.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Answers requests that are past their limit, and notes them in the log.
@Component
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final ProblemWriter problems;
    private final Meters meters;

    Refusals(ProblemWriter problems, Meters meters) {
        this.problems = problems;
        this.meters = meters;
    }

    /// Answers a request whose allowance is used up; gives false, and does nothing, where it is not.
    public boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        Allowance allowance = Allowance.of(request).orElse(null);
        if (allowance == null || allowance.granted()) {
            return false;
        }
        problems.write(allowance.refusal(), request, response);
        meters.limitRefused(kind(Caller.of(request)));
        LOG.atWarn()
                .addKeyValue("event", "rate_limit_exceeded")
                .addKeyValue("address", request.getRemoteAddr())
                .addKeyValue("path", request.getRequestURI())
                .addKeyValue("retry_after_s", allowance.waitSeconds())
                .addKeyValue("duration_ms", (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND)
                .log("{} asks too often", request.getRemoteAddr());
        return true;
    }

    private static String kind(Caller caller) {
        return caller.key().isEmpty() ? caller.user().isEmpty() ? "ip" : "user" : "key";
    }
}
