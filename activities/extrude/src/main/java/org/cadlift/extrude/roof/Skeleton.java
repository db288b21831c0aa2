package org.cadlift.extrude.roof;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Is the sides of an outline, and the lines in which the slopes that rise from them meet.
public record Skeleton(List<Side> sides, List<Ridge> ridges) {
    /// Sine of the least turn between a side that stands still and one that moves: the corner between them moves
    /// sideways, at most twice as fast as the side.
    private static final double LEAST_TURN = 0.5;

    public Skeleton {
        sides = List.copyOf(sides);
        ridges = List.copyOf(ridges);
    }

    /// Lists the sides of an outline, ring after ring.
    ///
    /// @param outline bounded by straight sides
    public static List<Side> sides(Region outline) {
        List<Side> sides = new ArrayList<>();
        for (Loop loop : outline.loops()) {
            for (Curve curve : loop.curves()) {
                sides.add(new Side(curve.start(), curve.end(), false));
            }
        }
        return sides;
    }

    /// Finds where the slopes meet.
    ///
    /// @param asked sides as [#sides] lists them, some of them stilled
    public static Skeleton of(List<Side> asked) {
        List<Side> sides = new ArrayList<>(asked);
        List<List<Integer>> rings = rings(sides);
        rings.forEach(ring -> release(sides, ring));
        List<Ridge> ridges = Wavefront.ridges(sides, rings).stream()
                .filter(ridge -> !sides.get(ridge.left()).isInLine(sides.get(ridge.right())))
                .toList();
        return new Skeleton(sides, ridges);
    }

    static List<List<Integer>> rings(List<Side> sides) {
        List<List<Integer>> rings = new ArrayList<>();
        List<Integer> ring = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            ring.add(i);
            if (sides.get(i).end().equals(sides.get(ring.getFirst()).start())) {
                rings.add(ring);
                ring = new ArrayList<>();
            }
        }
        return rings;
    }

    /// Lets those sides go that may not stand still beside one that moves.
    private static void release(List<Side> sides, List<Integer> ring) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < ring.size(); i++) {
                int first = ring.get(i);
                int second = ring.get((i + 1) % ring.size());
                Side before = sides.get(first);
                Side after = sides.get(second);
                Point along = before.along();
                if (before.still() != after.still() && along.cross(after.along()) < LEAST_TURN) {
                    sides.set(first, new Side(before.start(), before.end(), false));
                    sides.set(second, new Side(after.start(), after.end(), false));
                    changed = true;
                }
            }
        }
    }
}
