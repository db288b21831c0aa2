package org.cadlift.api;

import java.util.List;
import java.util.Set;
import org.cadlift.contract.FailureCode;

/// Enumerates how a command ends, for scripts.
enum ExitCode {
    OK(0),
    /// Everything failed.
    FAILED(1),
    /// The command line was wrong.
    USAGE(2),
    /// Done, with what `--fail-on` names.
    LOSS(3),
    /// Some of several inputs failed.
    SOME_FAILED(4),
    /// Another program reads a file differently from what was built.
    VERIFICATION_FAILED(5),
    /// A service that is needed does not answer.
    UNAVAILABLE(69),
    /// The same may succeed later.
    TRY_LATER(75),
    /// Ended by Ctrl-C; the Java runtime answers so by itself.
    INTERRUPTED(130);

    private static final Set<FailureCode> PASSING = Set.of(FailureCode.SYS_TIMEOUT, FailureCode.SYS_RATE_LIMITED);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /// Sums up several inputs.
    ///
    /// @param failures the code that ended each input that failed
    /// @param inputs how many inputs there were
    static ExitCode of(List<FailureCode> failures, int inputs) {
        if (failures.isEmpty()) {
            return OK;
        }
        if (failures.stream().allMatch(code -> code == FailureCode.GEO_VERIFICATION_FAILED)) {
            return VERIFICATION_FAILED;
        }
        if (failures.size() < inputs) {
            return SOME_FAILED;
        }
        if (failures.stream().allMatch(code -> code == FailureCode.SYS_UNAVAILABLE)) {
            return UNAVAILABLE;
        }
        return failures.stream().allMatch(PASSING::contains) ? TRY_LATER : FAILED;
    }
}
