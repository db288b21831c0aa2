package org.cadlift.batch.lift;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.lift.Delivery.Delivered;
import org.cadlift.batch.source.Building;
import org.cadlift.batch.source.Input;
import org.cadlift.batch.source.ItemOptions;
import org.cadlift.batch.table.Item;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.JobSpec.DrawingJob;
import org.cadlift.contract.JobSpec.DrawingJob.Above;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.IoReason;
import org.cadlift.store.StorageFault;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.Engine.Urgency;
import org.cadlift.workflow.JobContext;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.WorkflowIds;

/// Takes one item all the way, from its source to its folder.
///
/// @param terms what all items of the run have in common
/// @param references lists the paths of the files that a drawing refers to
/// @param workers read, digest and deliver
record Lifting(
        Terms terms,
        Input input,
        Function<byte[], List<String>> references,
        Engine engine,
        ArtifactStore store,
        Delivery delivery,
        Executor workers) {
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    /// Is an item that was looked at.
    private sealed interface Looked {
        /// Needs no workflow.
        record Over(Lifted lifted) implements Looked {}

        record Ready(String jobKey, String workflow, LiftOrder order) implements Looked {}
    }

    /// Ends exceptionally only for what is no fault of the item: a [RunFault], a [StorageFault] that may pass, an
    /// [org.cadlift.workflow.EngineFault], a bug.
    CompletableFuture<Lifted> lift(Item item) {
        long start = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> guarded(() -> look(item, start)), workers)
                .thenCompose(looked -> switch (looked) {
                    case Looked.Over(Lifted lifted) -> CompletableFuture.completedFuture(lifted);
                    case Looked.Ready ready ->
                        engine.lift(ready.workflow(), ready.order(), Urgency.OVERNIGHT)
                                .thenApplyAsync(end -> guarded(() -> deliver(item, ready, end, start)), workers);
                });
    }

    /// Sorts faults of storage: what may pass is left to the window, what will not ends the run.
    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StorageFault e) {
            if (e.passing()) {
                throw e;
            }
            throw RunFault.of(e);
        } catch (UncheckedIOException e) {
            throw RunFault.storage("the store: " + IoReason.of(e)).because(e);
        }
    }

    private Looked look(Item item, long start) {
        return switch (ItemOptions.over(terms.options(), item.options())) {
            case Outcome.Failed<JobOptions>(Finding failure, var _, var _) -> refused(item, failure, start);
            case Outcome.Made<JobOptions>(JobOptions options, var _) ->
                switch (Building.of(item.options())) {
                    case Outcome.Failed<Building>(Finding failure, var _, var _) -> refused(item, failure, start);
                    case Outcome.Made<Building>(Building building, var _) -> look(item, options, building, start);
                };
        };
    }

    private Looked look(Item item, JobOptions options, Building building, long start) {
        List<String> sources = new ArrayList<>(List.of(item.source()));
        sources.addAll(building.above());
        List<Drawn> drawings = new ArrayList<>();
        for (String source : sources) {
            String fileName = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
            switch (input.read(item.number(), source)) {
                case Outcome.Failed<byte[]> failed -> {
                    return refused(item, named(failed, sources.size() > 1, fileName), start);
                }
                case Outcome.Made<byte[]>(byte[] bytes, var _) ->
                    drawings.add(Drawn.of(fileName, bytes, new Gathering(input, references).around(source, bytes)));
            }
        }
        return look(item, options, drawings, building.elevationsMm(), start);
    }

    /// Names the drawing that cannot be read where there are several.
    private static Finding named(Outcome.Failed<byte[]> failed, boolean several, String fileName) {
        return several ? failed.in(fileName).failure() : failed.failure();
    }

    private static Looked refused(Item item, Finding failure, long start) {
        return new Looked.Over(Lifted.failed(item, "", failure, seconds(start)));
    }

    private Looked look(Item item, JobOptions options, List<Drawn> drawings, List<Double> elevationsMm, long start) {
        String jobKey = JobKey.of(terms.program(), terms.tenant(), item.name(), options, drawings, elevationsMm);
        Optional<Recollection.Past> past =
                new Recollection(store).recall(jobKey).filter(before -> isThere(item.name(), before.files()));
        if (past.isPresent()) {
            ItemEnd end = ended(item, "", past.get().end().summary(), start, true);
            return new Looked.Over(new Lifted(end, true));
        }
        String workflow = WorkflowIds.of(terms.tenant(), item.name(), jobKey);
        JobContext context = new JobContext(terms.tenant(), "", "", item.name(), terms.batch());
        List<Above> all = drawings.stream()
                .map(drawn -> new Above(store.put(drawn.fileName(), drawn.bytes()), drawn.stored(store)))
                .toList();
        Above lowest = all.getFirst();
        DrawingJob job = new DrawingJob(
                item.name(), lowest.source(), options, lowest.references(), all.subList(1, all.size()), elevationsMm);
        // Whether the engine keeps search attributes is the engine's to know.
        LiftOrder order = new LiftOrder(job, context, false);
        return new Looked.Ready(jobKey, workflow, order);
    }

    /// Tells whether the folder is as it was left, after putting it right from the store where it can be.
    private boolean isThere(String name, List<Filed> files) {
        return delivery.isDelivered(name, files)
                || delivery.deliver(name, files.stream().map(Filed::ref).toList()) instanceof Delivered.Whole;
    }

    /// Ends the run where a worker could not store anything: so it would go with every item, and this one waits with
    /// them.
    private Lifted deliver(Item item, Looked.Ready ready, LiftEnd end, long start) {
        if (end.summary().failure().equals(FailureCode.SYS_STORAGE_ERROR.name())) {
            throw RunFault.storage(item.name() + ": " + end.summary().message());
        }
        return switch (delivery.deliver(item.name(), end.files())) {
            case Delivered.Refused(String reason) -> {
                String message = FailureCode.SYS_STORAGE_ERROR.message() + ": " + reason;
                Finding failure = Finding.error(FailureCode.SYS_STORAGE_ERROR, message);
                yield Lifted.failed(item, ready.workflow(), failure, seconds(start));
            }
            case Delivered.Whole(List<Filed> files) -> {
                ItemEnd ended = ended(item, ready.workflow(), end.summary(), start, false);
                boolean verified = ready.order().job().options().verify();
                new Recollection(store).remember(ready.jobKey(), ended, files, verified);
                yield new Lifted(ended, !files.isEmpty());
            }
        };
    }

    private static ItemEnd ended(Item item, String workflow, JobSummary summary, long start, boolean recalled) {
        return new ItemEnd(item.number(), item.name(), item.source(), workflow, summary, seconds(start), recalled);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOSECONDS_PER_SECOND;
    }
}
