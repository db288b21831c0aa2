package org.cadlift.api.serve.problem;

import java.io.IOException;

/// Ends a request while its body is read; whoever reads it may wrap this in faults of its own.
public final class BodyFault extends IOException {
    private static final long serialVersionUID = 1;

    private final transient ProblemFault problem;

    public BodyFault(ProblemFault problem) {
        super(problem.message());
        this.problem = problem;
    }

    public ProblemFault problem() {
        return problem;
    }
}
