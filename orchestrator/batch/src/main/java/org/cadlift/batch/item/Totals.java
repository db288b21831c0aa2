package org.cadlift.batch.item;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts how the items of a run ended.
///
/// @param items how many there are
/// @param byStatus status to count; their sum is what has ended
/// @param byFailure failure code to count
/// @param recalled how many were there already from an earlier run
/// @param warned how many of those that succeeded have warnings or errors
/// @param flawed how many of those that succeeded have errors
public record Totals(
        int items,
        SortedMap<String, Integer> byStatus,
        SortedMap<String, Integer> byFailure,
        int recalled,
        int warned,
        int flawed) {
    public Totals {
        byStatus = Collections.unmodifiableSortedMap(new TreeMap<>(byStatus));
        byFailure = Collections.unmodifiableSortedMap(new TreeMap<>(byFailure));
    }

    /// Gives the totals of a run that has no items yet.
    public static Totals none() {
        return new Totals(0, new TreeMap<>(), new TreeMap<>(), 0, 0, 0);
    }

    public int ended() {
        return sum(byStatus);
    }

    public int failed() {
        return sum(byFailure);
    }

    /// Gives how many wait for the next run.
    public int waiting() {
        return items - ended();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
