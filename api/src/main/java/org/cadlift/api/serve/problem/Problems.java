package org.cadlift.api.serve.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Turns whatever ends a request into a problem.
@RestControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void handle(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(fault(thrown), request, response);
    }

    /// The client has gone: nobody is left to answer.
    @ExceptionHandler
    void handle(AsyncRequestNotUsableException gone) {
        LOG.debug("the client has gone", gone);
    }

    private static ProblemFault fault(Exception thrown) {
        return switch (thrown) {
            case ProblemFault fault -> fault;
            case MaxUploadSizeExceededException _ -> ProblemFault.tooLarge(0, Limits.DRAWING_BYTES);
            case ErrorResponse refusal -> refused(refusal);
            default -> unexpected(thrown);
        };
    }

    /// Says what Spring refuses (no such route, method or media type, a body that cannot be read) in our words.
    private static ProblemFault refused(ErrorResponse refusal) {
        int status = refusal.getStatusCode().value();
        String detail = refusal.getBody().getDetail();
        ProblemFault fault = ProblemFault.of(
                status,
                status == 404 ? FailureCode.SYS_FILE_NOT_FOUND : FailureCode.SYS_INVALID_PARAMETERS,
                detail == null ? FailureCode.SYS_INVALID_PARAMETERS.message() : detail);
        Collection<String> allow = refusal.getHeaders().getOrEmpty(HttpHeaders.ALLOW);
        return allow.isEmpty() ? fault : fault.withHeader(HttpHeaders.ALLOW, String.join(", ", allow));
    }

    private static ProblemFault unexpected(Exception thrown) {
        LOG.atError().addKeyValue("event", "request_failed").setCause(thrown).log("unexpected fault");
        return ProblemFault.of(500, FailureCode.SYS_UNEXPECTED_ERROR);
    }
}
