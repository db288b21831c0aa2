package org.cadlift.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.model.drawing.Bounds;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.plane.Box;

/// Collects what is drawn on each layer, and how far it reaches.
final class LayerUses {
    private static final class Use {
        private final Layer layer;
        private int figures;
        private Box extent = Box.EMPTY;

        private Use(Layer layer) {
            this.layer = layer;
        }
    }

    private final Map<String, Use> byName = new LinkedHashMap<>();

    void declare(Layer layer) {
        byName.putIfAbsent(key(layer.name()), new Use(layer));
    }

    void draw(Figure figure) {
        Use use = byName.computeIfAbsent(
                key(figure.layer()), _ -> new Use(new Layer(figure.layer(), figure.rgb(), true, false, false)));
        use.figures++;
        use.extent = use.extent.union(Bounds.of(figure.shape()));
    }

    List<Inspection.LayerUse> all() {
        List<Inspection.LayerUse> all = new ArrayList<>();
        for (Use use : byName.values()) {
            Box box = use.extent;
            all.add(new Inspection.LayerUse(
                    use.layer.name(),
                    use.layer.on(),
                    use.layer.frozen(),
                    use.layer.locked(),
                    use.figures,
                    box.isEmpty() ? List.of() : List.of(box.minX(), box.minY(), box.maxX(), box.maxY())));
        }
        return all;
    }

    /// Layer names differ by more than case.
    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
