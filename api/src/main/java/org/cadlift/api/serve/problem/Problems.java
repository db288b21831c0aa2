package org.cadlift.api.serve.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Limits;
import org.cadlift.workflow.EngineFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

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
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyFault fault) {
                return fault.problem();
            }
        }
        return switch (thrown) {
            case ProblemFault fault -> fault;
            case MaxUploadSizeExceededException _ -> TooLarge.of(Limits.DRAWING_BYTES);
            case MultipartException _ -> unreadable("The body is no multipart form that can be read");
            case HttpMessageNotReadableException _ -> unreadable("The body cannot be read as what it says it is");
            case TypeMismatchException misfit -> misfit(misfit);
            case InvalidParameterException _ -> unreadable("The query or the form cannot be read");
            case RequestRejectedException _ -> unreadable("A parameter or a header is not acceptable");
            case ErrorResponse refusal -> refused(refusal);
            case UncheckedIOException outage ->
                outage(FailureCode.SYS_STORAGE_ERROR, "The store does not answer", outage);
            case DataAccessException outage ->
                outage(FailureCode.SYS_UNAVAILABLE, "The database does not answer", outage);
            case TransactionException outage ->
                outage(FailureCode.SYS_UNAVAILABLE, "The database does not answer", outage);
            case EngineFault outage -> outage(FailureCode.SYS_UNAVAILABLE, "The engine does not answer", outage);
            default -> unexpected(thrown);
        };
    }

    private static ProblemFault unreadable(String message) {
        return ProblemFault.of(400, FailureCode.SYS_INVALID_PARAMETERS, message);
    }

    /// A number that is none, or is given twice.
    private static ProblemFault misfit(TypeMismatchException thrown) {
        String name = String.valueOf(thrown.getPropertyName());
        return ProblemFault.parameter(name, name + " is not what it must be");
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

    /// A fault of the world: what exactly is for the log, with its addresses.
    private static ProblemFault outage(FailureCode code, String message, Exception thrown) {
        LOG.atError()
                .addKeyValue("event", "request_failed")
                .addKeyValue("error_code", code.name())
                .setCause(thrown)
                .log("{}", message);
        // Long enough for a restart, and short enough that nobody gives up.
        return ProblemFault.of(503, code, message).withHeader(HttpHeaders.RETRY_AFTER, "10");
    }

    private static ProblemFault unexpected(Exception thrown) {
        LOG.atError().addKeyValue("event", "unexpected_fault").setCause(thrown).log("unexpected fault");
        return ProblemFault.of(500, FailureCode.SYS_UNEXPECTED_ERROR);
    }
}
