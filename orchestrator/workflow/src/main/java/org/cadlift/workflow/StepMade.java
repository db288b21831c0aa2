package org.cadlift.workflow;

import java.util.List;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;

/// Is what a step answered, by reference: the artifacts hold value and findings.
///
/// @param artifacts what it made, in the order the step states
/// @param failure the failure code when the input is at fault, else empty; then the job ends with its report
/// @param millis what the step took
/// @param recalled whether the result was there already and the step was not taken
public record StepMade(List<ArtifactRef> artifacts, String failure, double millis, boolean recalled) {
    public StepMade {
        artifacts = List.copyOf(artifacts);
        if (!failure.isEmpty()) {
            FailureCode.valueOf(failure);
        }
    }

    public boolean failed() {
        return !failure.isEmpty();
    }
}
