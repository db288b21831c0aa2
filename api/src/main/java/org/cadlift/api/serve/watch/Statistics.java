package org.cadlift.api.serve.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/// Keeps how long each operation took since the start, and how often it failed.
final class Statistics {
    // Names come from our own code; a bug that made one of each request must not fill the memory.
    private static final int OPERATIONS = 500;
    // Two digits: a percentile is right to a hundredth, at about 20 kilobytes an operation.
    private static final int DIGITS = 2;
    // The slowest step is given less than this.
    private static final long LONGEST_MICROS = Duration.ofHours(1).toNanos() / 1000;
    private static final double MICROS_PER_MILLI = 1000;

    private final Instant since = Instant.now();
    private final Map<String, Series> operations = new ConcurrentHashMap<>();
    private final Map<Failing, LongAdder> failures = new ConcurrentHashMap<>();

    /// Is one line of the statistics.
    record Line(
            String operation,
            long count,
            long failures,
            double meanMs,
            double p50Ms,
            double p95Ms,
            double p99Ms,
            double maxMs) {}

    /// Says of which pipeline a failure is.
    record Failing(String jobType, String code) {}

    /// Counts one failure.
    record Failures(String jobType, String code, long count) {}

    /// Is what there is to know.
    record Page(Instant since, List<Line> operations, List<Failures> failures) {}

    private static final class Series {
        private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
        private final LongAdder nanos = new LongAdder();
        private final LongAdder failures = new LongAdder();

        private Line line(String operation) {
            var seen = micros.copy();
            long count = seen.getTotalCount();
            return new Line(
                    operation,
                    count,
                    failures.sum(),
                    count == 0 ? 0 : nanos.sum() / 1e6 / count,
                    seen.getValueAtPercentile(50) / MICROS_PER_MILLI,
                    seen.getValueAtPercentile(95) / MICROS_PER_MILLI,
                    seen.getValueAtPercentile(99) / MICROS_PER_MILLI,
                    seen.getMaxValue() / MICROS_PER_MILLI);
        }
    }

    void add(String operation, Duration took, boolean failed) {
        if (operations.size() >= OPERATIONS && !operations.containsKey(operation)) {
            return;
        }
        Series series = operations.computeIfAbsent(operation, _ -> new Series());
        series.micros.recordValue(Math.clamp(took.toNanos() / 1000, 0, LONGEST_MICROS));
        series.nanos.add(took.toNanos());
        if (failed) {
            series.failures.increment();
        }
    }

    void failed(String jobType, String code) {
        failures.computeIfAbsent(new Failing(jobType, code), _ -> new LongAdder())
                .increment();
    }

    Page page() {
        return new Page(
                since,
                operations.entrySet().stream()
                        .map(entry -> entry.getValue().line(entry.getKey()))
                        .sorted(Comparator.comparing(Line::operation))
                        .toList(),
                failures.entrySet().stream()
                        .map(entry -> new Failures(
                                entry.getKey().jobType(),
                                entry.getKey().code(),
                                entry.getValue().sum()))
                        .sorted(Comparator.comparing(Failures::jobType).thenComparing(Failures::code))
                        .toList());
    }
}
