package org.cadlift.api.serve.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem where no controller has been reached.
@Component
public final class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /// Answers a request with a problem; headers that are set already stay.
    public void write(ProblemFault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(fault.status());
        fault.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        byte[] body = json.writeValueAsBytes(Problem.of(fault, request.getRequestURI()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
