package org.cadlift.workflow;

import java.util.List;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.JobSpec;
import org.cadlift.contract.report.JobSummary;

/// Makes orders and answers as the real ones look.
final class Orders {
    static final String DIGEST = "0123456789abcdef".repeat(4);

    private Orders() {}

    static LiftOrder house() {
        ArtifactRef source = new ArtifactRef("house.dxf", DIGEST, 4711);
        return new LiftOrder(
                new JobSpec.DrawingJob("house", source, JobOptions.DEFAULTS),
                new JobContext("office", "r-1", "ada", "j-1", "b-1"),
                false);
    }

    static StepMade made(Step step) {
        return new StepMade(List.of(new ArtifactRef(step.id(), DIGEST, 1000)), "", 1.5, false);
    }

    static StepMade failed(String code) {
        return new StepMade(List.of(new ArtifactRef("failure", DIGEST, 100)), code, 1.5, false);
    }

    static LiftEnd ended(ReportTask task) {
        String failure = task.made().values().stream()
                .map(StepMade::failure)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse(task.failure());
        JobSummary summary = failure.isEmpty()
                ? new JobSummary("ok", "building", "", "", "", 9, 0, 3, 1e9, 0, 0, 2, 2, 0)
                : JobSummary.failed("failed", failure, "why", "what to do");
        return new LiftEnd(
                summary,
                List.of(new ArtifactRef("report.json", DIGEST, 5000), new ArtifactRef("house.step", DIGEST, 90_000)));
    }
}
