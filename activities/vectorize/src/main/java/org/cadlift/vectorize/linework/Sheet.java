package org.cadlift.vectorize.linework;

import java.util.List;
import org.cadlift.plane.Box;

/// Is what a drawing shows from above: strokes and texts.
///
/// @param strokes in file order
/// @param labels in file order
public record Sheet(List<Stroke> strokes, List<Label> labels) {
    public Sheet {
        strokes = List.copyOf(strokes);
        labels = List.copyOf(labels);
    }

    public Box bounds() {
        Box box = Box.EMPTY;
        for (Stroke stroke : strokes) {
            box = box.union(stroke.bounds());
        }
        return box;
    }
}
