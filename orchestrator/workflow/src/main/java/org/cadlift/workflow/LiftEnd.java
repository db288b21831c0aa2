package org.cadlift.workflow;

import java.util.List;
import org.cadlift.contract.ArtifactRef;

/// Tells how a job ended.
///
/// @param status `ok`, `ok_with_loss`, `failed` or `cancelled`
/// @param failure the failure code, empty unless failed or cancelled
/// @param files every file of the job's folder, `report.json` and `report.html` among them, keyed by its name there
public record LiftEnd(String status, String failure, List<ArtifactRef> files) {
    public LiftEnd {
        files = List.copyOf(files);
    }
}
