package org.cadlift.api.serve.hook;

import java.util.Map;
import org.cadlift.api.serve.job.Job;
import org.cadlift.api.serve.job.JobWatch;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Announces how jobs ended.
@Component
class JobAnnouncement implements JobWatch {
    private final Hooks hooks;
    private final JsonMapper json;

    JobAnnouncement(Hooks hooks, JsonMapper json) {
        this.hooks = hooks;
        this.json = json;
    }

    @Override
    public void ended(Job job, Map<String, Object> view) {
        Event event =
                switch (job.status()) {
                    case SUCCEEDED, SUCCEEDED_WITH_LOSS -> Event.JOB_SUCCEEDED;
                    case CANCELLED -> Event.JOB_CANCELLED;
                    case FAILED -> Event.JOB_FAILED;
                    case QUEUED, RUNNING -> throw new IllegalStateException("a job that goes on has not ended");
                };
        hooks.announce(job.tenant(), event, json.writeValueAsString(view));
    }
}
