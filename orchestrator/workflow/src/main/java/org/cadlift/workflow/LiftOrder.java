package org.cadlift.workflow;

import org.cadlift.contract.JobSpec;

/// Is what a workflow starts with.
///
/// @param job what is to be done, its source named by digest
/// @param context on whose behalf
/// @param indexed whether the engine keeps search attributes, so that the workflow may set them
public record LiftOrder(JobSpec.DrawingJob job, JobContext context, boolean indexed) {}
