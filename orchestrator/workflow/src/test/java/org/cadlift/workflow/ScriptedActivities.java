package org.cadlift.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/// Stands in for the worker: writes down what it is asked and answers as the test says.
final class ScriptedActivities implements LiftActivities {
    /// What was asked, in order: step names and `report`.
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final Function<Step, StepMade> answer;

    ScriptedActivities(Function<Step, StepMade> answer) {
        this.answer = answer;
    }

    private StepMade take(Step step, StepTask task) {
        asked.add(step.id());
        // A step is given what every step before it made, and nothing else.
        EnumSet<Step> before = EnumSet.range(Step.VALIDATE, step);
        before.remove(step);
        if (!task.made().keySet().equals(before)) {
            throw new IllegalStateException(step + " was given " + task.made().keySet());
        }
        return answer.apply(step);
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

    @Override
    public LiftEnd report(ReportTask task) {
        asked.add("report");
        return Orders.ended(task);
    }
}
