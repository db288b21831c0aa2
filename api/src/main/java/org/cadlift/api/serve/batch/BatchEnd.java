package org.cadlift.api.serve.batch;

import java.util.Map;
import org.cadlift.api.serve.job.Job;
import org.cadlift.api.serve.job.JobWatch;
import org.springframework.stereotype.Component;

/// Looks whether a job that ended was the last of its batch.
@Component
class BatchEnd implements JobWatch {
    private final Batches batches;

    BatchEnd(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void ended(Job job, Map<String, Object> view) {
        if (!job.batch().isEmpty()) {
            batches.settle(job.tenant(), job.batch());
        }
    }
}
