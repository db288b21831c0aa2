package org.cadlift.api.serve.job;

import org.cadlift.api.serve.watch.Meters;
import org.springframework.stereotype.Component;

/// Lets metrics ask how many jobs there are.
@Component
class JobCounts {
    JobCounts(Meters meters, JobTable table) {
        meters.countJobs(status -> table.countByStatus().getOrDefault(status, 0));
    }
}
