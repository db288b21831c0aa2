package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadlift.vectorize.linework.Stroke;

/// Leaves out layers whose lines hardly run in pairs a wall's thickness apart, where others do: the walls' second
/// faces lie on the same layer as the first, while links, zones, axes and fixtures have none. What bounds hatching
/// stays.
final class PairedLayers {
    /// A layer of walls runs in pairs for this part of its length at least.
    private static final double LEAST_SHARE = 0.3;

    private PairedLayers() {}

    static List<Stroke> of(List<Stroke> strokes, Set<Stroke> hatched) {
        Map<String, List<Stroke>> layers = new LinkedHashMap<>();
        for (Stroke stroke : strokes) {
            layers.computeIfAbsent(stroke.layer(), layer -> new ArrayList<>()).add(stroke);
        }
        if (layers.size() < 2) {
            return strokes;
        }
        layers.values().removeIf(layer -> Pairs.share(layer) < LEAST_SHARE);
        if (layers.isEmpty()) {
            return strokes;
        }
        return strokes.stream()
                .filter(stroke -> layers.containsKey(stroke.layer()) || hatched.contains(stroke))
                .toList();
    }
}
