package org.cadlift.api.serve.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;

/// Ends a request with a problem.
public final class ProblemFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final double BYTES_PER_MEGABYTE = 1 << 20;

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

    /// Refuses a file for its size, with 413.
    ///
    /// @param bytes of the file, where they are known; 0 where the file was not read to its end
    public static ProblemFault tooLarge(long bytes, long maxBytes) {
        String message = "File size" + (bytes > 0 ? " " + megabytes(bytes) : "") + " exceeds maximum allowed size of "
                + megabytes(maxBytes);
        return of(413, FailureCode.SYS_FILE_TOO_LARGE, message)
                .withMember("error", "file_too_large")
                .withMember("message", message)
                .withMember("max_size_bytes", maxBytes);
    }

    private static String megabytes(long bytes) {
        String text = String.format(Locale.ROOT, "%.1f", bytes / BYTES_PER_MEGABYTE);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "MB";
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
