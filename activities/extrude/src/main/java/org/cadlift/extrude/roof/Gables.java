package org.cadlift.extrude.roof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cadlift.plane.Point;

/// Finds the ends of a hipped roof that may stand upright instead: slopes that are triangles between two others, over
/// sides that the next ones leave at some right angle, and that are no mere step in a wall.
public final class Gables {
    /// Cosine of how far the corners of an end may be from square: 30°.
    private static final double SQUARE = 0.5;

    /// A gable has room for a person at its foot; a step in a wall has not.
    private static final double LEAST_MM = 2000;

    private Gables() {}

    /// Gives the sides with ends stilled, the shortest first, no two of them beside one another; none of them when the
    /// slopes do not meet.
    public static List<Side> of(List<Side> sides) {
        Skeleton hipped = Skeleton.of(sides);
        Optional<Slopes> slopes = Slopes.of(hipped, List.of());
        if (slopes.isEmpty()) {
            return sides;
        }
        boolean[] isTriangle = new boolean[sides.size()];
        for (int f = 0; f < slopes.get().sideOf().length; f++) {
            int side = slopes.get().sideOf()[f];
            if (side >= 0) {
                isTriangle[side] =
                        slopes.get().corners(f) == 3 && sides.get(side).length() >= LEAST_MM;
            }
        }
        List<Side> ends = new ArrayList<>(hipped.sides());
        int[] before = new int[ends.size()];
        int[] after = new int[ends.size()];
        for (List<Integer> ring : Skeleton.rings(ends)) {
            for (int i = 0; i < ring.size(); i++) {
                before[ring.get(i)] = ring.get((i + ring.size() - 1) % ring.size());
                after[ring.get(i)] = ring.get((i + 1) % ring.size());
            }
        }
        IntStream.range(0, ends.size())
                .filter(i -> isTriangle[i] && isSquare(ends.get(before[i]), ends.get(i), ends.get(after[i])))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ends.get(i).length()))
                .filter(i -> !ends.get(before[i]).still() && !ends.get(after[i]).still())
                .forEachOrdered(i -> ends.set(i, ends.get(i).stilled()));
        return ends;
    }

    private static boolean isSquare(Side before, Side end, Side after) {
        Point along = end.along();
        return along.cross(after.along()) > 0
                && before.along().cross(along) > 0
                && Math.abs(along.dot(after.along())) < SQUARE
                && Math.abs(along.dot(before.along())) < SQUARE;
    }
}
