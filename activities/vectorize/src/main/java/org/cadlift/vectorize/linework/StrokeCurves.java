package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.plane.Curve;

/// Holds the curves of strokes, one behind the other, and tells which stroke each is part of.
public final class StrokeCurves {
    private final List<Curve> curves = new ArrayList<>();
    private final int[] owners;

    private StrokeCurves(List<Stroke> strokes) {
        strokes.forEach(stroke -> curves.addAll(stroke.curves()));
        owners = new int[curves.size()];
        int end = 0;
        for (int i = 0; i < strokes.size(); i++) {
            int start = end;
            end += strokes.get(i).curves().size();
            Arrays.fill(owners, start, end, i);
        }
    }

    public static StrokeCurves of(List<Stroke> strokes) {
        return new StrokeCurves(strokes);
    }

    public List<Curve> list() {
        return curves;
    }

    /// Gives the index of the stroke that a curve is part of.
    public int owner(int curve) {
        return owners[curve];
    }
}
