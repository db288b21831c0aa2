package org.cadlift.worker;

import org.cadlift.workflow.LiftOrder;

/// Looks on while this process takes the steps of jobs. It must not throw, and whatever takes long it does elsewhere.
@FunctionalInterface
public interface StepWatch {
    /// Hears of a step that begins, on the thread that takes it.
    Look begin(Beginning step);

    /// Says which step begins.
    ///
    /// @param step its name, or `report`
    /// @param workflow id of its workflow
    /// @param attempt from 1
    record Beginning(String step, LiftOrder order, String workflow, int attempt) {}

    /// Says how a step ended.
    enum End {
        /// It has an answer.
        MADE,
        /// It answered that the input cannot be used.
        REFUSED,
        /// The world or a bug kept it from answering; where it may help, it is tried again.
        FAULTED,
        /// Nobody wanted its answer any more.
        CANCELLED
    }

    /// Is one look at one step.
    @FunctionalInterface
    interface Look {
        /// Hears how the step ended, on the thread that took it.
        ///
        /// @param code of the failure, else empty
        void ended(End end, String code);
    }
}
