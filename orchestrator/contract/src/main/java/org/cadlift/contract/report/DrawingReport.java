package org.cadlift.contract.report;

import java.util.List;
import java.util.Optional;

/// Tells what became of one of several drawings that are storeys of one building.
///
/// @param storeys names of the storeys that it shows, from the lowest up; empty when the job failed before there were
/// any
/// @param ledger its own account; entries stand in that of the job, each with the drawing's name
public record DrawingReport(SourceReport source, List<String> storeys, Optional<LedgerReport> ledger) {
    public DrawingReport {
        storeys = List.copyOf(storeys);
    }
}
