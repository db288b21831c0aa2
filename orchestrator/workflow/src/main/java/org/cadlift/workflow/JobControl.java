package org.cadlift.workflow;

import java.util.Locale;

/// Looks at jobs that run and asks things of them.
public interface JobControl {
    /// Says what can be asked of a job.
    enum Wish {
        /// Stop the step at work; the report is still written.
        CANCEL,
        /// Wait before the next step.
        PAUSE,
        /// Go on.
        RESUME;

        /// Gives the name of the signal.
        public String signal() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Asks something of a job.
    ///
    /// @param id of its workflow
    /// @throws EngineFault when no such job runs, or nobody answers
    void ask(String id, Wish wish);

    /// Tells how far a job is.
    ///
    /// @throws EngineFault when there is no such job, or nobody answers
    Progress progress(String id);
}
