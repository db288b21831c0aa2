package org.cadlift.workflow;

import java.util.Objects;

/// Says on whose behalf a job runs; carried into every log line of its activities.
///
/// @param tenant whose data it is; part of the workflow id
/// @param request the request that asked for it, or empty
/// @param user who asked, or empty
/// @param job the job's own id
/// @param batch the run it belongs to, or empty
/// @param trace the span that its steps belong under, as a W3C `traceparent`, or empty
public record JobContext(String tenant, String request, String user, String job, String batch, String trace) {
    public JobContext {
        // Histories and orders from before there were traces lack it.
        trace = Objects.requireNonNullElse(trace, "");
    }

    public JobContext(String tenant, String request, String user, String job, String batch) {
        this(tenant, request, user, job, batch, "");
    }

    /// Gives the same context below a span.
    ///
    /// @param traceparent as W3C Trace Context writes it
    public JobContext within(String traceparent) {
        return new JobContext(tenant, request, user, job, batch, traceparent);
    }
}
