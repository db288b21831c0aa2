package org.cadlift.workflow;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import java.util.Optional;
import org.cadlift.contract.FailureCode;

/// Tells why an activity gave up, as a failure code and a message.
record Trouble(FailureCode code, String message) {
    static Trouble of(ActivityFailure failure) {
        Optional<Throwable> cause = Optional.ofNullable(failure.getCause());
        if (cause.isEmpty()) {
            return new Trouble(FailureCode.SYS_UNEXPECTED_ERROR, FailureCode.SYS_UNEXPECTED_ERROR.message());
        }
        return switch (cause.get()) {
            case CanceledFailure _ -> of(FailureCode.SYS_CANCELLED);
            case TimeoutFailure _ ->
                // The last heartbeat timeout of many attempts: no worker stayed alive to finish the step.
                new Trouble(FailureCode.SYS_TIMEOUT, "Step " + failure.getActivityType() + " reached its time limit");
            case ApplicationFailure application ->
                new Trouble(code(application.getType()), application.getOriginalMessage());
            default -> of(FailureCode.SYS_UNEXPECTED_ERROR);
        };
    }

    private static Trouble of(FailureCode code) {
        return new Trouble(code, code.message());
    }

    private static FailureCode code(String type) {
        for (FailureCode code : FailureCode.values()) {
            if (code.name().equals(type)) {
                return code;
            }
        }
        return FailureCode.SYS_UNEXPECTED_ERROR;
    }
}
