package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cadlift.contract.Finding;
import org.cadlift.kernel.Kernel;
import org.cadlift.store.ArtifactStore;
import org.cadlift.validate.Validate;

/// Holds what every job in this process is done with.
public final class Workshop {
    private final Program program;
    private final Optional<ArtifactStore> store;
    private final Optional<Kernel> kernel;
    private final long maxBytes;
    private final List<StepWatch> watches = new CopyOnWriteArrayList<>();

    /// @param store where results are kept, so that a second run repeats only what changed; empty to keep nothing
    /// @param checking whether to look for the program that reads files back
    /// @param maxBytes largest source that is accepted
    public Workshop(Program program, Optional<ArtifactStore> store, boolean checking, long maxBytes) {
        this.program = program;
        this.store = store;
        this.kernel = checking ? Kernel.find() : Optional.empty();
        this.maxBytes = maxBytes;
    }

    /// Names everything besides source and options that a result depends on: the program, the one that reads DWG, and
    /// the one that reads files back.
    public String identity() {
        return program.key() + " dwg "
                + ReadingProgram.find().map(ReadingProgram::version).orElse("absent") + " kernel " + kernelVersion();
    }

    /// Tells by the size alone whether a source is too large, so that it need not be read into memory.
    public Optional<Finding> tooLarge(long bytes) {
        return Validate.tooLarge(bytes, new Validate.Options(maxBytes));
    }

    /// Lets somebody look on from now on while an engine's steps are taken in this process.
    public void watchedBy(StepWatch watch) {
        watches.add(watch);
    }

    StepWatch.Look watch(StepWatch.Beginning step) {
        List<StepWatch.Look> looks =
                watches.stream().map(watch -> watch.begin(step)).toList();
        // The other way round, as whatever is put around a step is taken off again.
        return (end, code) -> looks.reversed().forEach(look -> look.ended(end, code));
    }

    String version() {
        return program.version();
    }

    Steps steps() {
        return new Steps(program.key(), store);
    }

    Optional<ArtifactStore> store() {
        return store;
    }

    Optional<Kernel> kernel() {
        return kernel;
    }

    String kernelVersion() {
        return kernel.map(Kernel::version).orElse("absent");
    }

    long maxBytes() {
        return maxBytes;
    }
}
