package org.cadlift.api.serve.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.cadlift.contract.FailureCode;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;

/// Is the body of an answer that tells of a problem.
///
/// @param type where the code is documented
/// @param instance path of the request
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonProperty("error_code") String errorCode,
        @JsonProperty("user_message") String userMessage,
        String suggestion,
        @JsonProperty("user_action") String userAction,
        Map<String, Object> details,
        @JsonProperty("request_id") String requestId,
        @JsonAnyGetter Map<String, Object> members) {
    /// Where codes are documented, on the server itself.
    static final String CODES = "/docs/codes/";

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemFault fault, String path) {
        FailureCode code = fault.code();
        HttpStatus known = HttpStatus.resolve(fault.status());
        String requestId = MDC.get("request_id");
        return new Problem(
                CODES + code.name(),
                known == null ? code.message() : known.getReasonPhrase(),
                fault.status(),
                fault.message(),
                path,
                code.name(),
                fault.message(),
                code.suggestion(),
                code.userAction(),
                fault.details(),
                requestId == null ? "" : requestId,
                fault.members());
    }
}
