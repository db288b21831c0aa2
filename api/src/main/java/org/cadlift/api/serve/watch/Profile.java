package org.cadlift.api.serve.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says where the time of one slow run went.
///
/// @param ids of the request, job, workflow and so on that it was a part of, as in the log
/// @param scope `thread` when only the one that did it was looked at, `process` when others did some of it
/// @param samples how many moments were looked at, one each `periodMs` of work
/// @param methods the busiest first
record Profile(
        String operation,
        double durationMs,
        double thresholdMs,
        Instant startedAt,
        Map<String, String> ids,
        String scope,
        int samples,
        long periodMs,
        List<Method> methods) {

    /// Counts the samples in which a method was at work itself, and those in which it or something below it was.
    record Method(String method, int self, int total) {}

    static List<Method> busiest(List<Ring.Sample> samples, int most) {
        Map<String, int[]> counts = new HashMap<>();
        for (Ring.Sample sample : samples) {
            for (int i = 0; i < sample.methods().size(); i++) {
                int[] count = counts.computeIfAbsent(sample.methods().get(i), _ -> new int[2]);
                count[0] += i == 0 ? 1 : 0;
                count[1]++;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Method(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(Method::self)
                        .thenComparingInt(Method::total)
                        .reversed()
                        .thenComparing(Method::method))
                .limit(most)
                .toList();
    }
}
