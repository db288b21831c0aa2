package org.cadlift.worker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.contract.Limits;
import org.cadlift.contract.report.LedgerReport;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Ledger;

/// Sums the ledger up for the report.
final class LedgerAccount {
    private LedgerAccount() {}

    static LedgerReport of(Ledger ledger) {
        return of(ledger, Limits.LEDGER_ENTRIES);
    }

    /// Sums up the ledger of one of several drawings, whose entries stand in that of all.
    static LedgerReport inSum(Ledger ledger) {
        return of(ledger, 0);
    }

    private static LedgerReport of(Ledger ledger, int entries) {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        Map<String, Map<String, Integer>> byType = new TreeMap<>();
        for (Ledger.Count count : ledger.counts()) {
            fates.merge(count.fate(), count.count(), Integer::sum);
            byType.computeIfAbsent(count.type(), _ -> new TreeMap<>())
                    .merge(lower(count.fate()), count.count(), Integer::sum);
        }
        Map<String, Integer> blocks = new TreeMap<>();
        for (TypeCount count : ledger.blockEntities()) {
            blocks.merge(count.type(), count.count(), Integer::sum);
        }
        int listed = Math.min(ledger.entries().size(), entries);
        return new LedgerReport(
                fates.values().stream().mapToInt(Integer::intValue).sum(),
                fates.getOrDefault(Fate.USED, 0),
                fates.getOrDefault(Fate.MERGED, 0),
                fates.getOrDefault(Fate.ANNOTATION, 0),
                fates.getOrDefault(Fate.IGNORED, 0),
                fates.getOrDefault(Fate.FAILED, 0),
                byType,
                reasons(ledger),
                blocks,
                entries(ledger.entries().subList(0, listed)),
                ledger.entries().size() - listed);
    }

    private static Map<String, Integer> reasons(Ledger ledger) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Ledger.Entry entry : ledger.entries()) {
            if (!entry.reason().isEmpty()) {
                reasons.merge(entry.reason(), 1, Integer::sum);
            }
        }
        return reasons;
    }

    private static List<LedgerReport.Entry> entries(List<Ledger.Entry> listed) {
        List<LedgerReport.Entry> entries = new ArrayList<>(listed.size());
        for (Ledger.Entry entry : listed) {
            entries.add(new LedgerReport.Entry(entry.type(), lower(entry.fate()), entry.reason(), entry.place()));
        }
        return entries;
    }

    private static String lower(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
