package org.cadlift.api.serve.job;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes jobs that have been over for long enough.
@Component
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    // A page at a time, so that a long list holds up nothing.
    private static final int PAGE = 100;

    private final JobTable table;
    private final Jobs jobs;
    private final Clock clock;

    Sweep(JobTable table, Jobs jobs, Clock clock) {
        this.table = table;
        this.jobs = jobs;
        this.clock = clock;
    }

    // Nobody minds a job that is kept a minute longer.
    @Scheduled(fixedDelayString = "${cadlift.jobs.sweep:60s}")
    void sweep() {
        List<Job> expired;
        do {
            expired = table.expired(clock.instant(), PAGE);
            expired.forEach(job -> {
                jobs.remove(job);
                LOG.atInfo()
                        .addKeyValue("event", "job_swept")
                        .addKeyValue("job_id", job.id())
                        .log("{} was kept for long enough", job.source().key());
            });
        } while (expired.size() == PAGE);
    }
}
