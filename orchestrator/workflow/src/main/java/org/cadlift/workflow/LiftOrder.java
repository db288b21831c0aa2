package org.cadlift.workflow;

import org.cadlift.contract.JobSpec;

/// Is what a workflow starts with.
///
/// @param job what is to be done, its source named by digest
/// @param context on whose behalf
/// @param indexed whether the engine keeps search attributes, so that the workflow may set them
public record LiftOrder(JobSpec.DrawingJob job, JobContext context, boolean indexed) {
    /// Gives the same order for an engine that keeps search attributes, or for one that does not.
    public LiftOrder withIndex(boolean kept) {
        return new LiftOrder(job, context, kept);
    }
}
