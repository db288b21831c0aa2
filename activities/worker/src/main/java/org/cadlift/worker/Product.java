package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Format;
import org.cadlift.contract.report.FileReport;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.store.Digest;
import org.cadlift.verify.Verify;

/// Is the model in one format: its files, and what another reader made of each.
///
/// @param digests SHA-256 of each file where the store has told them, since hashing all bytes a second time would take
///     a short command a tenth of its time; else empty
record Product(Format format, List<ExportedFile> files, List<String> digests, List<Verify.Checked> checked) {
    /// The folder beside the good files where those are kept that another program reads differently.
    private static final String REJECTED = "rejected/";

    /// Gives the files with their place in the job's folder.
    List<Lifted.File> placed() {
        return files.stream()
                .map(file -> new Lifted.File(place(file), file.bytes()))
                .toList();
    }

    List<FileReport> reports() {
        List<FileReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ExportedFile file = files.get(i);
            String digest = digests.isEmpty() ? Digest.sha256(file.bytes()) : digests.get(i);
            reports.add(new FileReport(place(file), format.id(), file.bytes().length, digest, verdict(file)));
        }
        return reports;
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
