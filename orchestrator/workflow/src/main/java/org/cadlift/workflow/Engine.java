package org.cadlift.workflow;

import java.util.concurrent.CompletableFuture;

/// Runs jobs durably. Any number of threads may ask at once.
public interface Engine extends AutoCloseable {
    /// Says in one line what it is and where it can be looked at: `Temporal 1.5.1 at 127.0.0.1:7233, web UI http://…`.
    String description();

    /// Starts a job, or joins it where one of the same id is running already.
    ///
    /// @param id of the workflow, see [WorkflowIds]
    /// @param urgency which jobs go first where workers are scarce
    /// @return how it ended, whatever became of it; exceptionally an [EngineFault] when that cannot be learned
    CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency);

    /// Says how long a job may wait while others go first.
    enum Urgency {
        /// Somebody is waiting for the answer.
        INTERACTIVE(1),
        SOON(2),
        USUAL(3),
        LATER(4),
        /// It is wanted by the morning.
        OVERNIGHT(5);

        private final int priority;

        Urgency(int priority) {
            this.priority = priority;
        }

        /// @param priority 1 goes first, 5 last
        public static Urgency of(int priority) {
            return values()[priority - 1];
        }

        /// Gives Temporal's priority key: 1 goes first, 5 last, 3 is what others have that set none.
        public int priority() {
            return priority;
        }
    }

    /// Lets go of the engine; what it was started for this process alone is stopped.
    @Override
    void close();
}
