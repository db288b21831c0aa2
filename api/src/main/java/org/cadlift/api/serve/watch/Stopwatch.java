package org.cadlift.api.serve.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Times one run of an operation from its start until it is closed; of one thread at a time.
///
/// ```java
/// try (Stopwatch watch = timings.start("job.submit")) {
///     read(upload);
///     watch.checkpoint("read");
///     try (Stopwatch inner = watch.nested("store")) {
///         store.put(upload);
///     }
/// }
/// ```
public final class Stopwatch implements AutoCloseable {
    private final Timings timings;
    private final String operation;
    private final boolean nested;
    private final Thread thread = Thread.currentThread();
    private final Instant started = Instant.now();
    private final long start = System.nanoTime();
    private final Map<String, Duration> checkpoints = new LinkedHashMap<>();
    private long latest = start;
    private String failure = "";
    private boolean handedOver;
    private boolean closed;

    Stopwatch(Timings timings, String operation, boolean nested) {
        this.timings = timings;
        this.operation = operation;
        this.nested = nested;
    }

    /// Times a part of this operation, `job.submit.store`, which is an operation of its own in the statistics.
    public Stopwatch nested(String part) {
        return new Stopwatch(timings, operation + "." + part, true);
    }

    /// Notes the time since the last checkpoint, or since the start.
    public void checkpoint(String name) {
        long now = System.nanoTime();
        checkpoints.merge(name, Duration.ofNanos(now - latest), Duration::plus);
        latest = now;
    }

    /// Says that the operation fails, and why.
    ///
    /// @param code of the failure
    public void failed(String code) {
        failure = code;
    }

    /// Says that other threads go on with it: a profile of it looks at all of them.
    void handOver() {
        handedOver = true;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            timings.ended(new Run(
                    operation,
                    nested,
                    started,
                    Duration.ofNanos(System.nanoTime() - start),
                    failure,
                    Map.copyOf(checkpoints),
                    handedOver ? Run.EVERY_THREAD : thread.threadId()));
        }
    }

    /// Is a run that is over.
    ///
    /// @param failure its code, or empty
    /// @param thread that did it, or [#EVERY_THREAD]
    record Run(
            String operation,
            boolean nested,
            Instant started,
            Duration took,
            String failure,
            Map<String, Duration> checkpoints,
            long thread) {
        static final long EVERY_THREAD = -1;
    }
}
