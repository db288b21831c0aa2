package org.cadlift.batch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.cadlift.batch.item.RunFault;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;

/// Opens an engine for the first item that needs one: a run that finds everything done needs none.
final class LazyEngine implements Engine {
    private final Supplier<Engine> door;
    private Optional<Engine> opened = Optional.empty();

    LazyEngine(Supplier<Engine> door) {
        this.door = door;
    }

    /// An engine that cannot even be opened is not waited for: somebody has to see to it.
    private synchronized Engine engine() {
        if (opened.isEmpty()) {
            try {
                opened = Optional.of(door.get());
            } catch (EngineFault e) {
                throw RunFault.unavailable(String.valueOf(e.getMessage())).because(e);
            }
        }
        return opened.get();
    }

    @Override
    public String description() {
        return engine().description();
    }

    @Override
    public CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency) {
        return engine().lift(id, order, urgency);
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(Engine::close);
        opened = Optional.empty();
    }
}
