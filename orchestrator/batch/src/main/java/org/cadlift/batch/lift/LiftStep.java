package org.cadlift.batch.lift;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.ItemLine;
import org.cadlift.batch.item.Totals;
import org.cadlift.batch.item.Watcher;
import org.cadlift.batch.source.Input;
import org.cadlift.batch.table.ItemTable;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.OutputFolder;
import org.cadlift.workflow.Engine;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Is the reader and the writer of the step that lifts: what is read is a group of items that have ended, and it is
/// written down in one transaction.
public final class LiftStep implements ItemStreamReader<List<Lifted>>, ItemWriter<List<Lifted>>, StepExecutionListener {
    /// How long a run that was asked to stop waits for what is at work.
    private static final long STOPPING_NANOSECONDS = Duration.ofSeconds(5).toNanos();

    private final Setting setting;
    private final Map<String, Integer> counts = new TreeMap<>();
    private Optional<StepExecution> execution = Optional.empty();
    private Optional<Work> work = Optional.empty();
    private int order;

    /// Holds what the step works with.
    ///
    /// @param references lists the paths of the files that a drawing refers to
    /// @param out the folder that `folder` writes into
    /// @param window how many items may be at work
    /// @param threads how many of them are read or delivered at once
    /// @param patience how long an engine or a store may be silent
    /// @param stopping whether the run shall end early
    public record Setting(
            Terms terms,
            Input input,
            Function<byte[], List<String>> references,
            Engine engine,
            ArtifactStore store,
            OutputFolder folder,
            Path out,
            ItemTable table,
            int window,
            int threads,
            Duration patience,
            BooleanSupplier stopping,
            Watcher watcher) {}

    /// Is what is open while the step runs.
    private record Work(ExecutorService workers, Flight flight, ResultFile results) {}

    public LiftStep(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void beforeStep(StepExecution step) {
        execution = Optional.of(step);
    }

    @Override
    public void open(ExecutionContext context) {
        Totals totals = setting.table().totals();
        counts.putAll(totals.byStatus());
        counts.putAll(totals.byFailure());
        order = setting.table().lastOrder();
        setting.watcher().listed(totals);
        ResultFile results = ResultFile.open(setting.out(), setting.table().lines());
        ExecutorService workers = Executors.newFixedThreadPool(setting.threads());
        Delivery delivery = new Delivery(setting.store(), setting.folder(), setting.out());
        Lifting lifting = new Lifting(
                setting.terms(),
                setting.input(),
                setting.references(),
                setting.engine(),
                setting.store(),
                delivery,
                workers);
        Flight flight = new Flight(lifting::lift, setting.table()::waiting, setting.window(), setting.patience());
        work = Optional.of(new Work(workers, flight, results));
    }

    /// Waits until something has ended.
    @Override
    public @Nullable List<Lifted> read() throws InterruptedException {
        Flight flight = work.orElseThrow().flight();
        long asked = 0;
        while (true) {
            boolean stopping = setting.stopping().getAsBoolean();
            asked = stopping && asked == 0 ? System.nanoTime() : asked;
            List<Lifted> ended = flight.next(!stopping);
            setting.watcher().tick();
            if (!ended.isEmpty()) {
                return ended;
            }
            if (flight.isOver()) {
                return null;
            }
            if (stopping && (flight.isIdle() || System.nanoTime() - asked > STOPPING_NANOSECONDS)) {
                execution.orElseThrow().setTerminateOnly();
                return null;
            }
        }
    }

    @Override
    public void write(Chunk<? extends List<Lifted>> groups) {
        for (List<Lifted> group : groups) {
            List<ItemTable.Ended> rows = new ArrayList<>();
            for (Lifted lifted : group) {
                order++;
                rows.add(new ItemTable.Ended(order, lifted.end(), ItemLine.of(lifted.end(), lifted.reported())));
            }
            setting.table().end(rows);
            work.orElseThrow()
                    .results()
                    .append(rows.stream().map(ItemTable.Ended::line).toList());
            group.forEach(lifted -> count(lifted.end()));
        }
    }

    private void count(ItemEnd end) {
        counts.merge(end.summary().status(), 1, Integer::sum);
        if (!end.summary().succeeded()) {
            counts.merge(end.summary().failure(), 1, Integer::sum);
        }
        setting.watcher().ended(end);
    }

    /// Keeps the counts by status and by failure code where operators of Spring Batch look for them.
    @Override
    public void update(ExecutionContext context) {
        counts.forEach(context::putInt);
    }

    @Override
    public void close() {
        work.ifPresent(open -> {
            open.workers().shutdownNow();
            open.results().close();
        });
        work = Optional.empty();
    }
}
