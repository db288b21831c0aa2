package org.cadlift.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.item.Watcher;
import org.cadlift.batch.source.Input;
import org.cadlift.batch.source.Input.Position;
import org.cadlift.batch.source.Listed;
import org.cadlift.batch.table.Item;
import org.cadlift.batch.table.ItemTable;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.JobNames;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Is the reader and the writer of the step that lists: it reads the input and writes a row an item. Killed, it goes on
/// behind the last row.
final class ListStep implements ItemStreamReader<Listed>, ItemWriter<Listed>, StepExecutionListener {
    private static final String COUNT = "list.count";
    private static final String SOURCE = "list.source";
    /// Files that the run itself writes beside the folders.
    private static final Set<String> RESERVED = Set.of("batch.json", "index.html");

    private final Input input;
    private final ItemTable table;
    private final BooleanSupplier stopping;
    private final Watcher watcher;
    // Names of the chunk that is being written; those before it are in the table.
    private final Set<String> fresh = new HashSet<>();
    private final JobNames names;
    private Optional<StepExecution> execution = Optional.empty();
    private Optional<Iterator<Listed>> items = Optional.empty();
    private Position position = Position.START;
    private boolean any;

    ListStep(Input input, ItemTable table, BooleanSupplier stopping, Watcher watcher) {
        this.input = input;
        this.table = table;
        this.stopping = stopping;
        this.watcher = watcher;
        this.names = new JobNames(name -> !RESERVED.contains(name) && !table.isNamed(name) && fresh.add(name));
    }

    @Override
    public void beforeStep(StepExecution step) {
        execution = Optional.of(step);
    }

    @Override
    public void open(ExecutionContext context) {
        position = new Position(context.getInt(COUNT, 0), context.getString(SOURCE, ""));
        if (position.count() == 0) {
            table.clear();
        }
        any = position.count() > 0;
        items = Optional.of(input.list(position));
    }

    @Override
    public @Nullable Listed read() {
        watcher.tick();
        if (stopping.getAsBoolean()) {
            execution.orElseThrow().setTerminateOnly();
            return null;
        }
        Iterator<Listed> left = items.orElseThrow();
        if (left.hasNext()) {
            any = true;
            return left.next();
        }
        if (!any) {
            throw RunFault.wrong(FailureCode.SYS_FILE_NOT_FOUND, input.identity() + " holds no drawing (.dxf, .dwg)");
        }
        return null;
    }

    @Override
    public void write(Chunk<? extends Listed> chunk) {
        List<Item> rows = new ArrayList<>();
        int number = position.count();
        for (Listed listed : chunk) {
            number++;
            String name = listed.folder(names);
            if (listed.asked() && !name.equals(listed.name())) {
                watcher.told(listed.source() + ": its folder is " + name + ", " + listed.name()
                        + " being taken or no name for a folder");
            }
            rows.add(new Item(number, name, listed.source(), listed.options()));
        }
        table.add(rows);
        fresh.clear();
        position = new Position(number, rows.getLast().source());
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(COUNT, position.count());
        context.putString(SOURCE, position.source());
    }

    @Override
    public void close() {
        items = Optional.empty();
    }
}
