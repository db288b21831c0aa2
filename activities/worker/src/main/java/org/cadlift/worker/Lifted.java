package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.report.Report;
import org.cadlift.store.OutputFolder;

/// Is what became of a source: the report, and the files that go into its folder, `report.json`, `report.html`
/// and `thumbnail.png` among them.
///
/// @param fault the exception behind `SYS_UNEXPECTED_ERROR` or `SYS_STORAGE_ERROR`
public record Lifted(Report report, List<File> files, Optional<Throwable> fault) {
    public Lifted {
        files = List.copyOf(files);
    }

    /// Gives the same as a failure, for a job whose files could not be delivered.
    public Lifted undelivered(Finding failure, Throwable cause) {
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.add(failure);
        return new Lifted(
                new Report(
                        report.cadlift(),
                        Report.Status.FAILED,
                        report.source(),
                        report.drawings(),
                        report.options(),
                        report.mode(),
                        findings,
                        report.ledger(),
                        report.plan(),
                        report.solids(),
                        report.quantities(),
                        List.of(),
                        report.timingsMs()),
                List.of(),
                Optional.of(cause));
    }

    /// Is a file to write.
    ///
    /// @param name relative to the job's folder: `house.step`, `rejected/house.step`
    /// @param bytes the whole file; never changed once handed on
    @SuppressWarnings("ArrayRecordComponent") // Files are large: a copy would double the memory.
    public record File(String name, byte[] bytes) implements OutputFolder.Entry {}
}
