package org.cadlift.api.serve.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cadlift.store.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Makes jobs of the items of batches, some batches at a time and each in the order of its items.
@Component
class Filling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    // A batch whose filling ended by a fault of the world is taken up again this often.
    private static final long SWEEP_MILLIS = 3_000;
    // Old batches may go a little late.
    private static final long FORGET_MILLIS = 600_000;
    private static final int PAGE = 50;
    // A drawing is handed over in well under a second, a source by reference within its own limits.
    private static final long PATIENCE_SECONDS = 5;

    private final BatchTable table;
    private final ItemTable items;
    private final Batches batches;
    private final Items making;
    private final Semaphore room;
    private final Set<String> filling = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open;

    Filling(BatchTable table, ItemTable items, Batches batches, Items making, BatchSettings settings) {
        this.table = table;
        this.items = items;
        this.batches = batches;
        this.making = making;
        room = new Semaphore(settings.fillers());
    }

    /// Begins with a batch, unless it is being filled already.
    void begin(Batch batch) {
        if (open && filling.add(batch.id())) {
            threads.execute(() -> {
                try {
                    room.acquire();
                    try {
                        fill(batch);
                    } finally {
                        room.release();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (StorageFault | DataAccessException e) {
                    LOG.atWarn()
                            .addKeyValue("event", "batch_delayed")
                            .addKeyValue("batch_id", batch.id())
                            .setCause(e)
                            .log("a batch is gone on with later");
                } finally {
                    filling.remove(batch.id());
                }
            });
        }
    }

    private void fill(Batch batch) throws InterruptedException {
        try (Opened opened = new Opened(batch, batches.upload(batch.id()))) {
            List<BatchItem> page;
            do {
                page = items.page(batch, 0, BatchItem.WAITING, PAGE);
                for (BatchItem item : page) {
                    if (!open) {
                        return;
                    }
                    making.make(batch, item, opened);
                }
            } while (!page.isEmpty());
        }
        batches.settle(batch.tenant(), batch.id());
    }

    @Scheduled(fixedDelay = SWEEP_MILLIS)
    void sweep() {
        if (open) {
            for (Batch batch : table.unfinished()) {
                if (batch.cancelled()) {
                    // A job that was on its way to the engine has not heard.
                    batches.stop(batch.caller(), batch);
                }
                begin(batch);
            }
        }
    }

    @Scheduled(fixedDelay = FORGET_MILLIS, initialDelay = FORGET_MILLIS)
    void forget() {
        batches.expired().forEach(batch -> batches.delete(batch.caller(), batch));
    }

    @Override
    public void start() {
        open = true;
        sweep();
    }

    @Override
    public void stop() {
        open = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /// Is the upload of a batch, opened when the first item asks for it.
    static final class Opened implements AutoCloseable {
        private final Batch batch;
        private final Path upload;
        private Optional<Archive> archive = Optional.empty();

        Opened(Batch batch, Path upload) {
            this.batch = batch;
            this.upload = upload;
        }

        Optional<Archive> archive() {
            if (batch.kind() == Batch.Kind.ZIP && archive.isEmpty()) {
                archive = Optional.of(Archive.open(upload));
            }
            return archive;
        }

        @Override
        public void close() {
            archive.ifPresent(Archive::close);
        }
    }
}
