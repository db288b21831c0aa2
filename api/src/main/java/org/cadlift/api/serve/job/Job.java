package org.cadlift.api.serve.job;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.workflow.WorkflowIds;

/// Is a job as it is written down.
///
/// @param id 26 letters and digits that sort by the time of creation
/// @param user who asked; empty where nobody is known
/// @param trace the `traceparent` of that request, or empty
/// @param batch the batch it belongs to, or empty
/// @param name of its files, without extension
/// @param params as they were asked for, completed by defaults
/// @param source the upload, its key being the file's name
/// @param priority 1 first, 5 last
/// @param attempt from 1; one more for each retry
/// @param step at work, or where it ended
/// @param errorCode empty unless it failed or was cancelled
/// @param files what it made, by name
public record Job(
        String id,
        String tenant,
        String user,
        String request,
        String trace,
        String batch,
        JobType type,
        String name,
        Map<String, Object> params,
        List<String> tags,
        ArtifactRef source,
        int priority,
        JobStatus status,
        int attempt,
        String step,
        int percent,
        String errorCode,
        Optional<JobSummary> summary,
        List<JobFile> files,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {
    /// What of an id tells jobs of one name apart in the engine; the first half is the time.
    private static final int RANDOM_PART = 14;

    public Job {
        // In the order in which they are documented.
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        tags = List.copyOf(tags);
        files = List.copyOf(files);
    }

    /// Gives the id of the workflow that does it.
    public String workflow() {
        return WorkflowIds.of(tenant, name, id.substring(RANDOM_PART));
    }
}
