package org.cadlift.contract.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.Finding;

/// Tells what became of one source; the whole of `report.json`.
///
/// @param cadlift version of the program
/// @param source the drawing, the lowest where several are storeys of one building
/// @param drawings what became of each of several drawings, from the lowest up; empty where there is only one
/// @param options what was asked, as on the command line: name to value
/// @param mode how the drawing was read: `building` or `profile`; empty when it never came to that
/// @param plan absent when the job failed before there was one; so are ledger and solids
/// @param quantities sums by kind of thing, like `wall_net_volume_m3`; empty where there are no solids
public record Report(
        String cadlift,
        Status status,
        SourceReport source,
        List<DrawingReport> drawings,
        Map<String, Object> options,
        String mode,
        List<Finding> findings,
        Optional<LedgerReport> ledger,
        Optional<PlanReport> plan,
        Optional<SolidsReport> solids,
        Map<String, Double> quantities,
        List<FileReport> files,
        Map<String, Double> timingsMs) {
    /// Sums the job up.
    public enum Status {
        OK,
        OK_WITH_LOSS,
        FAILED
    }

    public Report {
        drawings = List.copyOf(drawings);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }
}
