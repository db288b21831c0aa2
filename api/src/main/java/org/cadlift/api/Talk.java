package org.cadlift.api;

import java.io.PrintStream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;

/// Talks to the person at the keyboard, on standard error.
///
/// @param volume how much: failures are always told
record Talk(PrintStream err, Volume volume) {
    /// Says how much is told.
    enum Volume {
        QUIET,
        NORMAL,
        VERBOSE
    }

    boolean isQuiet() {
        return volume == Volume.QUIET;
    }

    void say(String line) {
        if (volume != Volume.QUIET) {
            err.println(line);
            err.flush();
        }
    }

    void detail(String line) {
        if (volume == Volume.VERBOSE) {
            err.println(line);
            err.flush();
        }
    }

    /// Tells what failed: the code, what happened, and the remedy.
    void failure(String what, Finding finding) {
        err.println(what + ": " + finding.code().name() + ": " + finding.message());
        err.println("  " + finding.action());
        err.flush();
    }

    void failure(String what, FailureCode code, String message) {
        failure(what, Finding.error(code, message));
    }

    void trace(Throwable fault) {
        if (volume == Volume.VERBOSE) {
            fault.printStackTrace(err);
            err.flush();
        }
    }
}
