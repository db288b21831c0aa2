package org.cadlift.api.serve.gate;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.gate.place.Place;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.contract.FailureCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Writes a line when a request begins and one when it ends, and answers for what nobody else caught. The path is told
/// without its query, which may hold what is nobody's business.
@Component
@Order(Place.TRACE)
final class Trace extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Trace.class);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final ProblemWriter problems;

    Trace(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        line(LOG.atInfo(), "request_started", request).log("{} {}", request.getMethod(), request.getRequestURI());
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            ended(request, 500, start, e);
            if (response.isCommitted()) {
                // The rest of the answer will never come: the container cuts the connection, and the client sees it.
                throw e;
            }
            problems.write(ProblemFault.of(500, FailureCode.SYS_UNEXPECTED_ERROR), request, response);
            return;
        }
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Ending(request, response, RequestId.of(request), start));
        } else {
            ended(request, response.getStatus(), start, null);
        }
    }

    private static LoggingEventBuilder line(LoggingEventBuilder line, String event, HttpServletRequest request) {
        return line.addKeyValue("event", event)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI());
    }

    private static void ended(HttpServletRequest request, int status, long start, @Nullable Exception thrown) {
        boolean failed = status >= 500;
        LoggingEventBuilder line = line(
                        failed ? LOG.atError() : LOG.atInfo(), failed ? "request_failed" : "request_completed", request)
                .addKeyValue("status", status)
                .addKeyValue("duration_ms", (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND);
        Caller caller = Caller.of(request);
        if (!caller.user().isEmpty() && MDC.get("user_id") == null) {
            line = line.addKeyValue("user_id", caller.user()).addKeyValue("tenant", caller.tenant());
        }
        (thrown == null ? line : line.setCause(thrown))
                .log("{} {} {}", status, request.getMethod(), request.getRequestURI());
    }

    /// Writes the last line of an answer that another thread gives.
    private record Ending(HttpServletRequest request, HttpServletResponse response, String id, long start)
            implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            try (var _ = MDC.putCloseable("request_id", id)) {
                ended(request, response.getStatus(), start, null);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Its completion follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Its completion follows.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
