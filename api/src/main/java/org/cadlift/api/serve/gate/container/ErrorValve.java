package org.cadlift.api.serve.gate.container;

import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.cadlift.api.serve.gate.SecurityHeaders;
import org.cadlift.api.serve.gate.rate.Rates;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.contract.FailureCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Answers what the container refuses before any filter sees it: a broken request line, headers that are too large, a
/// path that cannot be decoded.
final class ErrorValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorValve.class);

    private final SecurityHeaders headers;
    private final Rates rates;
    private final ProblemWriter problems;

    ErrorValve(SecurityHeaders headers, Rates rates, ProblemWriter problems) {
        this.headers = headers;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String known = response.getHeader("X-Request-ID");
        String id = known == null ? UUID.randomUUID().toString() : known;
        try (var _ = MDC.putCloseable("request_id", id)) {
            if (known == null) {
                response.setHeader("X-Request-ID", id);
                headers.enter(response, request.isSecure());
                rates.begin(request, response);
            }
            LOG.atInfo()
                    .addKeyValue("event", "request_refused")
                    .addKeyValue("status", status)
                    .addKeyValue("address", request.getRemoteAddr())
                    .log("the container refused a request");
            problems.write(fault(status), request, response);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("nobody is left to answer", e);
        }
    }

    /// Says what a status means here; what the container thought of it stays inside.
    static ProblemFault fault(int status) {
        FailureCode code =
                switch (status) {
                    case 401, 403 -> FailureCode.SYS_UNAUTHORIZED;
                    case 404 -> FailureCode.SYS_FILE_NOT_FOUND;
                    case 408 -> FailureCode.SYS_TIMEOUT;
                    case 413 -> FailureCode.SYS_FILE_TOO_LARGE;
                    case 503 -> FailureCode.SYS_UNAVAILABLE;
                    default -> status >= 500 ? FailureCode.SYS_UNEXPECTED_ERROR : FailureCode.SYS_INVALID_PARAMETERS;
                };
        return status >= 500 || code != FailureCode.SYS_INVALID_PARAMETERS
                ? ProblemFault.of(status, code)
                : ProblemFault.of(status, code, "The request cannot be read: it is no valid HTTP or too large");
    }
}
