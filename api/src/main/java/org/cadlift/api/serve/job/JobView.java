package org.cadlift.api.serve.job;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.report.JobSummary;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Shows a job as the API does.
@Component
public class JobView {
    static final String JOBS = "/api/v1/jobs/";

    JobView() {}

    /// Gives the JSON object that docs/api.md describes; fields that do not apply yet are absent.
    public Map<String, Object> of(Job job) {
        String self = JOBS + job.id();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", job.id());
        shown.put("job_type", job.type().id());
        shown.put("name", job.name());
        shown.put("status", job.status().id());
        shown.put("progress", progress(job));
        shown.put("params", job.params());
        shown.put("tags", job.tags());
        shown.put("priority", job.priority());
        if (!job.batch().isEmpty()) {
            shown.put("batch_id", job.batch());
        }
        shown.put("created_at", job.createdAt().toString());
        job.startedAt().ifPresent(at -> shown.put("started_at", at.toString()));
        job.finishedAt().ifPresent(at -> shown.put("finished_at", at.toString()));
        shown.put(
                "source",
                Map.of(
                        "name", job.source().key(),
                        "bytes", job.source().size(),
                        "sha256", job.source().sha256()));
        shown.put("files", job.files().stream().map(file -> file(self, file)).toList());
        job.summary().ifPresent(summary -> {
            if (!summary.failure().isEmpty()) {
                shown.put("error", error(summary));
            } else {
                shown.put("result", result(summary));
            }
        });
        shown.put("links", links(job, self));
        return shown;
    }

    private static Map<String, Object> progress(Job job) {
        Map<String, Object> progress = new LinkedHashMap<>();
        progress.put("step", job.step());
        progress.put("attempt", job.attempt());
        progress.put("percent", job.percent());
        return progress;
    }

    private static Map<String, Object> file(String self, JobFile file) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", file.name());
        shown.put("format", file.format());
        shown.put("bytes", file.bytes());
        shown.put("sha256", file.sha256());
        if (!file.verdict().isEmpty()) {
            shown.put("verdict", file.verdict());
        }
        shown.put("url", self + "/artifacts/" + UriUtils.encodePathSegment(file.name(), StandardCharsets.UTF_8));
        return shown;
    }

    private static Map<String, Object> error(JobSummary summary) {
        FailureCode code = Stream.of(FailureCode.values())
                .filter(known -> known.name().equals(summary.failure()))
                .findFirst()
                .orElse(FailureCode.SYS_UNEXPECTED_ERROR);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error_code", code.name());
        error.put("user_message", summary.message());
        error.put("suggestion", code.suggestion());
        error.put("user_action", summary.action());
        return error;
    }

    private static Map<String, Object> result(JobSummary summary) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("mode", summary.mode());
        result.put("solids", summary.solids());
        result.put("volume_mm3", summary.volumeMm3());
        result.put("entities", summary.entities());
        result.put("lost", summary.lost());
        result.put("warnings", summary.warnings());
        return result;
    }

    private static Map<String, String> links(Job job, String self) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("events", self + "/events");
        if (!job.status().ended()) {
            links.put("cancel", self + "/cancel");
        } else if (List.of(JobStatus.FAILED, JobStatus.CANCELLED).contains(job.status())) {
            links.put("retry", self + "/retry");
        }
        if (!job.batch().isEmpty()) {
            links.put("batch", "/api/v1/batches/" + job.batch());
        }
        return links;
    }
}
