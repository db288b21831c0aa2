package org.cadlift.vectorize.linework;

import java.util.List;
import org.cadlift.plane.Loop;

/// Is a closed counter-clockwise loop that does not cross itself, with the strokes it was made of, in file order.
public record Outline(Loop loop, double zMm, List<Stroke> strokes) {
    public Outline {
        strokes = List.copyOf(strokes);
        if (!(loop.signedArea() > 0)) {
            throw new IllegalArgumentException("an outline runs counter-clockwise");
        }
    }

    /// Gives the first stroke, which lends layer, colour and thickness.
    public Stroke first() {
        return strokes.getFirst();
    }

    public String layer() {
        return first().layer();
    }

    public boolean isFill() {
        return first().isFill();
    }
}
