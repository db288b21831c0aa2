package org.cadlift.api.serve.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.report.JobSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps jobs in the database.
@Repository
class JobTable {
    private static final TypeReference<Map<String, Object>> PARAMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};
    private static final TypeReference<List<JobFile>> FILES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    JobTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Job job) {
        sql.sql("""
                        INSERT INTO job (id, tenant, user_id, request_id, trace, batch_id, job_type, name, params, tags,
                          source_name, source_sha256, source_bytes, priority, status, attempt, step, percent,
                          error_code, summary, files, created_at)
                        VALUES (:id, :tenant, :user, :request, :trace, :batch, :type, :name, :params, :tags, :sourceName,
                          :sourceSha256, :sourceBytes, :priority, :status, :attempt, :step, 0, '', '', '[]', :created)
                        """)
                .param("id", job.id())
                .param("tenant", job.tenant())
                .param("user", job.user())
                .param("request", job.request())
                .param("trace", job.trace())
                .param("batch", job.batch())
                .param("type", job.type().id())
                .param("name", job.name())
                .param("params", json.writeValueAsString(job.params()))
                .param("tags", json.writeValueAsString(job.tags()))
                .param("sourceName", job.source().key())
                .param("sourceSha256", job.source().sha256())
                .param("sourceBytes", job.source().size())
                .param("priority", job.priority())
                .param("status", job.status().id())
                .param("attempt", job.attempt())
                .param("step", job.step())
                .param("created", at(job.createdAt()))
                .update();
        for (String tag : job.tags()) {
            sql.sql("INSERT INTO job_tag (job_id, tag) VALUES (?, ?)")
                    .params(job.id(), tag)
                    .update();
        }
    }

    Optional<Job> find(String tenant, String id) {
        return sql.sql("SELECT * FROM job WHERE tenant = ? AND id = ?")
                .params(tenant, id)
                .query(this::job)
                .optional();
    }

    /// Gives whose a job is.
    Optional<String> tenant(String id) {
        return sql.sql("SELECT tenant FROM job WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /// Gives a page of a tenant's jobs, the newest first.
    List<Job> list(String tenant, JobFilter filter) {
        StringBuilder where = new StringBuilder("SELECT * FROM job WHERE tenant = ?");
        List<Object> values = new ArrayList<>(List.of(tenant));
        filter.conditions().forEach((condition, value) -> {
            where.append(" AND ").append(condition);
            values.add(value instanceof Instant instant ? at(instant) : value);
        });
        where.append(" ORDER BY id DESC LIMIT ?");
        values.add(filter.limit() + 1);
        return sql.sql(where.toString()).params(values).query(this::job).list();
    }

    int unfinished(String tenant) {
        return sql.sql("SELECT COUNT(*) FROM job WHERE tenant = ? AND status IN ('queued', 'running')")
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    Map<String, Integer> countByStatus() {
        return sql
                .sql("SELECT status, COUNT(*) FROM job GROUP BY status")
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Gives those to be handed to the engine next: the most urgent first, then the oldest.
    List<Job> unfinished(int limit) {
        return sql.sql("""
                        SELECT * FROM job WHERE status IN ('queued', 'running')
                        ORDER BY CASE status WHEN 'running' THEN 0 ELSE 1 END, priority, id LIMIT ?
                        """).param(limit).query(this::job).list();
    }

    /// Writes down how far a job is; nothing once it has ended.
    boolean progress(String id, String step, int percent, Instant now) {
        return sql.sql("""
                                UPDATE job SET status = 'running', step = ?, percent = ?,
                                  started_at = COALESCE(started_at, ?)
                                WHERE id = ? AND status IN ('queued', 'running')
                                """).params(step, percent, at(now), id).update() > 0;
    }

    /// Writes down how a job ended, once.
    boolean end(String id, JobStatus status, JobSummary summary, List<JobFile> files, Instant now, Instant ttl) {
        return sql.sql("""
                                UPDATE job SET status = :status, step = CASE WHEN :code = '' THEN 'done' ELSE step END,
                                  percent = CASE WHEN :code = '' THEN 100 ELSE percent END, error_code = :code,
                                  summary = :summary, files = :files, started_at = COALESCE(started_at, :now),
                                  finished_at = :now, expires_at = :expires
                                WHERE id = :id AND status IN ('queued', 'running')
                                """)
                        .param("status", status.id())
                        .param("code", summary.failure())
                        .param("summary", json.writeValueAsString(summary))
                        .param("files", json.writeValueAsString(files))
                        .param("now", at(now))
                        .param("expires", at(ttl))
                        .param("id", id)
                        .update()
                > 0;
    }

    /// Queues a job that failed or was cancelled again, once.
    boolean again(String tenant, String id) {
        return sql.sql("""
                                UPDATE job SET status = 'queued', attempt = attempt + 1, step = '', percent = 0,
                                  error_code = '', summary = '', files = '[]', started_at = NULL, finished_at = NULL,
                                  expires_at = NULL
                                WHERE tenant = ? AND id = ? AND status IN ('failed', 'cancelled')
                                """).params(tenant, id).update() > 0;
    }

    boolean delete(String tenant, String id) {
        return sql.sql("DELETE FROM job WHERE tenant = ? AND id = ? AND status NOT IN ('queued', 'running')")
                        .params(tenant, id)
                        .update()
                > 0;
    }

    List<Job> expired(Instant now, int limit) {
        return sql.sql("SELECT * FROM job WHERE expires_at < ? ORDER BY expires_at LIMIT ?")
                .params(at(now), limit)
                .query(this::job)
                .list();
    }

    /// Tells whether a source is that of a job that has not ended.
    boolean isAtWork(String tenant, String sourceSha256) {
        return sql.sql("""
                                SELECT COUNT(*) FROM job
                                WHERE tenant = ? AND source_sha256 = ? AND status IN ('queued', 'running')
                                """).params(tenant, sourceSha256).query(Integer.class).single() > 0;
    }

    /// Tells whether any job of a tenant still has an artifact, as its source or among its files.
    boolean isShared(String tenant, String sha256) {
        return sql.sql("SELECT COUNT(*) FROM job WHERE tenant = ? AND (source_sha256 = ? OR files LIKE ?)")
                        .params(tenant, sha256, "%" + sha256 + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Job job(ResultSet row, int number) throws SQLException {
        String summary = row.getString("summary");
        return new Job(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("user_id"),
                row.getString("request_id"),
                row.getString("trace"),
                row.getString("batch_id"),
                JobType.named(row.getString("job_type")).orElseThrow(),
                row.getString("name"),
                json.readValue(row.getString("params"), PARAMS),
                json.readValue(row.getString("tags"), TAGS),
                new ArtifactRef(
                        row.getString("source_name"), row.getString("source_sha256"), row.getLong("source_bytes")),
                row.getInt("priority"),
                JobStatus.named(row.getString("status")).orElseThrow(),
                row.getInt("attempt"),
                row.getString("step"),
                row.getInt("percent"),
                row.getString("error_code"),
                summary.isEmpty() ? Optional.empty() : Optional.of(json.readValue(summary, JobSummary.class)),
                json.readValue(row.getString("files"), FILES),
                instant(row, "created_at").orElseThrow(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
