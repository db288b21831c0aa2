package org.cadlift.contract.report;

import java.util.List;
import java.util.Map;
import org.cadlift.contract.Place;

/// Accounts for every entity as stored: `total` is the sum of the five fates.
///
/// @param byType entity type to fate (lower case) to count
/// @param reasons reason to count, for ignored and failed
/// @param blocks entities inside block definitions by type; they are not part of `total`
/// @param entries each entity that was not simply used, up to a limit
/// @param entriesOmitted how many entries the limit left out
public record LedgerReport(
        int total,
        int used,
        int merged,
        int annotation,
        int ignored,
        int failed,
        Map<String, Map<String, Integer>> byType,
        Map<String, Integer> reasons,
        Map<String, Integer> blocks,
        List<Entry> entries,
        int entriesOmitted) {
    public LedgerReport {
        if (total != used + merged + annotation + ignored + failed) {
            throw new IllegalArgumentException("ledger does not balance: " + total + " entities");
        }
    }

    /// Tells the fate of one entity and why.
    public record Entry(String type, String fate, String reason, Place place) {}
}
