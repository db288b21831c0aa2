package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.report.Report;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.drawing.Drawing;

/// Is what became of a source: the report, and the files that go into its folder, `report.json` and `report.html`
/// among them.
///
/// @param files names are relative to the folder: `house.step`, `rejected/house.step`
/// @param drawing what the source states, where it could be read
/// @param fault the exception behind `SYS_UNEXPECTED_ERROR` or `SYS_STORAGE_ERROR`
public record Lifted(
        Report report, List<ExportedFile> files, Optional<Drawing> drawing, Optional<Throwable> fault) {}
