package org.cadlift.api.serve.watch;

import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells operators how long operations take.
@RestController
final class StatisticsPage {
    private final Timings timings;

    StatisticsPage(Timings timings) {
        this.timings = timings;
    }

    @GetMapping("/api/v1/statistics")
    Statistics.Page statistics(Caller caller) {
        if (!caller.may(Caller.Role.OPERATOR)) {
            throw ProblemFault.of(403, FailureCode.SYS_UNAUTHORIZED, "Statistics are for operators");
        }
        return timings.statistics().page();
    }
}
