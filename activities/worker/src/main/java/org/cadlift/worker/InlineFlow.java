package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.report.Report;
import org.cadlift.kernel.Kernel;
import org.cadlift.store.ArtifactStore;
import org.cadlift.validate.Validate;
import org.cadlift.worker.json.ReportJson;
import org.cadlift.worker.report.ReportPage;

/// Takes sources through all steps in this process, one after the other; any number of threads may do so at once.
public final class InlineFlow {
    /// Says how far a source is taken.
    public enum Extent {
        /// To files that another program has read back.
        FILES,
        /// To solids, which are measured; nothing is written.
        SOLIDS
    }

    private final Program program;
    private final Steps steps;
    private final Optional<Kernel> kernel;
    private final long maxBytes;

    /// Says which program takes the steps.
    ///
    /// @param version opens the report: `1.0.0`
    /// @param build what else tells this program from one that would answer differently; empty for a release
    public record Program(String version, String build) {}

    /// @param store where results are kept, so that a second run repeats only what changed; empty to keep nothing
    /// @param checking whether to look for the program that reads files back
    /// @param maxBytes largest source that is accepted
    public InlineFlow(Program program, Optional<ArtifactStore> store, boolean checking, long maxBytes) {
        this.program = program;
        this.steps = new Steps(program.version() + program.build(), store);
        this.kernel = checking ? Kernel.find() : Optional.empty();
        this.maxBytes = maxBytes;
    }

    /// Converts one source. Whatever happens to it is told in the report; this never throws for it.
    ///
    /// @param name of the output folder and files, without extension
    public Lifted lift(String name, SourceFile source, JobOptions options, Extent extent) {
        Trail trail = run(name, source, options, extent);
        try {
            return lifted(trail, source, options);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return lifted(trail.broken(e), source, options);
        }
    }

    /// Tells what is in a source and what would become of it; writes nothing.
    public Inspection inspect(SourceFile source, JobOptions options) {
        Trail trail = run(source.name(), source, options, Extent.SOLIDS);
        return Inspection.of(trail, ReportAssembly.of(trail, program.version(), source, options));
    }

    /// Tells by the size alone whether a source is too large, so that it need not be read into memory.
    public Optional<Finding> tooLarge(long bytes) {
        return Validate.tooLarge(bytes, new Validate.Options(maxBytes));
    }

    /// Tells of a source that could not even be read.
    ///
    /// @param fileName without folders
    public Lifted refuse(String fileName, Finding failure, JobOptions options) {
        return lifted(Trail.refused(failure), new SourceFile(fileName, new byte[0]), options);
    }

    private Trail run(String name, SourceFile source, JobOptions options, Extent extent) {
        return new Lift(steps, kernel, maxBytes, name, source, options).run(extent);
    }

    private Lifted lifted(Trail trail, SourceFile source, JobOptions options) {
        Report report = ReportAssembly.of(trail, program.version(), source, options);
        List<Lifted.File> files = new ArrayList<>();
        trail.products().forEach(product -> files.addAll(product.placed()));
        files.add(new Lifted.File("report.json", ReportJson.of(report)));
        files.add(new Lifted.File(
                "report.html", ReportPage.html(report, trail.drawing(), trail.plan(), trail.preview())));
        return new Lifted(report, files, trail.fault());
    }
}
