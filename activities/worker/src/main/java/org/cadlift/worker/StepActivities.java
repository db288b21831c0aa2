package org.cadlift.worker;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.failure.ApplicationFailure;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobSpec;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.StorageFault;
import org.cadlift.workflow.LiftActivities;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.ReportTask;
import org.cadlift.workflow.Step;
import org.cadlift.workflow.StepMade;
import org.cadlift.workflow.StepTask;

/// Takes the steps of jobs as Temporal hands them out: the same steps as [InlineFlow], each by itself, with what came
/// before read from the store.
final class StepActivities implements LiftActivities {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final Workshop workshop;

    /// @param workshop has a store
    StepActivities(Workshop workshop) {
        this.workshop = workshop;
        store(workshop);
    }

    private static ArtifactStore store(Workshop workshop) {
        return workshop.store()
                .orElseThrow(() -> new IllegalArgumentException("steps far apart share nothing but a store"));
    }

    @Override
    public StepMade validate(StepTask task) {
        return take(Step.VALIDATE, task);
    }

    @Override
    public StepMade parse(StepTask task) {
        return take(Step.PARSE, task);
    }

    @Override
    public StepMade vectorize(StepTask task) {
        return take(Step.VECTORIZE, task);
    }

    @Override
    public StepMade extrude(StepTask task) {
        return take(Step.EXTRUDE, task);
    }

    @Override
    public StepMade export(StepTask task) {
        return take(Step.EXPORT, task);
    }

    @Override
    public StepMade verify(StepTask task) {
        return take(Step.VERIFY, task);
    }

    private StepMade take(Step step, StepTask task) {
        return perform(
                step.id(),
                task.order(),
                () -> {
                    long start = System.nanoTime();
                    Lift lift = lift(task.order(), task.made());
                    boolean goesOn = lift.take(step);
                    List<? extends Taken<?>> answers = lift.answers(step);
                    List<ArtifactRef> refs = new ArrayList<>();
                    answers.forEach(answer -> refs.addAll(answer.refs()));
                    return new StepMade(
                            refs,
                            goesOn ? "" : code(answers),
                            (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND,
                            answers.stream().allMatch(Taken::recalled));
                },
                StepMade::failure);
    }

    /// Gives the code of the first failure; empty where there is none.
    private static String code(List<? extends Taken<?>> answers) {
        for (Taken<?> answer : answers) {
            if (answer.failed() && answer.outcome() instanceof Outcome.Failed<?> failed) {
                return failed.code().name();
            }
        }
        return "";
    }

    @Override
    public LiftEnd report(ReportTask task) {
        return perform(
                "report",
                task.order(),
                () -> {
                    Lift lift = lift(task.order(), task.made());
                    Map<Step, Double> timingsMs = new EnumMap<>(Step.class);
                    task.made().forEach((step, made) -> timingsMs.put(step, made.millis()));
                    Lifted lifted = Delivery.of(
                            Trail.of(lift, timingsMs, end(task), Optional.empty()),
                            workshop.version(),
                            lift.sources(),
                            task.order().job().options());
                    ArtifactStore store =
                            store(workshop.of(task.order().context().tenant()));
                    List<ArtifactRef> files = lifted.files().stream()
                            .map(file -> store.put(file.name(), file.bytes()))
                            .toList();
                    return new LiftEnd(JobSummary.of(lifted.report()), files);
                },
                _ -> "");
    }

    /// Gives what ended the job from outside of its steps.
    private static Optional<Finding> end(ReportTask task) {
        return task.failure().isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.error(FailureCode.valueOf(task.failure()), task.message()));
    }

    private Lift lift(LiftOrder order, Map<Step, StepMade> made) {
        Map<Step, List<ArtifactRef>> known = new EnumMap<>(Step.class);
        made.forEach((step, answer) -> known.put(step, answer.artifacts()));
        Workshop own = workshop.of(order.context().tenant());
        JobSpec.DrawingJob job = order.job();
        List<Given> all = new ArrayList<>();
        all.add(new Given.Kept(store(own), job.source(), job.references()));
        job.above().forEach(above -> all.add(new Given.Kept(store(own), above.source(), above.references())));
        return new Lift(
                own,
                order.job().name(),
                new Sources(all, job.elevationsMm()),
                order.job().options(),
                known);
    }

    /// Does the work with its context in the log, heard of by the engine, and stopped where the job is cancelled; tells
    /// what goes wrong in the words by which [StepPolicy] knows whether trying again may help.
    ///
    /// @param refusal gives the failure code of an answer, empty for one that can be used
    private <T> T perform(String step, LiftOrder order, Supplier<T> work, Function<T, String> refusal) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        ActivityInfo activity = context.getInfo();
        try (JobLog log = JobLog.open(step, order, activity);
                Heartbeat heartbeat = Heartbeat.start(context)) {
            StepWatch.Look look = workshop.watch(
                    new StepWatch.Beginning(step, order, activity.getWorkflowId(), activity.getAttempt()));
            try {
                T made = work.get();
                String code = refusal.apply(made);
                log.done(code);
                look.ended(code.isEmpty() ? StepWatch.End.MADE : StepWatch.End.REFUSED, code);
                return made;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
                if (heartbeat.isCancelled()) {
                    look.ended(StepWatch.End.CANCELLED, FailureCode.SYS_CANCELLED.name());
                }
                heartbeat.throwIfCancelled();
                ApplicationFailure failure = log.failed(failure(e));
                look.ended(StepWatch.End.FAULTED, failure.getType());
                throw failure;
            }
        }
    }

    private static ApplicationFailure failure(Throwable thrown) {
        return switch (thrown) {
            case StorageFault fault when !fault.passing() -> storage(fault, false);
            case UncheckedIOException fault -> storage(fault, true);
            default -> {
                // What took too long or too much memory would again, and from other jobs.
                Finding end = Trail.unexpected(thrown);
                yield ApplicationFailure.newNonRetryableFailureWithCause(
                        end.message(), end.code().name(), thrown);
            }
        };
    }

    private static ApplicationFailure storage(UncheckedIOException fault, boolean passing) {
        String message = InlineFlow.storage(fault).message();
        String type = FailureCode.SYS_STORAGE_ERROR.name();
        return passing
                ? ApplicationFailure.newFailureWithCause(message, type, fault)
                : ApplicationFailure.newNonRetryableFailureWithCause(message, type, fault);
    }
}
