package org.cadlift.api.serve.batch;

import java.util.Optional;
import org.cadlift.api.serve.job.Job;
import org.cadlift.api.serve.job.JobParams;
import org.cadlift.api.serve.job.Jobs;
import org.cadlift.api.serve.job.Submission;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.reach.Fetch;
import org.cadlift.api.serve.reach.Fetched;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes a job of an item, or writes down why it cannot become one.
@Component
class Items {
    private static final Logger LOG = LoggerFactory.getLogger(Items.class);
    private static final int BUSY = 503;
    // Jobs end all the time; a batch is in no hurry.
    private static final long PAUSE_MILLIS = 2_000;

    private final ItemTable table;
    private final Jobs jobs;
    private final Fetch fetch;
    private final JsonMapper json;

    Items(ItemTable table, Jobs jobs, Fetch fetch, JsonMapper json) {
        this.table = table;
        this.jobs = jobs;
        this.fetch = fetch;
        this.json = json;
    }

    /// @throws StorageFault or DataAccessException when the world is in the way; the item waits on
    void make(Batch batch, BatchItem item, Filling.Opened opened) throws InterruptedException {
        try {
            Job job =
                    jobs.submit(batch.caller(), submission(batch, item, opened)).job();
            if (!table.made(batch, item, job.id())) {
                // It was cancelled while it was handed over.
                jobs.cancel(batch.caller(), job.id());
            }
        } catch (ProblemFault e) {
            if (e.status() == BUSY) {
                Thread.sleep(PAUSE_MILLIS);
            } else {
                table.refused(batch, item, e.code(), e.message());
            }
        } catch (StorageFault | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("event", "item_failed")
                    .addKeyValue("batch_id", batch.id())
                    .setCause(e)
                    .log("item {} did not become a job", item.number());
            table.refused(batch, item, FailureCode.SYS_UNEXPECTED_ERROR, FailureCode.SYS_UNEXPECTED_ERROR.message());
        }
    }

    private Submission submission(Batch batch, BatchItem item, Filling.Opened opened) {
        Optional<Archive> archive = opened.archive();
        String fileName;
        byte[] bytes;
        if (archive.isPresent()) {
            fileName = Submission.withoutFolders(item.source());
            bytes = archive.get().read(item.source());
        } else {
            Fetched fetched = fetch.fetch(item.source());
            fileName = fetched.name();
            bytes = fetched.bytes();
        }
        return new Submission(
                fileName,
                bytes,
                JobParams.of(batch.type(), params(batch, item)),
                batch.tags(),
                Submission.LEAST_URGENT,
                batch.id(),
                batch.promise(item));
    }

    /// What an item asks for goes before what the batch does.
    private JsonNode params(Batch batch, BatchItem item) {
        ObjectNode params = json.createObjectNode();
        for (String stated : new String[] {batch.params(), item.params()}) {
            json.readTree(stated).properties().forEach(param -> params.set(param.getKey(), param.getValue()));
        }
        return params;
    }
}
