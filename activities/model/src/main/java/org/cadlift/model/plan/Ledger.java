package org.cadlift.model.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.contract.Place;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Fate;

/// Accounts for every entity as stored, each counted once.
///
/// @param counts how many entities of a type met a fate, sorted by type and fate
/// @param entries each entity that was not simply used, in file order
/// @param blockEntities entities inside block definitions by type
public record Ledger(List<Count> counts, List<Entry> entries, List<TypeCount> blockEntities) {
    public Ledger {
        counts = List.copyOf(counts);
        entries = List.copyOf(entries);
        blockEntities = List.copyOf(blockEntities);
    }

    /// Adds the accounts of several drawings up.
    public static Ledger sum(List<Ledger> ledgers) {
        Map<String, Map<Fate, Integer>> counts = new TreeMap<>();
        Map<String, Integer> inBlocks = new TreeMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            ledger.counts()
                    .forEach(count -> counts.computeIfAbsent(count.type(), _ -> new EnumMap<>(Fate.class))
                            .merge(count.fate(), count.count(), Integer::sum));
            ledger.blockEntities().forEach(count -> inBlocks.merge(count.type(), count.count(), Integer::sum));
            entries.addAll(ledger.entries());
        }
        List<Count> totals = new ArrayList<>();
        counts.forEach((type, byFate) -> byFate.forEach((fate, count) -> totals.add(new Count(type, fate, count))));
        List<TypeCount> blockTotals = new ArrayList<>();
        inBlocks.forEach((type, count) -> blockTotals.add(new TypeCount(type, count)));
        return new Ledger(totals, entries, blockTotals);
    }

    /// Gives the same account of one of several drawings.
    public Ledger in(String drawing) {
        return new Ledger(
                counts,
                entries.stream()
                        .map(each -> new Entry(
                                each.type(),
                                each.fate(),
                                each.reason(),
                                each.place().in(drawing)))
                        .toList(),
                blockEntities);
    }

    public record Count(String type, Fate fate, int count) {}

    public record Entry(String type, Fate fate, String reason, Place place) {}
}
