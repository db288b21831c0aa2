package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.model.drawing.Layer;

/// Finds layers by name without regard to case; a layer that is used but not in the table is made: on, white.
final class LayerTable {
    /// What lies on it in a block lies on the layer of the block's use.
    static final String ZERO = "0";

    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, Layer> byCapitals = new HashMap<>();
    /// Names met, as spelled: saves the change of case for each entity.
    private final Map<String, Layer> bySpelling = new HashMap<>();

    LayerTable() {}

    LayerTable(List<Layer> stated) {
        stated.forEach(this::declare);
    }

    /// Adds what the file's table states; of two layers of one name the first holds.
    void declare(Layer layer) {
        if (byCapitals.putIfAbsent(layer.name().toUpperCase(Locale.ROOT), layer) == null) {
            layers.add(layer);
        }
    }

    Layer of(String name) {
        Layer known = bySpelling.get(name);
        if (known != null) {
            return known;
        }
        Layer layer = byCapitals.computeIfAbsent(name.toUpperCase(Locale.ROOT), key -> {
            Layer made = new Layer(name, ColorIndex.WHITE, true, false, false);
            layers.add(made);
            return made;
        });
        bySpelling.put(name, layer);
        return layer;
    }

    /// Lists the layers of the table in its order, then those made.
    List<Layer> all() {
        return layers;
    }
}
