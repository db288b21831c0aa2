package org.cadlift.api.serve.reach;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.TooLarge;
import org.cadlift.contract.FailureCode;
import org.springframework.stereotype.Component;

/// Gets a source that a client names instead of sending it.
@Component
public final class Fetch {
    // Shorteners and storage services need one or two.
    private static final int MAX_REDIRECTIONS = 3;
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);

    private final Guard guard;
    private final Reach reach;
    private final Buckets buckets;
    private final ReachSettings settings;

    Fetch(Guard guard, Reach reach, Buckets buckets, ReachSettings settings) {
        this.guard = guard;
        this.reach = reach;
        this.buckets = buckets;
        this.settings = settings;
    }

    /// Fetches `https:` addresses and objects of allowed S3 buckets.
    ///
    /// @throws ProblemFault SYS_INVALID_PARAMETERS for an address that may not be reached, SYS_FILE_TOO_LARGE,
    ///     SYS_UNAVAILABLE when the other side does not give it
    public Fetched fetch(String address) {
        if (address.startsWith(Buckets.SCHEME)) {
            return buckets.get(address);
        }
        long latest = System.nanoTime() + settings.fetchTimeout().toNanos();
        try {
            URI uri = guard.check(address);
            for (int hop = 0; hop <= MAX_REDIRECTIONS; hop++) {
                Duration left = Duration.ofNanos(latest - System.nanoTime());
                if (!left.isPositive()) {
                    throw new SocketTimeoutException("no time left");
                }
                Answer answer = reach.get(uri, left, settings.maxBytes());
                if (!REDIRECTIONS.contains(answer.status())) {
                    return fetched(uri, answer);
                }
                uri = guard.check(target(uri, answer));
            }
            throw unavailable("it redirects more than " + MAX_REDIRECTIONS + " times");
        } catch (RefusedException e) {
            throw ProblemFault.parameter("source", "The address of the source " + e.reason());
        } catch (IOException e) {
            throw unavailable(Trouble.of(e));
        }
    }

    private static URI target(URI from, Answer answer) throws RefusedException {
        try {
            return from.resolve(answer.header("location").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("redirects to something that is no address");
        }
    }

    private Fetched fetched(URI uri, Answer answer) {
        if (answer.status() != 200) {
            throw unavailable("it answers with status " + answer.status());
        }
        if (!answer.whole()) {
            throw TooLarge.of(settings.maxBytes());
        }
        return new Fetched(
                SourceName.of(uri, answer.header("content-disposition").orElse("")),
                answer.header("content-type").orElse(""),
                answer.body());
    }

    static ProblemFault unavailable(String reason) {
        return ProblemFault.of(502, FailureCode.SYS_UNAVAILABLE, "The source cannot be fetched: " + reason);
    }
}
