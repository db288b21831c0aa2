package org.cadlift.workflow;

/// Says on whose behalf a job runs; carried into every log line of its activities.
///
/// @param tenant whose data it is; part of the workflow id
/// @param request the request that asked for it, or empty
/// @param user who asked, or empty
/// @param job the job's own id
/// @param batch the run it belongs to, or empty
public record JobContext(String tenant, String request, String user, String job, String batch) {}
