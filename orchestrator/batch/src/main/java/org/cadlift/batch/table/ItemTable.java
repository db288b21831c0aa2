package org.cadlift.batch.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.ItemLine;
import org.cadlift.batch.item.Totals;
import org.cadlift.contract.report.JobSummary;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Holds the items of one output folder. Changes belong to the transaction at work; reading sees what is committed.
public final class ItemTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int PAGE = 200;

    private final String output;
    private final JdbcTemplate writing;
    // A connection of its own, so that no transaction stays open on a server while workflows are waited for.
    private final JdbcTemplate reading;

    ItemTable(String output, JdbcTemplate writing, JdbcTemplate reading) {
        this.output = output;
        this.writing = writing;
        this.reading = reading;
    }

    /// Is an item that has ended.
    ///
    /// @param order its place in the order of ending, from 1
    public record Ended(int order, ItemEnd end, String line) {}

    /// Forgets the items of an earlier run.
    public void clear() {
        writing.update("DELETE FROM CADLIFT_ITEM WHERE OUTPUT = ?", output);
    }

    /// Tells whether an item has this name, in any case, also one that is not committed yet.
    public boolean isNamed(String name) {
        return !writing.queryForList(
                        "SELECT NUMBER FROM CADLIFT_ITEM WHERE OUTPUT = ? AND NAME_KEY = ?",
                        Integer.class,
                        output,
                        name.toLowerCase(Locale.ROOT))
                .isEmpty();
    }

    public void add(List<Item> items) {
        writing.batchUpdate(
                "INSERT INTO CADLIFT_ITEM (OUTPUT, NUMBER, NAME, NAME_KEY, SOURCE, OPTIONS) VALUES (?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(item -> new Object[] {
                            output,
                            item.number(),
                            item.name(),
                            item.name().toLowerCase(Locale.ROOT),
                            item.source(),
                            JSON.writeValueAsString(new TreeMap<>(item.options()))
                        })
                        .toList());
    }

    /// Gives some items that wait, in their order.
    ///
    /// @param after number behind which to begin
    public List<Item> waiting(int after) {
        return reading.query(
                "SELECT NUMBER, NAME, SOURCE, OPTIONS FROM CADLIFT_ITEM"
                        + " WHERE OUTPUT = ? AND NUMBER > ? AND ENDED IS NULL ORDER BY NUMBER LIMIT " + PAGE,
                (row, _) -> new Item(
                        row.getInt("NUMBER"),
                        row.getString("NAME"),
                        row.getString("SOURCE"),
                        JSON.readValue(row.getString("OPTIONS"), TEXTS)),
                output,
                after);
    }

    /// Writes down how items ended.
    public void end(List<Ended> items) {
        writing.batchUpdate(
                "UPDATE CADLIFT_ITEM SET ENDED = ?, STATUS = ?, FAILURE = ?, GOODNESS = ?, WARNINGS = ?, ERRORS = ?,"
                        + " RECALLED = ?, RESULT = ? WHERE OUTPUT = ? AND NUMBER = ?",
                items.stream()
                        .map(item -> {
                            JobSummary summary = item.end().summary();
                            return new Object[] {
                                item.order(),
                                summary.status(),
                                summary.failure(),
                                goodness(summary),
                                summary.warnings(),
                                summary.errors(),
                                item.end().recalled() ? 1 : 0,
                                item.line(),
                                output,
                                item.end().number()
                            };
                        })
                        .toList());
    }

    /// Orders failures before losses, losses before errors and warnings, and those before what is good.
    private static int goodness(JobSummary summary) {
        if (!summary.succeeded()) {
            return 0;
        }
        if (!summary.status().equals("ok")) {
            return 1;
        }
        return summary.errors() > 0 ? 2 : summary.warnings() > 0 ? 3 : 4;
    }

    /// Gives how many have ended, which is also the order of the last of them.
    public int lastOrder() {
        return reading.query("SELECT MAX(ENDED) FROM CADLIFT_ITEM WHERE OUTPUT = ?", (row, _) -> row.getInt(1), output)
                .getFirst();
    }

    public Totals totals() {
        Map<String, Integer> byStatus = new TreeMap<>();
        TreeMap<String, Integer> byFailure = new TreeMap<>();
        int[] sums = new int[4];
        reading.query(
                "SELECT STATUS, FAILURE, COUNT(*), SUM(RECALLED),"
                        + " SUM(CASE WHEN FAILURE = '' AND WARNINGS + ERRORS > 0 THEN 1 ELSE 0 END),"
                        + " SUM(CASE WHEN FAILURE = '' AND ERRORS > 0 THEN 1 ELSE 0 END)"
                        + " FROM CADLIFT_ITEM WHERE OUTPUT = ? GROUP BY STATUS, FAILURE",
                row -> {
                    int count = row.getInt(3);
                    sums[0] += count;
                    String status = row.getString(1);
                    if (status == null) {
                        return;
                    }
                    byStatus.merge(status, count, Integer::sum);
                    String failure = row.getString(2);
                    if (!failure.isEmpty()) {
                        byFailure.merge(failure, count, Integer::sum);
                    }
                    for (int i = 1; i < sums.length; i++) {
                        sums[i] += row.getInt(3 + i);
                    }
                },
                output);
        return new Totals(sums[0], new TreeMap<>(byStatus), byFailure, sums[1], sums[2], sums[3]);
    }

    /// Gives the lines of all items that have ended, in the order of their ending.
    public Iterable<String> lines() {
        return () -> new Pages<>(last -> reading.query(
                "SELECT ENDED, RESULT FROM CADLIFT_ITEM WHERE OUTPUT = ? AND ENDED > ? ORDER BY ENDED LIMIT " + PAGE,
                (row, _) -> new Pages.Placed<>(row.getInt(1), 0, row.getString(2)),
                output,
                last.first()));
    }

    /// Gives all items that have ended, the worst first.
    public Iterable<ItemEnd> worstFirst() {
        return () -> new Pages<>(last -> reading.query(
                "SELECT GOODNESS, NUMBER, RESULT FROM CADLIFT_ITEM WHERE OUTPUT = ? AND (GOODNESS, NUMBER) > (?, ?)"
                        + " ORDER BY GOODNESS, NUMBER LIMIT " + PAGE,
                (row, _) -> new Pages.Placed<>(
                        row.getInt(1), row.getInt(2), ItemLine.read(row.getInt(2), row.getString(3))),
                output,
                last.first(),
                last.second()));
    }
}
