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

    /// Gives the file with its place in the output folder.
    ExportedFile placed(ExportedFile file) {
        return isInvalid(verdict(file)) ? new ExportedFile(REJECTED + file.name(), file.bytes()) : file;
    }

    FileReport report(ExportedFile file) {
        return new FileReport(
                placed(file).name(), format.id(), file.bytes().length, Digest.sha256(file.bytes()), verdict(file));
    }

    boolean isRejected() {
        return checked.stream().anyMatch(one -> isInvalid(one.verdict()));
    }

    private Verdict verdict(ExportedFile file) {
        return checked.stream()
                .filter(one -> one.fileName().equals(file.name()))
                .map(Verify.Checked::verdict)
                .findFirst()
                .orElseGet(() -> Verdict.unchecked("not read back"));
    }

    private static boolean isInvalid(Verdict verdict) {
        return verdict.status().equals("invalid");
    }
}
