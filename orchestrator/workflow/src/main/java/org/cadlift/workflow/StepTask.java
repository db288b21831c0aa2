package org.cadlift.workflow;

import java.util.Map;
import org.cadlift.contract.ArtifactRef;

/// Asks for one step of a job.
///
/// @param order the job
/// @param made what the steps before it made
public record StepTask(LiftOrder order, Map<Step, StepMade> made) {
    public StepTask {
        made = Map.copyOf(made);
    }

    /// Gives the source the job starts from.
    public ArtifactRef source() {
        return order.job().source();
    }
}
