package org.cadlift.api.serve.hook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cadlift.api.serve.job.JobIds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps webhooks. Each query is within a tenant.
@Repository
class WebhookTable {
    private final JdbcClient database;

    WebhookTable(JdbcClient database) {
        this.database = database;
    }

    void add(Webhook webhook) {
        database.sql("""
                        INSERT INTO webhook (id, tenant, url, events, secret, old_secret, active, created_at)
                        VALUES (:id, :tenant, :url, :events, :secret, '', :active, :created)""")
                .param("id", webhook.id())
                .param("tenant", webhook.tenant())
                .param("url", webhook.url())
                .param("events", String.join(",", webhook.events()))
                .param("secret", webhook.secret().text())
                .param("active", webhook.active())
                .param("created", at(webhook.createdAt()))
                .update();
    }

    List<Webhook> all(String tenant) {
        return database.sql("SELECT * FROM webhook WHERE tenant = :tenant ORDER BY id")
                .param("tenant", tenant)
                .query((row, _) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(String tenant, String id) {
        return database.sql("SELECT * FROM webhook WHERE tenant = :tenant AND id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query((row, _) -> webhook(row))
                .optional();
    }

    /// Takes a webhook away, and its deliveries with it; tells whether it was there.
    boolean delete(String tenant, String id) {
        return database.sql("DELETE FROM webhook WHERE tenant = :tenant AND id = :id")
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                > 0;
    }

    /// Makes a secret the one that signs; the one before it goes on until a time.
    void rotate(Webhook webhook, Secret secret, Instant oldUntil) {
        database.sql("""
                        UPDATE webhook SET old_secret = secret, secret = :secret, old_secret_until = :until
                        WHERE tenant = :tenant AND id = :id""")
                .param("secret", secret.text())
                .param("until", at(oldUntil))
                .param("tenant", webhook.tenant())
                .param("id", webhook.id())
                .update();
    }

    void activate(Webhook webhook, boolean active) {
        database.sql("UPDATE webhook SET active = :active WHERE tenant = :tenant AND id = :id")
                .param("active", active)
                .param("tenant", webhook.tenant())
                .param("id", webhook.id())
                .update();
    }

    /// Gives the name that servers on this database share, and makes it up when it is asked for first.
    String queue() {
        try {
            database.sql("""
                            INSERT INTO webhook_queue (number, name)
                            SELECT 1, :name WHERE NOT EXISTS (SELECT 1 FROM webhook_queue)""")
                    .param("name", JobIds.next(System.currentTimeMillis()))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another server made one up at the same time.
        }
        return database.sql("SELECT name FROM webhook_queue")
                .query(String.class)
                .single();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        String old = row.getString("old_secret");
        return new Webhook(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("url"),
                List.of(row.getString("events").split(",")),
                new Secret(row.getString("secret")),
                old.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Webhook.Former(new Secret(old), instant(row, "old_secret_until"))),
                row.getBoolean("active"),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
