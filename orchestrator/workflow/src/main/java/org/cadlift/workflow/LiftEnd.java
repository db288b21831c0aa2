package org.cadlift.workflow;

import java.util.List;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.report.JobSummary;

/// Tells how a job ended.
///
/// @param files every file of the job's folder, `report.json` and `report.html` among them, keyed by its name there
public record LiftEnd(JobSummary summary, List<ArtifactRef> files) {
    public LiftEnd {
        files = List.copyOf(files);
    }
}
