package org.cadlift.worker;

import java.util.Optional;
import org.cadlift.contract.JobOptions;
import org.cadlift.kernel.Kernel;
import org.cadlift.store.ArtifactStore;

/// Takes sources through all steps in this process, one after the other; any number of threads may do so at once.
///
/// @param version of the program: it opens the report, and another version repeats every step
/// @param store where results are kept, so that a second run repeats only what changed; empty to keep nothing
/// @param kernel the checking program, where it is installed
/// @param maxBytes largest source that is accepted
public record InlineFlow(String version, Optional<ArtifactStore> store, Optional<Kernel> kernel, long maxBytes) {
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
        return new Lift(this, name, source, options).run(extent);
    }
}
