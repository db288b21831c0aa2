package org.cadlift.model.plan;

import java.util.List;
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

    public record Count(String type, Fate fate, int count) {}

    public record Entry(String type, Fate fate, String reason, Place place) {}
}
