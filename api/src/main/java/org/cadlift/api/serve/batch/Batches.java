package org.cadlift.api.serve.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cadlift.api.serve.ServerSettings;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.hook.Event;
import org.cadlift.api.serve.hook.Hooks;
import org.cadlift.api.serve.job.JobIds;
import org.cadlift.api.serve.job.JobSettings;
import org.cadlift.api.serve.job.Jobs;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Is what can be done with batches, by those who may.
@Component
class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int PAGE = 500;

    private final BatchTable table;
    private final ItemTable items;
    private final Jobs jobs;
    private final Hooks hooks;
    private final BatchView view;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final JobSettings settings;
    private final Path uploads;
    private final Clock clock;

    Batches(
            BatchTable table,
            ItemTable items,
            Jobs jobs,
            Hooks hooks,
            BatchView view,
            JsonMapper json,
            TransactionTemplate transaction,
            ServerSettings server,
            JobSettings settings,
            Clock clock) {
        this.table = table;
        this.items = items;
        this.jobs = jobs;
        this.hooks = hooks;
        this.view = view;
        this.json = json;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        uploads = server.data().resolve("batches");
        try {
            Files.createDirectories(uploads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives the place where the upload of a batch is kept, since its items become jobs one by one.
    Path upload(String id) {
        return uploads.resolve(id);
    }

    /// Writes a batch down whose upload lies in its place; from here on it is owed.
    void add(Batch batch, List<BatchItem> listed) {
        transaction.executeWithoutResult(_ -> {
            table.add(batch);
            listed.forEach(item -> items.add(batch, item));
        });
        LOG.atInfo()
                .addKeyValue("event", "batch_queued")
                .addKeyValue("batch_id", batch.id())
                .log("a batch of {} is queued", batch.total());
    }

    /// @throws ProblemFault 404 when the caller's tenant has no such batch
    Batch get(Caller caller, String id) {
        Optional<Batch> found = JobIds.mayBe(id) ? table.find(caller.tenant(), id) : Optional.empty();
        return found.orElseThrow(() -> ProblemFault.absent("batch", id));
    }

    /// Ends a batch of which nothing is under way, and says so once.
    void settle(String tenant, String id) {
        if (table.end(id, clock.instant())) {
            Batch ended = table.find(tenant, id).orElseThrow();
            LOG.atInfo()
                    .addKeyValue("event", "batch_ended")
                    .addKeyValue("batch_id", id)
                    .log("a batch of {} has ended", ended.total());
            hooks.announce(tenant, Event.BATCH_ENDED, json.writeValueAsString(view.of(ended, items.counts(ended))));
        }
    }

    /// Stops the jobs at work and gives up the items that are none yet.
    void cancel(Caller caller, Batch batch) {
        if (batch.endedAt().isPresent()) {
            throw conflict("Batch " + batch.id() + " has ended");
        }
        table.cancel(batch);
        stop(caller, batch);
        settle(batch.tenant(), batch.id());
    }

    /// Gives up what waits, and asks what is at work to stop.
    void stop(Caller caller, Batch batch) {
        items.cancelWaiting(batch);
        for (String status : List.of("queued", "running")) {
            each(batch, status, item -> jobs.cancel(caller, item.job()));
        }
    }

    /// Does again what failed, and tells how many that is.
    int retry(Caller caller, Batch batch) {
        table.reopen(batch);
        int again = items.retry(batch);
        int[] retried = {again};
        each(batch, "failed", item -> {
            jobs.retry(caller, item.job());
            retried[0]++;
        });
        settle(batch.tenant(), batch.id());
        return retried[0];
    }

    /// Removes a batch that has ended, with its jobs and their files.
    void delete(Caller caller, Batch batch) {
        if (batch.endedAt().isEmpty()) {
            throw conflict("Batch " + batch.id() + " is under way; cancel it first");
        }
        each(batch, "", item -> jobs.delete(caller, item.job()));
        table.delete(batch);
        try {
            Files.deleteIfExists(upload(batch.id()));
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("batch_id", batch.id()).setCause(e).log("an upload was not removed");
        }
    }

    /// Gives some that have been over for as long as jobs are kept.
    List<Batch> expired() {
        return table.endedBefore(clock.instant().minus(settings.ttl()), PAGE);
    }

    /// Does something with each item that is a job; one that has changed in the meantime is left as it is.
    private void each(Batch batch, String status, Consumer<BatchItem> action) {
        int after = 0;
        List<BatchItem> page;
        do {
            page = items.page(batch, after, status, PAGE);
            for (BatchItem item : page) {
                after = item.number();
                if (!item.job().isEmpty()) {
                    try {
                        action.accept(item);
                    } catch (ProblemFault e) {
                        LOG.debug("item {} of batch {} has changed", item.number(), batch.id(), e);
                    }
                }
            }
        } while (page.size() == PAGE);
    }

    private static ProblemFault conflict(String message) {
        return ProblemFault.of(409, FailureCode.SYS_INVALID_PARAMETERS, message);
    }
}
