package org.cadlift.workflow;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// Takes one step each. The names are what operators read in the engine's user interface.
///
/// A fault of the input is an answer ([StepMade#failure]); a fault of the world is thrown and retried; a fault of ours
/// is
/// thrown as not to be retried.
@ActivityInterface
public interface LiftActivities {
    @ActivityMethod(name = "validate")
    StepMade validate(StepTask task);

    @ActivityMethod(name = "parse")
    StepMade parse(StepTask task);

    @ActivityMethod(name = "vectorize")
    StepMade vectorize(StepTask task);

    @ActivityMethod(name = "extrude")
    StepMade extrude(StepTask task);

    @ActivityMethod(name = "export")
    StepMade export(StepTask task);

    @ActivityMethod(name = "verify")
    StepMade verify(StepTask task);

    /// Puts the account of the job together, whatever became of it.
    @ActivityMethod(name = "report")
    LiftEnd report(ReportTask task);
}
