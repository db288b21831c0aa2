package org.cadlift.workflow;

import java.util.Map;

/// Asks for the report of a job from what its steps made.
///
/// @param failure the code of a failure that no step could answer itself (the world, a bug, a cancellation), else empty
/// @param message what is known of it, else empty
public record ReportTask(LiftOrder order, Map<Step, StepMade> made, String failure, String message) {
    public ReportTask {
        made = Map.copyOf(made);
    }
}
