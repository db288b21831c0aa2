package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.plane.Box;

/// Tells symbols by how far an insert of a block reaches. A plan may be a block itself, or lie in one with others, so
/// that inserts in inserts count as well.
public final class Inserts {
    private Inserts() {}

    /// Is what an insert draws.
    public record Insert(List<Stroke> strokes, Box bounds) {}

    /// Is an insert among those that draw one entity.
    private record Key(int entity, int insert) {}

    /// Gives each insert whose width and height are no more than `mm`, without those that lie in such an
    /// insert; they and their strokes in file order.
    public static List<Insert> upTo(double mm, List<Stroke> strokes) {
        List<Stroke> inserted = strokes.stream()
                .filter(stroke -> !stroke.figure().inserts().isEmpty())
                .toList();
        Map<Key, Box> boxes = new HashMap<>();
        for (Stroke stroke : inserted) {
            for (int insert : stroke.figure().inserts()) {
                boxes.merge(new Key(stroke.entity(), insert), stroke.bounds(), Box::union);
            }
        }
        Map<Key, List<Stroke>> found = new LinkedHashMap<>();
        for (Stroke stroke : inserted) {
            stroke.figure().inserts().stream()
                    .map(insert -> new Key(stroke.entity(), insert))
                    .filter(key -> fits(boxes.getOrDefault(key, Box.EMPTY), mm))
                    .findFirst()
                    .ifPresent(key -> found.computeIfAbsent(key, insert -> new ArrayList<>())
                            .add(stroke));
        }
        return found.entrySet().stream()
                .map(insert -> new Insert(insert.getValue(), boxes.getOrDefault(insert.getKey(), Box.EMPTY)))
                .toList();
    }

    private static boolean fits(Box box, double mm) {
        return Math.max(box.width(), box.height()) <= mm;
    }
}
