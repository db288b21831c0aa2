package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.report.Report;

/// Is what became of a source: the report, and the files that go into its folder, `report.json` and `report.html`
/// among them.
///
/// @param fault the exception behind `SYS_UNEXPECTED_ERROR` or `SYS_STORAGE_ERROR`
public record Lifted(Report report, List<File> files, Optional<Throwable> fault) {
    public Lifted {
        files = List.copyOf(files);
    }

    /// Is a file to write.
    ///
    /// @param name relative to the job's folder: `house.step`, `rejected/house.step`
    /// @param bytes the whole file; never changed once handed on
    @SuppressWarnings("ArrayRecordComponent") // Files are large: a copy would double the memory.
    public record File(String name, byte[] bytes) {}
}
