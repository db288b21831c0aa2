package org.cadlift.api.serve.gate.rate;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;

/// Is what one may still do.
///
/// @param granted whether this request was within the limit
/// @param waitSeconds until the next one will be; 0 where this one was
public record Allowance(int perMinute, int perHour, long minuteLeft, long hourLeft, boolean granted, long waitSeconds) {
    private static final String ATTRIBUTE = Allowance.class.getName();
    private static final int HOUR = 1;
    private static final int BURST = 2;

    /// Reads what taking one led to.
    static Allowance taken(Limit limit, VerboseResult<ConsumptionProbe> result) {
        ConsumptionProbe probe = result.getValue();
        long nanoseconds = probe.getNanosToWaitForRefill();
        // Rounded up: after so many seconds it is sure to be granted.
        long seconds = (nanoseconds + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
        return of(limit, result, probe.isConsumed(), probe.isConsumed() ? 0 : Math.max(1, seconds));
    }

    /// Reads what is there without taking any.
    static Allowance seen(Limit limit, VerboseResult<Long> result) {
        return of(limit, result, true, 0);
    }

    private static Allowance of(Limit limit, VerboseResult<?> result, boolean granted, long waitSeconds) {
        long[] left = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        return new Allowance(
                limit.perMinute(),
                limit.perHour(),
                Math.max(0, Math.min(left[0], left[BURST])),
                Math.max(0, left[HOUR]),
                granted,
                waitSeconds);
    }

    /// Makes this the allowance of a request, and tells the client.
    void enter(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, this);
        response.setHeader("X-RateLimit-Limit-Minute", Integer.toString(perMinute));
        response.setHeader("X-RateLimit-Remaining-Minute", Long.toString(minuteLeft));
        response.setHeader("X-RateLimit-Limit-Hour", Integer.toString(perHour));
        response.setHeader("X-RateLimit-Remaining-Hour", Long.toString(hourLeft));
    }

    /// Gives the allowance of a request that was counted.
    public static Optional<Allowance> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Allowance allowance
                ? Optional.of(allowance)
                : Optional.empty();
    }

    /// Chooses the one that leaves less.
    Allowance tighter(Allowance other) {
        if (granted != other.granted) {
            return granted ? other : this;
        }
        return minuteLeft < other.minuteLeft || (minuteLeft == other.minuteLeft && hourLeft <= other.hourLeft)
                ? this
                : other;
    }

    /// Says that it is used up.
    public ProblemFault refusal() {
        return ProblemFault.of(
                        429,
                        FailureCode.SYS_RATE_LIMITED,
                        "More than " + perMinute + " requests a minute or " + perHour + " an hour; try again in "
                                + waitSeconds + " s")
                .with("retry_after_seconds", waitSeconds)
                .withHeader("Retry-After", Long.toString(waitSeconds));
    }
}
