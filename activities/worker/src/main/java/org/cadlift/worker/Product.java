package org.cadlift.worker;

import java.util.List;
import org.cadlift.contract.Format;
import org.cadlift.contract.report.FileReport;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.store.Digest;
import org.cadlift.verify.Verify;

/// Is the model in one format: its files, and what another reader made of each.
record Product(Format format, List<ExportedFile> files, List<Verify.Checked> checked) {
    /// The folder beside the good files where those are kept that another program reads differently.
    private static final String REJECTED = "rejected/";

    /// Gives the files with their place in the job's folder.
    List<Lifted.File> placed() {
        return files.stream()
                .map(file -> new Lifted.File(place(file), file.bytes()))
                .toList();
    }

    List<FileReport> reports() {
        return files.stream()
                .map(file -> new FileReport(
                        place(file), format.id(), file.bytes().length, Digest.sha256(file.bytes()), verdict(file)))
                .toList();
    }

    private String place(ExportedFile file) {
        return verdict(file).status().equals("invalid") ? REJECTED + file.name() : file.name();
    }

    private Verdict verdict(ExportedFile file) {
        return checked.stream()
                .filter(one -> one.fileName().equals(file.name()))
                .map(Verify.Checked::verdict)
                .findFirst()
                .orElseGet(() -> Verdict.unchecked("not read back"));
    }
}
