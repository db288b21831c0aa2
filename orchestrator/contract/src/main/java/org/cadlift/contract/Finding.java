package org.cadlift.contract;

/// Tells one thing that a step noticed: what, how bad, where, and what the user can do about it.
///
/// @param message what happened, one sentence with the figures of this case
/// @param action what the user can do, one sentence; never empty
public record Finding(Code code, Severity severity, String message, String action, Place place) {
    public Finding {
        if (message.isBlank() || action.isBlank()) {
            throw new IllegalArgumentException("a finding needs a message and an action: " + code.name());
        }
    }

    /// Makes an error with the code's own remedy.
    public static Finding error(FailureCode code, String message, Place place) {
        return new Finding(code, Severity.ERROR, message, code.userAction(), place);
    }

    public static Finding error(FailureCode code, String message) {
        return error(code, message, Place.NOWHERE);
    }

    /// Gives the same finding in one of several drawings.
    public Finding in(String drawing) {
        return new Finding(code, severity, message, action, place.in(drawing));
    }

    public static Finding warning(NoticeCode code, String message, Place place) {
        return new Finding(code, Severity.WARNING, message, code.action(), place);
    }

    public static Finding info(NoticeCode code, String message, Place place) {
        return new Finding(code, Severity.INFO, message, code.action(), place);
    }
}
