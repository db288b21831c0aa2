package org.cadlift.api.serve.job;

import java.util.Map;

/// Hears of jobs that ended; every bean of this type is told, in no order. What it throws goes to the log.
public interface JobWatch {
    /// @param view the job as the API shows it
    void ended(Job job, Map<String, Object> view);
}
