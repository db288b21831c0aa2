package org.cadlift.api.serve.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.watch.Traces;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.JobNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Is what can be done with jobs, by those who may.
@Component
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final JobTable table;
    private final Promises promises;
    private final JobEvents events;
    private final Dispatch dispatch;
    private final Uploads uploads;
    private final ArtifactStore store;
    private final TransactionTemplate transaction;
    private final JobSettings settings;
    private final Clock clock;
    /// Many put a source into the store and write its job down at once, while nobody looks for what no job has.
    private final Lock keeping;

    private final Lock removing;

    Jobs(
            JobTable table,
            Promises promises,
            JobEvents events,
            Dispatch dispatch,
            Uploads uploads,
            ArtifactStore store,
            TransactionTemplate transaction,
            JobSettings settings,
            Clock clock) {
        this.table = table;
        this.promises = promises;
        this.events = events;
        this.dispatch = dispatch;
        this.uploads = uploads;
        this.store = store;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        ReadWriteLock files = new ReentrantReadWriteLock();
        this.keeping = files.readLock();
        this.removing = files.writeLock();
    }

    /// Takes a job on, or finds the one that was promised for the same key.
    ///
    /// @param kept whether it was taken on before
    public record Taken(Job job, boolean kept) {}

    /// @throws ProblemFault when the upload cannot be converted, or there are too many unfinished jobs
    public Taken submit(Caller caller, Submission submission) {
        Optional<Job> promised = promised(caller, submission);
        if (promised.isPresent()) {
            return new Taken(promised.get(), true);
        }
        uploads.check(submission.params().type(), submission.fileName(), submission.bytes());
        if (table.unfinished(caller.tenant()) >= settings.maxUnfinished()) {
            throw ProblemFault.of(
                            503,
                            FailureCode.SYS_UNAVAILABLE,
                            "There are " + settings.maxUnfinished() + " unfinished jobs already")
                    .withHeader("Retry-After", "60");
        }
        Job job;
        keeping.lock();
        try {
            ArtifactRef source = store.of(caller.tenant()).put(submission.fileName(), submission.bytes());
            job = job(caller, submission, source);
            transaction.executeWithoutResult(_ -> {
                table.insert(job);
                if (!submission.promise().isEmpty()) {
                    promises.make(caller.tenant(), submission.promise(), submission.digest(), job);
                }
                events.tell(job.id(), "queued", Map.of("status", job.status().id(), "attempt", job.attempt()));
            });
        } catch (DuplicateKeyException e) {
            // Another request with the same key was quicker.
            return new Taken(promised(caller, submission).orElseThrow(() -> e), true);
        } finally {
            keeping.unlock();
        }
        LOG.atInfo()
                .addKeyValue("event", "job_queued")
                .addKeyValue("job_id", job.id())
                .addKeyValue("job_type", job.type().id())
                .log("{} is queued", job.source().key());
        dispatch.wake();
        return new Taken(job, false);
    }

    private Optional<Job> promised(Caller caller, Submission submission) {
        return submission.promise().isEmpty()
                ? Optional.empty()
                : promises.find(caller.tenant(), submission.promise(), submission.digest())
                        .flatMap(id -> table.find(caller.tenant(), id));
    }

    private Job job(Caller caller, Submission submission, ArtifactRef source) {
        Instant now = clock.instant();
        return new Job(
                JobIds.next(now.toEpochMilli()),
                caller.tenant(),
                caller.user(),
                Optional.ofNullable(MDC.get("request_id")).orElse(""),
                Traces.current(),
                submission.batch(),
                submission.params().type(),
                new JobNames().next(submission.fileName()),
                submission.params().shown(),
                submission.tags(),
                source,
                submission.priority(),
                JobStatus.QUEUED,
                1,
                "",
                0,
                "",
                Optional.empty(),
                List.of(),
                now,
                Optional.empty(),
                Optional.empty());
    }

    /// @throws ProblemFault 404 when the caller's tenant has no such job
    public Job get(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> ProblemFault.absent("job", id));
    }

    private Optional<Job> find(Caller caller, String id) {
        return JobIds.mayBe(id) ? table.find(caller.tenant(), id) : Optional.empty();
    }

    List<Job> list(Caller caller, JobFilter filter) {
        return table.list(caller.tenant(), filter);
    }

    /// Asks for a job to be stopped; it ends as cancelled a little later, with a report of what was done.
    ///
    /// @throws ProblemFault 409 when it has ended
    public Job cancel(Caller caller, String id) {
        Job job = get(caller, id);
        if (job.status().ended()) {
            throw conflict("Job " + id + " has ended: " + job.status().id());
        }
        dispatch.cancel(job);
        return get(caller, id);
    }

    /// Does a job again that failed or was cancelled; what was done is recalled, so it goes on from the step that
    /// failed.
    ///
    /// @throws ProblemFault 409 when it did neither
    public Job retry(Caller caller, String id) {
        Job job = get(caller, id);
        if (!table.again(caller.tenant(), id)) {
            throw conflict(
                    "Job " + id + " is " + job.status().id() + "; only failed and cancelled jobs are done again");
        }
        Job again = get(caller, id);
        events.tell(id, "queued", Map.of("status", again.status().id(), "attempt", again.attempt()));
        dispatch.wake();
        return again;
    }

    /// Removes a job that has ended, with its files.
    ///
    /// @throws ProblemFault 409 while it is under way
    public void delete(Caller caller, String id) {
        Job job = get(caller, id);
        if (!job.status().ended()) {
            throw conflict("Job " + id + " is " + job.status().id() + "; cancel it first");
        }
        remove(job);
    }

    /// The row goes first: a job whose files are gone would be a lie, files without a job are only room. While the same
    /// drawing is at work for another job, whose files may come out the same, all of them stay.
    void remove(Job job) {
        removing.lock();
        try {
            if (!table.delete(job.tenant(), job.id())
                    || table.isAtWork(job.tenant(), job.source().sha256())) {
                return;
            }
            for (ArtifactRef ref : files(job)) {
                if (!table.isShared(job.tenant(), ref.sha256())) {
                    store.of(job.tenant()).remove(ref);
                }
            }
        } finally {
            removing.unlock();
        }
    }

    private static List<ArtifactRef> files(Job job) {
        List<ArtifactRef> refs =
                new ArrayList<>(job.files().stream().map(JobFile::ref).toList());
        refs.add(job.source());
        return refs;
    }

    private static ProblemFault conflict(String message) {
        return ProblemFault.of(409, FailureCode.SYS_INVALID_PARAMETERS, message);
    }
}
