package org.cadlift.parse.dxf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.model.drawing.Fate;

/// Counts what becomes of the entities of one space, and where on which layer their figures lie.
final class Tally {
    /// Is what lies on one layer.
    static final class OnLayer {
        private final String name;
        private final Extent extent = new Extent();
        private long figures;

        private OnLayer(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        Extent extent() {
            return extent;
        }

        long figures() {
            return figures;
        }

        void draw(long count) {
            figures += count;
        }
    }

    private static final class Counter {
        private long count;
    }

    private final Map<String, OnLayer> layers = new LinkedHashMap<>();
    private final Map<String, Counter> blocks = new HashMap<>();
    private final Map<String, Map<Fate, Counter>> fates = new HashMap<>();
    private final Map<String, Counter> reasons = new TreeMap<>();
    private long entities;

    OnLayer layer(String name) {
        OnLayer on = layers.get(name);
        return on == null ? layers.computeIfAbsent(name, OnLayer::new) : on;
    }

    void block(String name, long figures) {
        blocks.computeIfAbsent(name, key -> new Counter()).count += figures;
    }

    void settle(String type, Fate fate, String reason) {
        entities++;
        fates.computeIfAbsent(type, key -> new EnumMap<>(Fate.class))
                .computeIfAbsent(fate, key -> new Counter())
                .count++;
        if (!reason.isEmpty()) {
            reasons.computeIfAbsent(reason, key -> new Counter()).count++;
        }
    }

    long entities() {
        return entities;
    }

    Map<String, OnLayer> layers() {
        return layers;
    }

    /// Gives block name to figures drawn in all its places.
    Map<String, Long> blocks() {
        return counts(blocks);
    }

    Map<String, Long> reasons() {
        return counts(reasons);
    }

    /// Gives entity type to how many met which fate.
    Map<String, Map<Fate, Long>> fates() {
        Map<String, Map<Fate, Long>> all = new TreeMap<>();
        fates.forEach((type, counters) -> all.put(type, counts(counters)));
        return all;
    }

    private static <K extends Comparable<K>> Map<K, Long> counts(Map<K, Counter> counters) {
        Map<K, Long> counts = new TreeMap<>();
        counters.forEach((key, counter) -> counts.put(key, counter.count));
        return counts;
    }
}
