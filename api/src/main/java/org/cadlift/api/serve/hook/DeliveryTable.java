package org.cadlift.api.serve.hook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps deliveries: those to be made, and the log of those that ended.
@Repository
class DeliveryTable {
    private final JdbcClient database;

    DeliveryTable(JdbcClient database) {
        this.database = database;
    }

    /// Adds one that is due at once.
    void add(Delivery delivery) {
        database.sql("""
                        INSERT INTO webhook_delivery (id, webhook_id, tenant, event_type, body, status, round, calls,
                            status_code, error, answer, next_call_at, created_at)
                        VALUES (:id, :webhook, :tenant, :type, :body, 'pending', 1, 0, 0, '', '', :now, :now)""")
                .param("id", delivery.id())
                .param("webhook", delivery.webhook())
                .param("tenant", delivery.tenant())
                .param("type", delivery.eventType())
                .param("body", delivery.body())
                .param("now", at(delivery.createdAt()))
                .update();
    }

    Optional<Delivery> find(String id) {
        return database.sql("SELECT * FROM webhook_delivery WHERE id = :id")
                .param("id", id)
                .query((row, _) -> delivery(row))
                .optional();
    }

    /// Gives those of a webhook, newest first.
    ///
    /// @param before id to go on behind; empty to begin
    /// @param status only those; empty for all
    List<Delivery> page(Webhook webhook, String before, String status, int limit) {
        return database.sql("""
                        SELECT * FROM webhook_delivery
                        WHERE webhook_id = :webhook AND tenant = :tenant
                            AND (:before = '' OR id < :before) AND (:status = '' OR status = :status)
                        ORDER BY id DESC LIMIT :limit""")
                .param("webhook", webhook.id())
                .param("tenant", webhook.tenant())
                .param("before", before)
                .param("status", status)
                .param("limit", limit)
                .query((row, _) -> delivery(row))
                .list();
    }

    /// Gives pending ones that were due before a time, the oldest first.
    List<Delivery> overdue(Instant before, int limit) {
        return database.sql("""
                        SELECT * FROM webhook_delivery WHERE status = 'pending' AND next_call_at < :before
                        ORDER BY next_call_at LIMIT :limit""")
                .param("before", at(before))
                .param("limit", limit)
                .query((row, _) -> delivery(row))
                .list();
    }

    /// Keeps what came of a call, unless a replay has begun in the meantime.
    void called(Delivery after) {
        database.sql("""
                        UPDATE webhook_delivery SET status = :status, calls = :calls, status_code = :code,
                            error = :error, answer = :answer, next_call_at = :next, ended_at = :ended
                        WHERE id = :id AND round = :round""")
                .param("status", after.status().text())
                .param("calls", after.calls())
                .param("code", after.statusCode())
                .param("error", after.error())
                .param("answer", after.answer())
                .param("next", after.nextCallAt().map(DeliveryTable::at).orElse(null))
                .param("ended", after.endedAt().map(DeliveryTable::at).orElse(null))
                .param("id", after.id())
                .param("round", after.round())
                .update();
    }

    /// Begins a new round of one that has ended; tells whether it had.
    boolean replay(Webhook webhook, String id, Instant now) {
        return database.sql("""
                        UPDATE webhook_delivery SET status = 'pending', round = round + 1, calls = 0,
                            next_call_at = :now, ended_at = NULL
                        WHERE id = :id AND webhook_id = :webhook AND tenant = :tenant AND status <> 'pending'""")
                        .param("now", at(now))
                        .param("id", id)
                        .param("webhook", webhook.id())
                        .param("tenant", webhook.tenant())
                        .update()
                > 0;
    }

    /// Forgets what ended before a time.
    void forget(Instant endedBefore) {
        database.sql("DELETE FROM webhook_delivery WHERE ended_at < :before")
                .param("before", at(endedBefore))
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("webhook_id"),
                row.getString("tenant"),
                row.getString("event_type"),
                row.getString("body"),
                Delivery.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("round"),
                row.getInt("calls"),
                row.getInt("status_code"),
                row.getString("error"),
                row.getString("answer"),
                instant(row, "next_call_at"),
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
