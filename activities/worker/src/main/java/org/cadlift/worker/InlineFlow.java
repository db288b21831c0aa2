package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.report.Report;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.store.ArtifactStore;
import org.cadlift.worker.json.ReportJson;
import org.cadlift.worker.report.ReportPage;

/// Takes sources through all steps in this process, one after the other; any number of threads may do so at once.
///
/// @param version of the program: it opens the report
/// @param build what else tells this program from another that would answer differently; empty for a release
/// @param store where results are kept, so that a second run repeats only what changed; empty to keep nothing
/// @param kernel the checking program, where it is installed
/// @param maxBytes largest source that is accepted
public record InlineFlow(
        String version, String build, Optional<ArtifactStore> store, Optional<Kernel> kernel, long maxBytes) {
    /// Says how far a source is taken.
    public enum Extent {
        /// To files that another program has read back.
        FILES,
        /// To solids, which are measured; nothing is written.
        SOLIDS
    }

    /// Converts one source. Whatever happens to it is told in the report; this never throws for it.
    ///
    /// @param name of the output folder and files, without extension
    public Lifted lift(String name, SourceFile source, JobOptions options, Extent extent) {
        Trail trail = new Lift(this, name, source, options).run(extent);
        try {
            return lifted(trail, source, options);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return lifted(trail.broken(e), source, options);
        }
    }

    /// Tells of a source that could not even be read.
    ///
    /// @param fileName without folders
    public Lifted refuse(String fileName, Finding failure, JobOptions options) {
        return lifted(Trail.refused(failure), new SourceFile(fileName, new byte[0]), options);
    }

    private Lifted lifted(Trail trail, SourceFile source, JobOptions options) {
        Report report = ReportAssembly.of(trail, version, source, options);
        List<ExportedFile> files = new ArrayList<>();
        trail.products().forEach(product -> product.files().forEach(file -> files.add(product.placed(file))));
        files.add(new ExportedFile("report.json", ReportJson.of(report)));
        files.add(new ExportedFile(
                "report.html", ReportPage.html(report, trail.drawing(), trail.plan(), trail.preview())));
        return new Lifted(report, files, trail.drawing(), trail.fault());
    }
}
