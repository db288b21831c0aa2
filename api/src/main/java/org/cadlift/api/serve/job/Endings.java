package org.cadlift.api.serve.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadlift.api.serve.watch.Meters;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;
import org.cadlift.workflow.LiftEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes down how a job ended, and tells everybody who should know.
@Component
class Endings {
    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private final JobTable table;
    private final JobEvents events;
    private final JobView view;
    private final ArtifactStore store;
    private final JsonMapper json;
    private final JobSettings settings;
    private final Clock clock;
    private final JobProfiles profiles;
    private final Meters meters;
    /// Asked for late, since whoever watches may use jobs.
    private final ObjectProvider<JobWatch> watches;

    Endings(
            JobTable table,
            JobEvents events,
            JobView view,
            ArtifactStore store,
            JsonMapper json,
            JobSettings settings,
            Clock clock,
            JobProfiles profiles,
            Meters meters,
            ObjectProvider<JobWatch> watches) {
        this.table = table;
        this.events = events;
        this.view = view;
        this.store = store;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.profiles = profiles;
        this.meters = meters;
        this.watches = watches;
    }

    /// Ends a job that nobody has at work.
    void cancelled(Job job) {
        FailureCode code = FailureCode.SYS_CANCELLED;
        end(
                job,
                new LiftEnd(JobSummary.failed("cancelled", code.name(), code.message(), code.userAction()), List.of()));
    }

    void end(Job job, LiftEnd end) {
        Map<String, String> verdicts = verdicts(job.tenant(), end.files());
        List<JobFile> files = Stream.concat(end.files().stream(), profiles.take(job.id()).stream())
                .map(ref -> new JobFile(
                        ref.key(),
                        ref.key().substring(ref.key().lastIndexOf('.') + 1),
                        ref.size(),
                        ref.sha256(),
                        verdicts.getOrDefault(ref.key(), "")))
                .toList();
        JobStatus status = JobStatus.ofSummary(end.summary().status());
        Instant now = clock.instant();
        if (!table.end(job.id(), status, end.summary(), files, now, now.plus(settings.ttl()))) {
            return;
        }
        Job ended = table.find(job.tenant(), job.id()).orElse(job);
        Map<String, Object> shown = view.of(ended);
        events.tell(
                job.id(),
                "ended",
                Map.of("status", status.id(), "attempt", ended.attempt(), "error_code", ended.errorCode()));
        Duration took = took(ended);
        log(ended, took);
        meters.jobEnded(ended.type().id(), status.id(), ended.errorCode(), took);
        for (JobWatch watch : watches) {
            try {
                watch.ended(ended, shown);
            } catch (RuntimeException e) {
                LOG.atError().addKeyValue("job_id", job.id()).setCause(e).log("somebody was not told of the end");
            }
        }
    }

    /// The report says what other programs made of the files.
    private Map<String, String> verdicts(String tenant, List<ArtifactRef> files) {
        Map<String, String> verdicts = new HashMap<>();
        files.stream()
                .filter(ref -> ref.key().equals("report.json"))
                .findFirst()
                .flatMap(store.of(tenant)::get)
                .ifPresent(bytes -> {
                    for (JsonNode file : json.readTree(bytes).path("files")) {
                        verdicts.put(
                                file.path("name").asString(),
                                file.path("verdict").path("status").asString());
                    }
                });
        return verdicts;
    }

    private static Duration took(Job job) {
        return job.startedAt()
                .flatMap(start -> job.finishedAt().map(end -> Duration.between(start, end)))
                .orElse(Duration.ZERO);
    }

    private static void log(Job job, Duration took) {
        boolean failed = job.status() == JobStatus.FAILED;
        LOG.atInfo()
                .addKeyValue("event", failed ? "job_failed" : "job_completed")
                .addKeyValue("job_id", job.id())
                .addKeyValue("job_type", job.type().id())
                .addKeyValue("mode", job.summary().map(JobSummary::mode).orElse(""))
                .addKeyValue("status", job.status().id())
                .addKeyValue("error_code", job.errorCode())
                .addKeyValue("workflow_id", job.workflow())
                .addKeyValue("request_id", job.request())
                .addKeyValue("duration_ms", took.toMillis())
                .log("{} ended: {}", job.source().key(), job.status().id());
    }
}
