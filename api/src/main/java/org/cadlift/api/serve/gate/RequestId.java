package org.cadlift.api.serve.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names one request, in its answer and in every line of the log.
final class RequestId {
    static final String HEADER = "X-Request-ID";

    private static final String ATTRIBUTE = RequestId.class.getName();
    // What may stand in a log line and a header without quoting; a name of any tracing system fits.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /// Takes the client's own name for it where that is safe to repeat, and makes one otherwise.
    static String begin(HttpServletRequest request) {
        String id = taken(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    static String taken(@Nullable String proposed) {
        return proposed != null && SAFE.matcher(proposed).matches()
                ? proposed
                : UUID.randomUUID().toString();
    }

    /// Gives the id of a request that began; empty for one that did not.
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }
}
