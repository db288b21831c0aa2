package org.cadlift.workflow;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Turns one source into models, step by step. See the package for what it promises.
@WorkflowInterface
public interface LiftWorkflow {
    @WorkflowMethod(name = "lift")
    LiftEnd lift(LiftOrder order);

    @QueryMethod
    Progress progress();

    /// Stops the step at work; the report says `SYS_CANCELLED`.
    @SignalMethod
    void cancel();

    /// Waits before the next step until [#resume].
    @SignalMethod
    void pause();

    @SignalMethod
    void resume();
}
