package org.cadlift.plane;

import java.util.List;

/// Counts how often the loops of two groups wind around each face, by walking from the unbounded face across edges.
final class Windings {
    private final int[] first;
    private final int[] second;
    private boolean sound = true;

    /// @param groups the group of each input curve: 0, 1, or another for a curve that does not count
    Windings(List<Piece> pieces, Faces faces, int[] groups) {
        first = new int[faces.count()];
        second = new int[faces.count()];
        int[] firstSteps = steps(pieces, groups, 0);
        int[] secondSteps = steps(pieces, groups, 1);
        int[] starts = new int[faces.count() + 1];
        int[] around = edgesAround(pieces.size(), faces, starts);
        boolean[] known = new boolean[faces.count()];
        Ints front = new Ints();
        known[0] = true;
        front.add(0);
        while (!front.isEmpty()) {
            int face = front.removeLast();
            for (int i = starts[face]; i < starts[face + 1]; i++) {
                int half = around[i];
                int other = faces.left(half ^ 1);
                // To the left of a curve that runs forward the winding is one more than to its right.
                int sign = (half & 1) == 0 ? -1 : 1;
                int a = first[face] + sign * firstSteps[half >> 1];
                int b = second[face] + sign * secondSteps[half >> 1];
                if (!known[other]) {
                    known[other] = true;
                    first[other] = a;
                    second[other] = b;
                    front.add(other);
                } else if (first[other] != a || second[other] != b) {
                    sound = false;
                }
            }
        }
    }

    private static int[] steps(List<Piece> pieces, int[] groups, int group) {
        int[] steps = new int[pieces.size()];
        for (int e = 0; e < steps.length; e++) {
            for (int use : pieces.get(e).uses()) {
                if (groups[Piece.curveOf(use)] == group) {
                    steps[e] += Piece.isForward(use) ? 1 : -1;
                }
            }
        }
        return steps;
    }

    private static int[] edgesAround(int pieces, Faces faces, int[] starts) {
        for (int half = 0; half < 2 * pieces; half++) {
            if (!faces.isLeftOut(half >> 1)) {
                starts[faces.left(half) + 1]++;
            }
        }
        for (int face = 0; face + 1 < starts.length; face++) {
            starts[face + 1] += starts[face];
        }
        int[] around = new int[starts[starts.length - 1]];
        int[] filled = starts.clone();
        for (int half = 0; half < 2 * pieces; half++) {
            if (!faces.isLeftOut(half >> 1)) {
                around[filled[faces.left(half)]++] = half;
            }
        }
        return around;
    }

    /// Says whether every way to a face gave the same count.
    boolean sound() {
        return sound;
    }

    int first(int face) {
        return first[face];
    }

    int second(int face) {
        return second[face];
    }
}
