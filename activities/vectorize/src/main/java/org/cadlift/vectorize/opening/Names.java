package org.cadlift.vectorize.opening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.model.drawing.OpeningWords;
import org.cadlift.model.plan.Opening;
import org.cadlift.vectorize.linework.PerLayer;
import org.cadlift.vectorize.linework.Stroke;

/// Tells what layers are named after: doors or windows. The name of a layer that draws walls tells nothing.
final class Names {
    private final Set<String> wallLayers;
    private final PerLayer<Optional<Opening.Kind>> kinds = new PerLayer<>(this::read);

    Names(Set<String> wallLayers) {
        this.wallLayers = wallLayers;
    }

    /// Gives what all these are named after; nothing where that is both or neither.
    Optional<Opening.Kind> kind(List<Stroke> strokes) {
        Optional<Opening.Kind> kind = strokes.isEmpty() ? Optional.empty() : kind(strokes.getFirst());
        return strokes.stream().allMatch(stroke -> kind(stroke).equals(kind)) ? kind : Optional.empty();
    }

    Optional<Opening.Kind> kind(Stroke stroke) {
        return kinds.of(stroke.layer());
    }

    private Optional<Opening.Kind> read(String layer) {
        boolean door = OpeningWords.isDoor(layer);
        if (door == OpeningWords.isWindow(layer) || wallLayers.contains(layer)) {
            return Optional.empty();
        }
        return Optional.of(door ? Opening.Kind.DOOR : Opening.Kind.WINDOW);
    }
}
