package org.cadlift.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.item.Totals;
import org.cadlift.batch.item.Watcher;
import org.cadlift.batch.source.Input;
import org.cadlift.batch.source.Inputs;
import org.cadlift.batch.table.Database;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.IoReason;
import org.cadlift.store.OutputFolder;
import org.cadlift.workflow.Engine;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Runs a batch: begins it, or goes on where an earlier process ended.
public final class Batch {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int TICK_MILLISECONDS = 100;

    private final BatchOrder order;
    private final Supplier<Engine> engine;
    private final ArtifactStore store;
    private final Function<byte[], List<String>> references;
    private final Watcher watcher;
    private volatile boolean stopping;

    /// @param engine opens the engine, for the first item that needs it; throws an
    ///     [org.cadlift.workflow.EngineFault] when it cannot
    /// @param references lists the paths of the files that a drawing refers to, as it states them
    public Batch(
            BatchOrder order,
            Supplier<Engine> engine,
            ArtifactStore store,
            Function<byte[], List<String>> references,
            Watcher watcher) {
        this.order = order;
        this.engine = engine;
        this.store = store;
        this.references = references;
        this.watcher = watcher;
    }

    /// Asks the run to end soon, from any thread: what is at work may finish within a moment, the rest waits for the
    /// next run.
    public void stop() {
        stopping = true;
    }

    /// Runs until all items have ended, or it was asked to stop, or nothing can go on.
    public BatchRun run() {
        try (Lock _ = Lock.take(order);
                Input input = Inputs.open(order.input(), order.out(), order.maxBytes(), order.environment());
                OutputFolder folder = OutputFolder.open(order.out());
                LazyEngine opened = new LazyEngine(engine)) {
            return run(input, folder, opened);
        } catch (RunFault e) {
            return failed(e);
        } catch (IOException e) {
            return failed(RunFault.storage(order.out() + " cannot be used: " + IoReason.of(e))
                    .because(e));
        }
    }

    private static BatchRun failed(RunFault fault) {
        return new BatchRun(Totals.none(), List.of(), false, Optional.of(fault));
    }

    /// Begins again when the database went away in the middle: it is where everything stands that has been done.
    private BatchRun run(Input input, OutputFolder folder, Engine opened) {
        Optional<RunFault> lost = Optional.empty();
        long since = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            try (Database database = Database.open(address(), order.environment())) {
                since = System.nanoTime();
                return new Launch(order, database, input, references, folder, opened, store, watcher, () -> stopping)
                        .run();
            } catch (DataAccessException | TransactionException e) {
                RunFault fault = Database.fault(address(), e);
                if (IoReason.isNoRoom(fault.reason())) {
                    throw fault;
                }
                lost = Optional.of(fault);
                watcher.told(lost.get().reason() + "; trying again");
            } catch (RunFault e) {
                // A database that was never there is not waited for.
                if (lost.isEmpty()) {
                    throw e;
                }
            }
            if (stopping || System.nanoTime() - since > order.patience().toNanos() || !rest(attempt)) {
                throw lost.get();
            }
        }
    }

    private String address() {
        return order.database().orElseGet(() -> Database.inFile(order.hidden().resolve("batch")));
    }

    /// Waits longer each time; gives false when the run shall stop meanwhile.
    private boolean rest(int attempt) {
        long until = System.nanoTime()
                + Math.min(LONGEST_WAIT.toNanos(), Duration.ofSeconds(1).toNanos() << Math.min(attempt, 10));
        try {
            while (System.nanoTime() < until && !stopping) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLISECONDS);
                watcher.tick();
            }
            return !stopping;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
