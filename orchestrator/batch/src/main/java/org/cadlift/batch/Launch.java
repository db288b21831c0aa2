package org.cadlift.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.item.Watcher;
import org.cadlift.batch.lift.LiftStep;
import org.cadlift.batch.lift.Lifted;
import org.cadlift.batch.lift.Terms;
import org.cadlift.batch.page.Run;
import org.cadlift.batch.source.Input;
import org.cadlift.batch.source.ItemOptions;
import org.cadlift.batch.source.Listed;
import org.cadlift.batch.table.Database;
import org.cadlift.batch.table.ItemTable;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Digest;
import org.cadlift.store.OutputFolder;
import org.cadlift.store.StorageFault;
import org.cadlift.workflow.Engine;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Makes the Spring Batch job of an order and launches it: a new run, or the last one again where it did not finish.
///
/// A run is a job instance. What tells one from another is the output folder (in the job's name), the input and the
/// options (one digest), and a number, so that the same order can be run again when it has finished.
final class Launch {
    private static final String IDENTITY = "identity";
    private static final String RUN = "run";
    private static final int WORST = 40;
    /// Rows written in one transaction while listing.
    private static final int ROWS = 500;
    /// Spring Batch's column for a parameter holds 2500.
    private static final int LONGEST_PARAMETER = 2000;
    /// Marks an execution that was recovered, and would keep it from being recovered a second time.
    private static final String RECOVERED = "batch.recovered";

    private final BatchOrder order;
    private final Database database;
    private final Input input;
    private final Function<byte[], List<String>> references;
    private final OutputFolder folder;
    private final Engine engine;
    private final ArtifactStore store;
    private final Watcher watcher;
    private final BooleanSupplier stopping;
    private final JobRepository repository;
    private final ItemTable table;
    private final String jobName;
    private final String identity;

    Launch(
            BatchOrder order,
            Database database,
            Input input,
            Function<byte[], List<String>> references,
            OutputFolder folder,
            Engine engine,
            ArtifactStore store,
            Watcher watcher,
            BooleanSupplier stopping) {
        this.order = order;
        this.database = database;
        this.input = input;
        this.references = references;
        this.folder = folder;
        this.engine = engine;
        this.store = store;
        this.watcher = watcher;
        this.stopping = stopping;
        repository = database.repository();
        String output = Digest.ofParts(List.of(order.out().toString()));
        table = database.items(output);
        jobName = "batch-" + output.substring(0, 16);
        List<String> parts =
                new ArrayList<>(List.of(input.identity(), order.tenant(), Long.toString(order.maxBytes())));
        parts.addAll(order.options().texts());
        identity = Digest.ofParts(parts);
    }

    BatchRun run() {
        TaskExecutorJobOperator operator = operator();
        long number = number(operator);
        Job job = job(number);
        try {
            return ended(operator.start(job, parameters(number)));
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the lock and the run's number leave nothing to be in the way", e);
        }
    }

    private TaskExecutorJobOperator operator() {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        try {
            operator.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return operator;
    }

    /// Gives the number of the run to launch: that of the last one when it is the same order and did not finish, else
    /// the next.
    private long number(TaskExecutorJobOperator operator) {
        for (JobInstance instance : repository.getJobInstances(jobName, 0, 2)) {
            JobExecution last = repository.getLastJobExecution(instance);
            if (last == null) {
                // The process was killed between two lines of Spring Batch.
                repository.deleteJobInstance(instance);
                continue;
            }
            revive(operator, last);
            long number =
                    Optional.ofNullable(last.getJobParameters().getLong(RUN)).orElse(0L);
            boolean same = identity.equals(last.getJobParameters().getString(IDENTITY));
            boolean finished = last.getStatus() == BatchStatus.COMPLETED;
            return same && !finished ? number : number + 1;
        }
        return 1;
    }

    /// Declares an execution dead that never came to its end. It is: we hold the lock.
    private void revive(TaskExecutorJobOperator operator, JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.STARTED);
        }
        if (execution.isRunning()) {
            execution.getExecutionContext().remove(RECOVERED);
            operator.recover(execution);
        }
    }

    private JobParameters parameters(long number) {
        return new JobParametersBuilder()
                .addString(IDENTITY, identity)
                .addLong(RUN, number)
                .addString("out", cut(order.out().toString()), false)
                .addString("input", cut(input.identity()), false)
                .addString("options", cut(order.options().toString()), false)
                .toJobParameters();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_PARAMETER, text.length()));
    }

    private Job job(long number) {
        ListStep list = new ListStep(input, table, stopping, watcher);
        Step listing = new StepBuilder("list", repository)
                .<Listed, Listed>chunk(ROWS)
                .reader(list)
                .writer(list)
                .transactionManager(database.transactions())
                .listener(list)
                .build();
        Terms terms =
                new Terms(order.program(), order.tenant(), order.out().getFileName() + "-" + number, order.options());
        LiftStep lift = new LiftStep(new LiftStep.Setting(
                terms,
                input,
                references,
                engine,
                store,
                folder,
                order.out(),
                table,
                order.window(),
                order.threads(),
                order.patience(),
                stopping,
                watcher));
        Step lifting = new StepBuilder("lift", repository)
                .<List<Lifted>, List<Lifted>>chunk(1)
                .reader(lift)
                .writer(lift)
                .transactionManager(database.transactions())
                .listener(lift)
                .build();
        Step reporting = new StepBuilder("report", repository)
                .tasklet(
                        (contribution, _) -> {
                            report(contribution.getStepExecution().getJobExecution());
                            return RepeatStatus.FINISHED;
                        },
                        database.transactions())
                .build();
        return new JobBuilder(jobName, repository)
                .start(listing)
                .next(lifting)
                .next(reporting)
                .build();
    }

    /// The page tells of all processes that worked on the run.
    private void report(JobExecution execution) {
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        LocalDateTime started = now;
        Duration took = Duration.ZERO;
        for (JobExecution one : repository.getJobExecutions(execution.getJobInstance())) {
            LocalDateTime begin = Objects.requireNonNullElse(one.getStartTime(), now);
            LocalDateTime end = Objects.requireNonNullElse(one.getEndTime(), now);
            started = begin.isBefore(started) ? begin : started;
            took = took.plus(Duration.between(begin, end));
        }
        Run run = new Run(
                order.version(),
                order.input(),
                started.atZone(ZoneId.systemDefault()).toInstant(),
                took,
                table.totals().items(),
                ItemOptions.of(order.options()));
        new ReportStep(order.out(), table).write(run);
    }

    private BatchRun ended(JobExecution execution) {
        Optional<RunFault> fault = Optional.empty();
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                switch (cause) {
                    case RunFault ends -> fault = Optional.of(ends);
                    // The bucket that holds the drawings cannot be listed.
                    case StorageFault silent -> fault = Optional.of(RunFault.of(silent));
                    case DataAccessException lost -> throw lost;
                    case TransactionException lost -> throw lost;
                    default -> {
                        // Only the reason within matters.
                    }
                }
            }
        }
        boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
        if (fault.isEmpty() && !stopped && execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "the run broke",
                    execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        }
        return new BatchRun(table.totals(), worst(), stopped, fault);
    }

    private List<ItemEnd> worst() {
        List<ItemEnd> worst = new ArrayList<>();
        for (ItemEnd end : table.worstFirst()) {
            if (worst.size() == WORST) {
                break;
            }
            worst.add(end);
        }
        return worst;
    }
}
