package org.cadlift.api.serve.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Is the table of the audit.
@Component
final class AuditTable {
    private final JdbcClient database;

    AuditTable(JdbcClient database) {
        this.database = database;
    }

    void add(Entry entry) {
        database.sql("INSERT INTO audit (happened_at, tenant, user_id, key_id, address, action, target, outcome, times,"
                        + " request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        utc(entry.at()),
                        entry.tenant(),
                        entry.user(),
                        entry.key(),
                        entry.address(),
                        entry.action(),
                        entry.target(),
                        entry.outcome(),
                        entry.times(),
                        entry.requestId())
                .update();
    }

    /// Lists rows, the newest first.
    ///
    /// @param tenant whose
    /// @param also a second one; the same for none
    /// @param before only older ones: ids below this
    List<Entry> list(String tenant, String also, long before, int limit) {
        return database.sql("SELECT * FROM audit WHERE (tenant = ? OR tenant = ?) AND id < ? ORDER BY id DESC LIMIT ?")
                .params(tenant, also, before, limit)
                .query(AuditTable::row)
                .list();
    }

    int sweep(Instant before, int rows) {
        int old = database.sql("DELETE FROM audit WHERE happened_at < ?")
                .param(utc(before))
                .update();
        return old
                + database.sql("DELETE FROM audit WHERE id <= (SELECT MAX(id) FROM audit) - ?")
                        .param(rows)
                        .update();
    }

    private static Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("tenant"),
                row.getString("user_id"),
                row.getString("key_id"),
                row.getString("address"),
                row.getString("action"),
                row.getString("target"),
                row.getInt("outcome"),
                row.getInt("times"),
                row.getString("request_id"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
