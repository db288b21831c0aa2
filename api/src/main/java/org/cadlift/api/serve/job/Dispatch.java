package org.cadlift.api.serve.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.JobSpec;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.Engine.Urgency;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.JobContext;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.JobControl.Wish;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands jobs to the engine and hears how they get on. What is written down is owed: after a restart the same jobs are
/// handed over again, and join their workflow where it still runs.
@Component
class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    // Often enough for somebody who watches; a question costs some milliseconds.
    private static final Duration TICK = Duration.ofMillis(300);
    // With many jobs at work those that nobody watches are asked this often.
    private static final Duration UNWATCHED = Duration.ofSeconds(5);
    private static final int FEW = 8;
    // A step at work hears of the wish within a heartbeat, which is two seconds; the report takes one more.
    private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(30);
    // The engine waits for minutes itself before it says that it has no answer.
    private static final int TRIES = 3;

    private final JobTable table;
    private final Endings endings;
    private final JobEvents events;
    private final Engine engine;
    private final JobSettings settings;
    private final Clock clock;
    private final Semaphore wakes = new Semaphore(0);
    private final Map<String, Aloft> aloft = new LinkedHashMap<>();
    private final Map<String, Integer> failures = new LinkedHashMap<>();
    private boolean closed;

    Dispatch(JobTable table, Endings endings, JobEvents events, Engine engine, JobSettings settings, Clock clock) {
        this.table = table;
        this.endings = endings;
        this.events = events;
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
    }

    /// Is a job that was handed over.
    private static final class Aloft {
        private final Job job;
        private long asked = System.nanoTime();
        private boolean asking;
        private Optional<Long> cancelled = Optional.empty();
        private String step = "";

        private Aloft(Job job) {
            this.job = job;
        }
    }

    @PostConstruct
    void start() {
        Thread.ofPlatform().daemon().name("dispatch").start(this::run);
    }

    /// Says that a job may be waiting.
    void wake() {
        wakes.release();
    }

    private void run() {
        boolean waiting = true;
        while (!isClosed()) {
            try {
                if (waiting) {
                    next().forEach(this::handOver);
                }
                look();
                waiting = wakes.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database is away for a moment; what is owed stays written down.
                LOG.atError()
                        .addKeyValue("event", "dispatch_failed")
                        .setCause(e)
                        .log("trying again");
                wake();
                pause();
            }
        }
    }

    /// Takes up what there is room for.
    private List<Job> next() {
        List<Job> unfinished = table.unfinished(settings.window());
        List<Job> next = new ArrayList<>();
        synchronized (this) {
            for (Job job : unfinished) {
                if (aloft.size() < settings.window() && !aloft.containsKey(job.id())) {
                    aloft.put(job.id(), new Aloft(job));
                    next.add(job);
                }
            }
        }
        return next;
    }

    private void handOver(Job job) {
        LiftOrder order = new LiftOrder(
                new JobSpec.DrawingJob(job.name(), job.source(), JobParams.options(job.params())),
                new JobContext(job.tenant(), job.request(), job.user(), job.id(), job.batch(), job.trace()),
                false);
        CompletableFuture<LiftEnd> lift = engine.lift(job.workflow(), order, Urgency.of(job.priority()));
        var _ = lift.whenComplete(
                (end, trouble) -> Thread.ofVirtual().name("end of " + job.id()).start(() -> land(job, end, trouble)));
    }

    private void land(Job job, @Nullable LiftEnd end, @Nullable Throwable trouble) {
        if (isClosed()) {
            return;
        }
        try {
            if (end != null) {
                endings.end(job, end);
                forget(job);
            } else {
                troubled(
                        job, trouble instanceof CompletionException e && e.getCause() != null ? e.getCause() : trouble);
            }
        } catch (RuntimeException e) {
            troubled(job, e);
        }
    }

    /// A fault of the world may pass; what does not is told as the end of the job.
    private void troubled(Job job, @Nullable Throwable trouble) {
        LOG.atWarn()
                .addKeyValue("event", "job_unanswered")
                .addKeyValue("job_id", job.id())
                .setCause(trouble)
                .log("no answer for {}", job.workflow());
        int failed;
        synchronized (this) {
            failed = failures.merge(job.id(), 1, Integer::sum);
        }
        if (failed >= TRIES) {
            FailureCode code =
                    trouble instanceof EngineFault ? FailureCode.SYS_UNAVAILABLE : FailureCode.SYS_UNEXPECTED_ERROR;
            endings.end(
                    job,
                    new LiftEnd(
                            JobSummary.failed("failed", code.name(), code.message(), code.userAction()), List.of()));
            forget(job);
            return;
        }
        pause();
        synchronized (this) {
            aloft.remove(job.id());
        }
        wake();
    }

    private void forget(Job job) {
        synchronized (this) {
            aloft.remove(job.id());
            failures.remove(job.id());
        }
        wake();
    }

    /// Asks how far jobs are, and ends those whose cancelling nobody answers.
    private void look() {
        if (!(engine instanceof JobControl control)) {
            return;
        }
        long now = System.nanoTime();
        List<Aloft> asked = new ArrayList<>();
        List<Aloft> silent = new ArrayList<>();
        synchronized (this) {
            for (Aloft one : aloft.values()) {
                if (one.cancelled
                        .filter(since -> now - since > CANCEL_PATIENCE.toNanos())
                        .isPresent()) {
                    silent.add(one);
                } else if (!one.asking && now - one.asked > wait(one)) {
                    one.asking = true;
                    asked.add(one);
                }
            }
        }
        silent.forEach(one -> {
            endings.cancelled(one.job);
            forget(one.job);
        });
        asked.forEach(one -> Thread.ofVirtual().start(() -> ask(control, one)));
    }

    private long wait(Aloft one) {
        return (aloft.size() <= FEW || events.isWatched(one.job.id()) ? TICK : UNWATCHED).toNanos();
    }

    private void ask(JobControl control, Aloft one) {
        try {
            Progress progress = control.progress(one.job.workflow());
            tell(one, progress);
        } catch (EngineFault e) {
            LOG.debug("{} gives no progress", one.job.workflow(), e);
        } finally {
            synchronized (this) {
                one.asking = false;
                one.asked = System.nanoTime();
            }
        }
    }

    private void tell(Aloft one, Progress progress) {
        if (progress.step().equals(one.step) || progress.step().equals("done")) {
            return;
        }
        boolean first = one.step.isEmpty();
        one.step = progress.step();
        if (!table.progress(one.job.id(), progress.step(), progress.percent(), clock.instant())) {
            return;
        }
        if (first) {
            LOG.atInfo()
                    .addKeyValue("event", "job_started")
                    .addKeyValue("job_id", one.job.id())
                    .addKeyValue("job_type", one.job.type().id())
                    .addKeyValue("workflow_id", one.job.workflow())
                    .log("{} runs", one.job.source().key());
        }
        events.tell(
                one.job.id(),
                first ? "running" : "progress",
                Map.of(
                        "status", JobStatus.RUNNING.id(),
                        "step", progress.step(),
                        "attempt", one.job.attempt(),
                        "percent", progress.percent()));
    }

    /// Has a job stopped that is at work, and ends one that waits.
    void cancel(Job job) {
        Optional<Aloft> flying;
        synchronized (this) {
            flying = Optional.ofNullable(aloft.get(job.id()));
            flying.ifPresent(one -> one.cancelled = one.cancelled.or(() -> Optional.of(System.nanoTime())));
        }
        if (flying.isEmpty()) {
            endings.cancelled(job);
        } else if (engine instanceof JobControl control) {
            try {
                control.ask(job.workflow(), Wish.CANCEL);
            } catch (EngineFault e) {
                // It has not reached the engine yet, or has just ended: then the end comes by itself, or patience does.
                LOG.debug("{} does not hear", job.workflow(), e);
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Hands nothing over any more; what is at work goes on in the engine, or is taken up after the restart.
    @PreDestroy
    synchronized void stop() {
        closed = true;
        wakes.release();
    }
}
