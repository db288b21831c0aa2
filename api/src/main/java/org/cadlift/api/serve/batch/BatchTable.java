package org.cadlift.api.serve.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.api.serve.job.JobType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps batches. Whatever a client asks for is within its tenant.
@Repository
class BatchTable {
    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    BatchTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Batch batch) {
        database.sql("""
                        INSERT INTO job_batch (id, tenant, user_id, name, kind, job_type, params, tags, total, cancelled,
                          created_at)
                        VALUES (:id, :tenant, :user, :name, :kind, :type, :params, :tags, :total, FALSE, :created)""")
                .param("id", batch.id())
                .param("tenant", batch.tenant())
                .param("user", batch.user())
                .param("name", batch.name())
                .param("kind", batch.kind().id())
                .param("type", batch.type().id())
                .param("params", batch.params())
                .param("tags", json.writeValueAsString(batch.tags()))
                .param("total", batch.total())
                .param("created", at(batch.createdAt()))
                .update();
    }

    Optional<Batch> find(String tenant, String id) {
        return database.sql("SELECT * FROM job_batch WHERE tenant = ? AND id = ?")
                .params(tenant, id)
                .query(this::batch)
                .optional();
    }

    /// Gives a page of a tenant's batches, the newest first.
    ///
    /// @param before id to go on behind; empty to begin
    List<Batch> page(String tenant, String before, int limit) {
        return database.sql("""
                        SELECT * FROM job_batch WHERE tenant = :tenant AND (:before = '' OR id < :before)
                        ORDER BY id DESC LIMIT :limit""")
                .param("tenant", tenant)
                .param("before", before)
                .param("limit", limit)
                .query(this::batch)
                .list();
    }

    /// Gives those of all tenants that have not ended.
    List<Batch> unfinished() {
        return database.sql("SELECT * FROM job_batch WHERE ended_at IS NULL ORDER BY id")
                .query(this::batch)
                .list();
    }

    List<Batch> endedBefore(Instant time, int limit) {
        return database.sql("SELECT * FROM job_batch WHERE ended_at < ? ORDER BY ended_at LIMIT ?")
                .params(at(time), limit)
                .query(this::batch)
                .list();
    }

    void cancel(Batch batch) {
        database.sql("UPDATE job_batch SET cancelled = TRUE WHERE id = ?")
                .param(batch.id())
                .update();
    }

    /// Opens a batch that has ended again.
    void reopen(Batch batch) {
        database.sql("UPDATE job_batch SET ended_at = NULL, cancelled = FALSE WHERE id = ?")
                .param(batch.id())
                .update();
    }

    /// Ends a batch of which nothing is under way; tells whether it was this call that ended it.
    boolean end(String id, Instant now) {
        return database.sql("""
                        UPDATE job_batch SET ended_at = :now WHERE id = :id AND ended_at IS NULL AND NOT EXISTS (
                          SELECT 1 FROM job_batch_item i LEFT JOIN job j ON j.id = i.job_id
                          WHERE i.batch_id = :id AND ((i.job_id = '' AND i.error_code = '')
                            OR j.status IN ('queued', 'running')))""").param("now", at(now)).param("id", id).update() > 0;
    }

    void delete(Batch batch) {
        database.sql("DELETE FROM job_batch WHERE id = ?").param(batch.id()).update();
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("user_id"),
                row.getString("name"),
                Batch.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                JobType.valueOf(row.getString("job_type").toUpperCase(Locale.ROOT)),
                row.getString("params"),
                json.readValue(row.getString("tags"), TAGS),
                row.getInt("total"),
                row.getBoolean("cancelled"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
