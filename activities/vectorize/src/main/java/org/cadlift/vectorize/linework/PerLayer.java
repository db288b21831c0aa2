package org.cadlift.vectorize.linework;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Remembers what was read of each layer's name: a plan has a million strokes on a dozen layers.
public final class PerLayer<T> {
    private final Function<String, T> reader;
    private final Map<String, T> known = new HashMap<>();

    public PerLayer(Function<String, T> reader) {
        this.reader = reader;
    }

    public T of(String layer) {
        return known.computeIfAbsent(layer, reader);
    }
}
