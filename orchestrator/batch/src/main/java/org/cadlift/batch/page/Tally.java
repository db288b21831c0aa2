package org.cadlift.batch.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.contract.report.JobSummary;

/// Counts the items of a batch.
final class Tally {
    /// Items named with a cause; the rest is found by filtering.
    static final int NAMED = 6;

    private final Map<Grade, Integer> byGrade = new EnumMap<>(Grade.class);
    private final Map<String, Cause> byCode = new TreeMap<>();
    private int ended;
    private int recalled;
    private long solids;

    /// Is why items failed.
    ///
    /// @param first the failed items' own words, of the first of them
    /// @param names of the first few of them
    record Cause(String code, JobSummary first, List<String> names, int count) {
        private Cause with(ItemEnd item) {
            if (names.size() < NAMED) {
                names.add(item.name());
            }
            return new Cause(code, first, names, count + 1);
        }
    }

    static Tally of(Iterable<ItemEnd> items) {
        Tally tally = new Tally();
        items.forEach(tally::add);
        return tally;
    }

    private void add(ItemEnd item) {
        JobSummary summary = item.summary();
        ended++;
        recalled += item.recalled() ? 1 : 0;
        solids += summary.solids();
        byGrade.merge(Grade.of(summary), 1, Integer::sum);
        if (!summary.succeeded()) {
            Cause known =
                    byCode.getOrDefault(summary.failure(), new Cause(summary.failure(), summary, new ArrayList<>(), 0));
            byCode.put(summary.failure(), known.with(item));
        }
    }

    /// Lists the causes, the most frequent first.
    List<Cause> causes() {
        return byCode.values().stream()
                .sorted(Comparator.comparingInt(Cause::count).reversed())
                .toList();
    }

    int count(Grade grade) {
        return byGrade.getOrDefault(grade, 0);
    }

    int ended() {
        return ended;
    }

    /// Gives how many were converted, with or without loss.
    int converted() {
        return ended - count(Grade.FAILED) - count(Grade.CANCELLED);
    }

    int recalled() {
        return recalled;
    }

    long solids() {
        return solids;
    }
}
