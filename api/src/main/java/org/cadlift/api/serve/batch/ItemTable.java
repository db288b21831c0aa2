package org.cadlift.api.serve.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the items of batches, and sees how their jobs stand.
@Repository
class ItemTable {
    private static final String ITEMS = """
            SELECT i.number, i.name, i.source, i.params, i.job_id, i.message,
              COALESCE(j.error_code, i.error_code) AS error_code,
              CASE WHEN j.status IS NOT NULL THEN j.status
                WHEN i.job_id <> '' THEN 'deleted'
                WHEN i.error_code = 'SYS_CANCELLED' THEN 'cancelled'
                WHEN i.error_code <> '' THEN 'failed'
                ELSE 'waiting' END AS status
            FROM job_batch_item i LEFT JOIN job j ON j.id = i.job_id
            WHERE i.batch_id = :batch""";

    private static final int MESSAGE_CHARACTERS = 2000;

    private final JdbcClient database;

    ItemTable(JdbcClient database) {
        this.database = database;
    }

    /// Is how many items stand alike.
    record Count(String status, String errorCode, int items) {}

    void add(Batch batch, BatchItem item) {
        database.sql("""
                        INSERT INTO job_batch_item (batch_id, number, name, source, params, job_id, error_code, message)
                        VALUES (?, ?, ?, ?, ?, '', '', '')""")
                .params(batch.id(), item.number(), item.name(), item.source(), item.params())
                .update();
    }

    /// Gives items in their order.
    ///
    /// @param after number to go on behind; 0 to begin
    /// @param status only those; empty for all
    List<BatchItem> page(Batch batch, int after, String status, int limit) {
        return database.sql("SELECT * FROM (" + ITEMS + ") t WHERE number > :after"
                        + " AND (:status = '' OR status = :status) ORDER BY number LIMIT :limit")
                .param("batch", batch.id())
                .param("after", after)
                .param("status", status)
                .param("limit", limit)
                .query(ItemTable::item)
                .list();
    }

    List<Count> counts(Batch batch) {
        return database.sql("SELECT status, error_code, COUNT(*) AS items FROM (" + ITEMS
                        + ") t GROUP BY status, error_code ORDER BY status, error_code")
                .param("batch", batch.id())
                .query((row, _) -> new Count(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /// Notes the job of an item; tells whether the item still waited for one.
    boolean made(Batch batch, BatchItem item, String job) {
        return database.sql("""
                        UPDATE job_batch_item SET job_id = ?
                        WHERE batch_id = ? AND number = ? AND error_code = ''""").params(job, batch.id(), item.number()).update() > 0;
    }

    Optional<BatchItem> named(Batch batch, String name) {
        return database.sql("SELECT * FROM (" + ITEMS + ") t WHERE name = :name")
                .param("batch", batch.id())
                .param("name", name)
                .query(ItemTable::item)
                .optional();
    }

    void refused(Batch batch, BatchItem item, FailureCode code, String message) {
        database.sql("UPDATE job_batch_item SET error_code = ?, message = ? WHERE batch_id = ? AND number = ?")
                .params(
                        code.name(),
                        message.substring(0, Math.min(message.length(), MESSAGE_CHARACTERS)),
                        batch.id(),
                        item.number())
                .update();
    }

    /// Gives up items that are no jobs yet.
    void cancelWaiting(Batch batch) {
        database.sql("""
                        UPDATE job_batch_item SET error_code = 'SYS_CANCELLED', message = ?
                        WHERE batch_id = ? AND job_id = '' AND error_code = ''""")
                .params(FailureCode.SYS_CANCELLED.message(), batch.id())
                .update();
    }

    /// Lets items that became no job try once more.
    int retry(Batch batch) {
        return database.sql("""
                        UPDATE job_batch_item SET error_code = '', message = ''
                        WHERE batch_id = ? AND job_id = '' AND error_code <> '' AND error_code <> 'SYS_CANCELLED'""").param(batch.id()).update();
    }

    private static BatchItem item(ResultSet row, int number) throws SQLException {
        return new BatchItem(
                row.getInt("number"),
                row.getString("name"),
                row.getString("source"),
                row.getString("params"),
                row.getString("job_id"),
                row.getString("status"),
                row.getString("error_code"),
                row.getString("message"));
    }
}
