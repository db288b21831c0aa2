package org.cadlift.api.serve.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.JobType;

/// Is a batch as it is written down.
///
/// @param name of the upload
/// @param params JSON, for all items
record Batch(
        String id,
        String tenant,
        String user,
        String name,
        Kind kind,
        JobType type,
        String params,
        List<String> tags,
        int total,
        boolean cancelled,
        Instant createdAt,
        Optional<Instant> endedAt) {
    Batch {
        tags = List.copyOf(tags);
    }

    /// Says what was uploaded.
    enum Kind {
        ZIP,
        CSV,
        NDJSON;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Gives the one on whose behalf its jobs are done.
    Caller caller() {
        return new Caller(tenant, user, "", Caller.Role.OPERATOR);
    }

    /// Gives the key by which an item becomes a job once.
    String promise(BatchItem item) {
        return "batch/" + id + "/" + item.number();
    }
}
