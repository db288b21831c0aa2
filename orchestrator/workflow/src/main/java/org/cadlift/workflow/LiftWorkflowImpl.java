package org.cadlift.workflow;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.EnumMap;
import java.util.Map;
import org.cadlift.contract.FailureCode;

/// Is the flow itself. Nothing but references passes through it, and nothing but its inputs decides what it does.
public final class LiftWorkflowImpl implements LiftWorkflow {
    private final LiftOrder order;
    private final CancellationScope steps = Workflow.newCancellationScope(this::takeSteps);
    private final Map<Step, StepMade> made = new EnumMap<>(Step.class);
    private String at = Step.VALIDATE.id();
    private boolean paused;

    @WorkflowInit
    public LiftWorkflowImpl(LiftOrder order) {
        this.order = order;
    }

    @Override
    public LiftEnd lift(LiftOrder order) {
        try {
            steps.run();
            return report("", "");
        } catch (CanceledFailure e) {
            return report(FailureCode.SYS_CANCELLED.name(), FailureCode.SYS_CANCELLED.message());
        } catch (ActivityFailure e) {
            Trouble trouble = Trouble.of(e);
            LiftEnd end = report(trouble.code().name(), trouble.message());
            if (trouble.code() == FailureCode.SYS_CANCELLED) {
                return end;
            }
            throw ApplicationFailure.newNonRetryableFailure(
                    trouble.message(), trouble.code().name(), end);
        }
    }

    private void takeSteps() {
        for (Step step : Step.values()) {
            Workflow.await(() -> !paused);
            arriveAt(step.id());
            StepMade answer = take(step);
            made.put(step, answer);
            if (answer.failed()) {
                return;
            }
        }
    }

    private StepMade take(Step step) {
        StepTask task = new StepTask(order, made);
        LiftActivities activities = Workflow.newActivityStub(
                LiftActivities.class, StepPolicy.of(step, order.job().name()));
        return switch (step) {
            case VALIDATE -> activities.validate(task);
            case PARSE -> activities.parse(task);
            case VECTORIZE -> activities.vectorize(task);
            case EXTRUDE -> activities.extrude(task);
            case EXPORT -> activities.export(task);
            case VERIFY -> activities.verify(task);
        };
    }

    /// Writes the report even when the job was cancelled: what was done stays accounted for.
    private LiftEnd report(String failure, String message) {
        ReportTask task = new ReportTask(order, made, failure, message);
        LiftEnd[] end = new LiftEnd[1];
        Workflow.newDetachedCancellationScope(() -> {
                    arriveAt("report");
                    end[0] = Workflow.newActivityStub(
                                    LiftActivities.class,
                                    StepPolicy.ofReport(order.job().name()))
                            .report(task);
                })
                .run();
        at = "done";
        String code = end[0].summary().failure();
        if (order.indexed() && !code.isEmpty()) {
            Workflow.upsertTypedSearchAttributes(Attributes.FAILURE.valueSet(code));
        }
        return end[0];
    }

    private void arriveAt(String step) {
        at = step;
        if (order.indexed()) {
            Workflow.upsertTypedSearchAttributes(Attributes.STEP.valueSet(step));
        }
    }

    @Override
    public Progress progress() {
        return new Progress(at, made.size(), paused);
    }

    @Override
    public void cancel() {
        steps.cancel("asked to cancel");
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }
}
