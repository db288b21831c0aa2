package org.cadlift.api.serve.job;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadlift.api.serve.problem.ProblemFault;

/// Says which jobs are listed.
///
/// @param conditions SQL with one `?` each, and its value
/// @param limit how many a page holds
record JobFilter(Map<String, Object> conditions, int limit) {
    private static final int MOST = 200;

    /// Reads the query of a list: `status`, `job_type`, `tag`, `batch_id`, `error_code`, `name` (its beginning),
    /// `created_after`, `created_before`, `cursor`, `limit`.
    static JobFilter of(Map<String, String> query) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        int limit = 50;
        for (Map.Entry<String, String> entry : query.entrySet()) {
            String name = entry.getKey();
            String value = entry.getValue();
            switch (name) {
                case "status" ->
                    conditions.put(
                            "status = ?",
                            known(name, value, JobStatus.named(value).map(JobStatus::id), JobStatus.all()));
                case "job_type" ->
                    conditions.put(
                            "job_type = ?",
                            known(name, value, JobType.named(value).map(JobType::id), JobType.all()));
                case "tag" -> conditions.put("id IN (SELECT job_id FROM job_tag WHERE tag = ?)", text(name, value));
                case "batch_id" -> conditions.put("batch_id = ?", text(name, value));
                case "error_code" -> conditions.put("error_code = ?", text(name, value));
                case "name" ->
                    conditions.put(
                            "SUBSTRING(name FROM 1 FOR " + text(name, value).length() + ") = ?", value);
                case "created_after" -> conditions.put("created_at > ?", instant(name, value));
                case "created_before" -> conditions.put("created_at < ?", instant(name, value));
                case "cursor" -> {
                    if (!JobIds.mayBe(value)) {
                        throw ProblemFault.parameter(name, "cursor is none that a list gave");
                    }
                    conditions.put("id < ?", value);
                }
                case "limit" -> limit = limit(value);
                default -> throw ProblemFault.parameter(name, "'" + name + "' is no filter of jobs");
            }
        }
        return new JobFilter(conditions, limit);
    }

    private static String known(String name, String value, Optional<String> known, String all) {
        return known.orElseThrow(() -> ProblemFault.parameter(name, name + " '" + value + "' is none of " + all));
    }

    private static String text(String name, String value) {
        if (value.isEmpty() || value.length() > 255 || value.indexOf('\0') >= 0) {
            throw ProblemFault.parameter(name, name + " has 1 to 255 characters");
        }
        return value;
    }

    private static Instant instant(String name, String value) {
        try {
            Instant instant = Instant.parse(value);
            // What databases know.
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                throw ProblemFault.parameter(name, name + " is out of valid range (1970-9999)");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw ProblemFault.parameter(name, name + " is no time like 2026-01-31T12:00:00Z");
        }
    }

    static int limit(String value) {
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw ProblemFault.parameter("limit", "limit is no number");
        }
        throw ProblemFault.parameter("limit", "limit " + value + " out of valid range (1-" + MOST + ")");
    }
}
