package org.cadlift.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Outcome;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.source.Source;
import org.cadlift.model.source.SourceFormat;
import org.cadlift.parse.dxf.DxfSurvey;
import org.cadlift.parse.dxf.Reading;
import org.cadlift.store.ArtifactStore;
import org.cadlift.validate.Validate;
import org.cadlift.validate.ValidatePicture;

/// Holds what every job in this process is done with.
public final class Workshop {
    private static final int HEAD_BYTES = 1 << 16;

    private final Program program;
    private final Optional<ArtifactStore> store;
    private final Optional<Kernel> kernel;
    private final long maxBytes;
    private final List<StepWatch> watches = new CopyOnWriteArrayList<>();

    /// @param store where results are kept, so that a second run repeats only what changed; empty to keep nothing
    /// @param checking whether to look for the program that reads files back and writes some
    /// @param maxBytes largest source that is accepted
    public Workshop(Program program, Optional<ArtifactStore> store, boolean checking, long maxBytes) {
        this(program, store, checking ? Kernel.find() : Optional.empty(), maxBytes);
    }

    private Workshop(Program program, Optional<ArtifactStore> store, Optional<Kernel> kernel, long maxBytes) {
        this.program = program;
        this.store = store;
        this.kernel = kernel;
        this.maxBytes = maxBytes;
    }

    /// Gives a workshop that works with what is one tenant's.
    Workshop of(String tenant) {
        return new Workshop(program, store.map(all -> all.of(tenant)), kernel, maxBytes);
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

    /// Tells why a file cannot be converted, as far as a quick look shows: its size, its kind, and for DXF whether it
    /// can be read and holds anything. 100 MB take less than a second.
    ///
    /// @param name of the file without folders
    public Optional<Finding> refusal(String name, byte[] bytes) {
        // What a file is shows at its beginning; a digest of all of it is for the step itself.
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES));
        return tooLarge(bytes.length).or(() -> switch (Validate.validate(name, head, Validate.DEFAULTS)) {
            case Outcome.Failed<Source>(var failure, var _, var _) -> Optional.of(failure);
            case Outcome.Made<Source>(var source, var _) ->
                source.format() == SourceFormat.DXF ? dxfRefusal(bytes) : Optional.empty();
        });
    }

    /// Tells why a picture cannot be converted: its size, its kind, or that it shows nothing.
    public Optional<Finding> pictureRefusal(byte[] bytes) {
        return ValidatePicture.validate(bytes)
                        instanceof Outcome.Failed<ValidatePicture.Facts>(var failure, var _, var _)
                ? Optional.of(failure)
                : Optional.empty();
    }

    private static Optional<Finding> dxfRefusal(byte[] bytes) {
        try {
            return DxfSurvey.of(() -> new ByteArrayInputStream(bytes), Reading.DEFAULTS)
                            instanceof Outcome.Failed<DxfSurvey>(var failure, var _, var _)
                    ? Optional.of(failure)
                    : Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory can be read", e);
        }
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
