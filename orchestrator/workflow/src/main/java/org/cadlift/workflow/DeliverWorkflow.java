package org.cadlift.workflow;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Tells one receiver of one event, for as many hours as it takes.
@WorkflowInterface
public interface DeliverWorkflow {
    @WorkflowMethod(name = "deliver")
    void deliver(DeliverOrder order);
}
