package org.cadlift.worker;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.store.IoReason;
import org.cadlift.workflow.Step;

/// Takes sources through all steps in this process, one after the other; any number of threads may do so at once.
public final class InlineFlow {
    /// Says how far a source is taken.
    public enum Extent {
        /// To files that another program has read back.
        FILES(Step.VERIFY),
        /// To solids, which are measured; nothing is written.
        SOLIDS(Step.EXTRUDE);

        private final Step last;

        Extent(Step last) {
            this.last = last;
        }
    }

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final Workshop workshop;

    public InlineFlow(Workshop workshop) {
        this.workshop = workshop;
    }

    /// Converts one source. Whatever happens to it is told in the report; this never throws for it.
    ///
    /// @param name of the output folder and files, without extension
    public Lifted lift(String name, SourceFile source, JobOptions options, Extent extent) {
        return lift(name, Sources.of(new Given.InMemory(source)), options, extent);
    }

    /// Converts several sources that are storeys of one building in the same way.
    ///
    /// @param sources from the lowest storey up
    /// @param elevationsMm where the lowest storey of each source stands; empty for storeys on one another
    public Lifted lift(
            String name, List<SourceFile> sources, List<Double> elevationsMm, JobOptions options, Extent extent) {
        List<Given> all = sources.stream().<Given>map(Given.InMemory::new).toList();
        return lift(name, new Sources(all, elevationsMm), options, extent);
    }

    private Lifted lift(String name, Sources sources, JobOptions options, Extent extent) {
        Trail trail = run(name, sources, options, extent);
        try {
            return lifted(trail, sources, options);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return lifted(trail.broken(e), sources, options);
        }
    }

    /// Tells what is in a source and what would become of it; writes nothing.
    public Inspection inspect(SourceFile source, JobOptions options) {
        Sources alone = Sources.of(new Given.InMemory(source));
        Trail trail = run(source.name(), alone, options, Extent.SOLIDS);
        return Inspection.of(trail, ReportAssembly.of(trail, workshop.version(), alone, options));
    }

    /// Tells by the size alone whether a source is too large, so that it need not be read into memory.
    public Optional<Finding> tooLarge(long bytes) {
        return workshop.tooLarge(bytes);
    }

    /// Tells of a source that could not even be read.
    ///
    /// @param fileName without folders
    public Lifted refuse(String fileName, Finding failure, JobOptions options) {
        SourceFile unread = new SourceFile(fileName, new byte[0]);
        return lifted(Trail.refused(failure), Sources.of(new Given.InMemory(unread)), options);
    }

    private Trail run(String name, Sources sources, JobOptions options, Extent extent) {
        Lift lift = new Lift(workshop, name, sources, options, Map.of());
        Map<Step, Double> timingsMs = new EnumMap<>(Step.class);
        try {
            for (Step step : EnumSet.range(Step.VALIDATE, extent.last)) {
                long start = System.nanoTime();
                boolean goesOn = lift.take(step);
                timingsMs.put(step, (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND);
                if (!goesOn) {
                    break;
                }
            }
            return Trail.of(lift, timingsMs, Optional.empty(), Optional.empty());
        } catch (UncheckedIOException e) {
            return ended(lift, timingsMs, storage(e), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return ended(lift, timingsMs, Trail.unexpected(e), e);
        }
    }

    /// Tells of what there is in spite of the fault, or of the fault alone where that cannot be read either.
    private static Trail ended(Lift lift, Map<Step, Double> timingsMs, Finding end, Throwable fault) {
        try {
            return Trail.of(lift, timingsMs, Optional.of(end), Optional.of(fault));
        } catch (UncheckedIOException e) {
            return Trail.refused(end);
        }
    }

    static Finding storage(UncheckedIOException e) {
        return Finding.error(
                FailureCode.SYS_STORAGE_ERROR, FailureCode.SYS_STORAGE_ERROR.message() + ": " + IoReason.of(e));
    }

    private Lifted lifted(Trail trail, Sources sources, JobOptions options) {
        return Delivery.of(trail, workshop.version(), sources, options);
    }
}
