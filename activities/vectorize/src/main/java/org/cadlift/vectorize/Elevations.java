package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadlift.vectorize.linework.Stroke;

/// Parts strokes by elevation, the lowest first; what differs less than the tolerance lies in one plane.
final class Elevations {
    private Elevations() {}

    static List<List<Stroke>> of(List<Stroke> strokes, double toleranceMm) {
        double first = strokes.isEmpty() ? 0 : strokes.getFirst().zMm();
        boolean one = true;
        for (Stroke stroke : strokes) {
            one &= stroke.zMm() == first;
        }
        if (one) {
            return strokes.isEmpty() ? List.of() : List.of(strokes);
        }
        List<Stroke> ordered = new ArrayList<>(strokes);
        ordered.sort(Comparator.comparingDouble(Stroke::zMm));
        List<List<Stroke>> planes = new ArrayList<>();
        for (Stroke stroke : ordered) {
            if (planes.isEmpty() || stroke.zMm() - planes.getLast().getFirst().zMm() > toleranceMm) {
                planes.add(new ArrayList<>());
            }
            planes.getLast().add(stroke);
        }
        planes.forEach(plane -> plane.sort(Comparator.comparingInt(Stroke::entity)));
        return planes;
    }
}
