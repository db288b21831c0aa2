package org.cadlift.model.building;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Mends triangles that pass over vertices.
///
/// Ear clipping drops a vertex in line with its neighbours, be they of one ring or of several whose sides lie in one
/// line.
/// What is then missing are half-edges: those of rings that no triangle has, and the opposites of triangle edges that
/// stand alone. They form loops without area. The longest triangle edge along such a loop passes over all its other
/// vertices, and its triangle is split there.
final class Cracks {
    private final double[] points;
    private final Map<Long, int[]> owners = new HashMap<>();
    private final Set<int[]> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<int[]> triangles = new ArrayList<>();
    /// Missing half-edges by their start.
    private final TreeMap<Integer, Deque<Integer>> missing = new TreeMap<>();

    /// @param points x and y of each vertex
    /// @param next for each vertex the one after it on its ring
    Cracks(double[] points, int[] next, int[] clipped) {
        this.points = points;
        for (int t = 0; t < clipped.length; t += 3) {
            add(clipped[t], clipped[t + 1], clipped[t + 2]);
        }
        for (int i = 0; i < next.length; i++) {
            if (!owners.containsKey(key(i, next[i]))) {
                missing.computeIfAbsent(i, v -> new ArrayDeque<>()).add(next[i]);
            }
        }
        for (int[] triangle : List.copyOf(triangles)) {
            for (int k = 0; k < 3; k++) {
                int from = triangle[k];
                int to = triangle[(k + 1) % 3];
                if (next[from] != to && !owners.containsKey(key(to, from))) {
                    missing.computeIfAbsent(to, v -> new ArrayDeque<>()).add(from);
                }
            }
        }
    }

    int[] mended() {
        while (!missing.isEmpty()) {
            mend(loop(missing.firstKey()));
        }
        int[] corners = new int[3 * triangles.size()];
        int end = 0;
        for (int[] triangle : triangles) {
            if (!dropped.contains(triangle)) {
                System.arraycopy(triangle, 0, corners, end, 3);
                end += 3;
            }
        }
        return Arrays.copyOf(corners, end);
    }

    /// Takes a loop of missing half-edges, without its first vertex repeated.
    private List<Integer> loop(int start) {
        List<Integer> loop = new ArrayList<>();
        int at = start;
        do {
            loop.add(at);
            Deque<Integer> ways = missing.get(at);
            if (ways == null) {
                return loop;
            }
            int to = ways.remove();
            if (ways.isEmpty()) {
                missing.remove(at);
            }
            at = to;
        } while (at != start);
        return loop;
    }

    private void mend(List<Integer> loop) {
        int count = loop.size();
        int longest = -1;
        double length = -1;
        for (int i = 0; i < count; i++) {
            int from = loop.get(i);
            int to = loop.get((i + 1) % count);
            if (owners.containsKey(key(to, from)) && distance(from, to) > length) {
                length = distance(from, to);
                longest = i;
            }
        }
        if (longest < 0) {
            // A ring that no triangle touches.
            for (int i = 2; i < count; i++) {
                add(loop.getFirst(), loop.get(i - 1), loop.get(i));
            }
            return;
        }
        int to = loop.get(longest);
        int from = loop.get((longest + 1) % count);
        int[] owner = owners.getOrDefault(key(from, to), new int[3]);
        int apex = owner[0] != from && owner[0] != to
                ? owner[0]
                : owner[1] != from && owner[1] != to ? owner[1] : owner[2];
        dropped.add(owner);
        owners.remove(key(from, to));
        for (int step = 1; step < count; step++) {
            add(loop.get((longest + step) % count), loop.get((longest + step + 1) % count), apex);
        }
    }

    private void add(int a, int b, int c) {
        int[] triangle = {a, b, c};
        triangles.add(triangle);
        for (int k = 0; k < 3; k++) {
            owners.put(key(triangle[k], triangle[(k + 1) % 3]), triangle);
        }
    }

    private double distance(int a, int b) {
        return Math.hypot(points[2 * a] - points[2 * b], points[2 * a + 1] - points[2 * b + 1]);
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }
}
