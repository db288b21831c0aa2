package org.cadlift.api.serve.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;

/// Ends a request with a problem.
public final class ProblemFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final FailureCode code;
    private final transient Map<String, Object> details;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    private ProblemFault(
            int status,
            FailureCode code,
            String message,
            Map<String, Object> details,
            Map<String, Object> members,
            Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
        this.members = Map.copyOf(members);
        this.headers = Map.copyOf(headers);
    }

    /// @param status HTTP status
    /// @param message for the client: what happened, with the figures of this case
    public static ProblemFault of(int status, FailureCode code, String message) {
        return new ProblemFault(status, code, message, Map.of(), Map.of(), Map.of());
    }

    public static ProblemFault of(int status, FailureCode code) {
        return of(status, code, code.message());
    }

    /// Refuses a request for a failure that a step noticed.
    public static ProblemFault of(int status, Finding finding) {
        return of(status, FailureCode.valueOf(finding.code().name()), finding.message());
    }

    /// Refuses a parameter, with 400.
    public static ProblemFault parameter(String name, String message) {
        return of(400, FailureCode.SYS_INVALID_PARAMETERS, message).with("parameter", name);
    }

    /// Says that there is no such thing, or none of the caller's: the two must not be told apart.
    public static ProblemFault absent(String what, String id) {
        return of(404, FailureCode.SYS_FILE_NOT_FOUND, "There is no " + what + " " + id);
    }

    /// Adds to `details`.
    public ProblemFault with(String key, Object value) {
        return new ProblemFault(status, code, message(), plus(details, key, value), members, headers);
    }

    /// Adds a member beside those that every problem has.
    public ProblemFault withMember(String key, Object value) {
        return new ProblemFault(status, code, message(), details, plus(members, key, value), headers);
    }

    public ProblemFault withHeader(String name, String value) {
        return new ProblemFault(status, code, message(), details, members, plus(headers, name, value));
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    public int status() {
        return status;
    }

    public FailureCode code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> details() {
        return details;
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
