package org.cadlift.model.building;

import static org.cadlift.model.building.Triangulation.before;
import static org.cadlift.model.building.Triangulation.next;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.cadlift.contract.Interruption;

/// Fills plane rings with triangles by constrained Delaunay triangulation.
///
/// It keeps every vertex of every ring, and of all triangles with these vertices makes the least slender. The
/// edges of the rings are made in a triangulation of all vertices by flipping those that cross them (Sloan, "A fast
/// algorithm for generating constrained Delaunay triangulations", 1993); the time grows about as n log n.
final class Delaunay {
    private static final byte INSIDE = 1;
    private static final byte OUTSIDE = 2;

    private final Triangulation plane;
    private final int count;
    /// For each half-edge what lies to its left, as a ring tells it; 0 for what no ring bounds.
    private final byte[] sides;

    private Delaunay(double[] points) {
        plane = new Triangulation(points);
        count = points.length / 2;
        sides = new byte[plane.count()];
    }

    /// Gives three vertex indices a triangle, counter-clockwise; of vertices in one place always the same.
    ///
    /// @param points x and y of each vertex, ring after ring; the inside lies to the left of each
    /// @param holeStarts the first vertex of each ring but the outer one
    /// @throws CrossedRingsException when the rings cross, or one runs along another or through a vertex
    static int[] fill(double[] points, int[] holeStarts) {
        Delaunay fill = new Delaunay(points);
        int[] ends = fill.ends(holeStarts);
        for (int i = 0; i < ends.length; i += 2) {
            Interruption.check();
            fill.connect(ends[i], ends[i + 1]);
        }
        fill.plane.improveAll();
        for (int i = 0; i < ends.length; i += 2) {
            fill.bound(ends[i], ends[i + 1]);
        }
        return fill.inside();
    }

    /// Gives for each edge of the rings the vertex where it starts and the one where it ends.
    private int[] ends(int[] holeStarts) {
        int[] ends = new int[2 * count];
        for (int ring = 0; ring <= holeStarts.length; ring++) {
            int start = ring == 0 ? 0 : holeStarts[ring - 1];
            int end = ring == holeStarts.length ? count : holeStarts[ring];
            for (int i = start, from = end - 1; i < end; from = i++) {
                ends[2 * i] = plane.place(from);
                ends[2 * i + 1] = plane.place(i);
            }
        }
        return ends;
    }

    /// Makes an edge from one vertex to another and keeps it.
    private void connect(int from, int to) {
        int half = edge(from, to);
        if (half == Triangulation.NONE) {
            Queue<int[]> crossing = crossing(from, to);
            while (!crossing.isEmpty()) {
                Interruption.check();
                int[] ends = crossing.remove();
                int edge = edge(ends[0], ends[1]);
                boolean crosses = true;
                if (plane.flip(edge)) {
                    ends = new int[] {plane.origin(edge), plane.origin(next(edge))};
                    int start = plane.side(from, to, ends[0]);
                    int end = plane.side(from, to, ends[1]);
                    crosses = start * end < 0;
                }
                if (crosses) {
                    crossing.add(ends);
                }
            }
            half = edge(from, to);
        }
        if (half == Triangulation.NONE) {
            throw crossed("no edge could be made");
        }
        plane.fix(half);
    }

    /// Gives the half-edge from one vertex to another, not both of them far out.
    private int edge(int from, int to) {
        if (from >= count) {
            // All but those far out have triangles all around.
            return plane.twin(edge(to, from));
        }
        int first = plane.leaving(from);
        int half = first;
        do {
            if (plane.origin(next(half)) == to) {
                return half;
            }
            half = plane.twin(before(half));
        } while (half != first);
        return Triangulation.NONE;
    }

    /// Lists the ends of the edges that cross the way from one vertex to another.
    private Queue<int[]> crossing(int from, int to) {
        Queue<int[]> found = new ArrayDeque<>();
        int half = leavingTowards(from, to);
        int beyond = from;
        while (beyond != to) {
            if (plane.isFixed(half)) {
                throw crossed("two edges cross");
            }
            found.add(new int[] {plane.origin(half), plane.origin(next(half))});
            int twin = plane.twin(half);
            beyond = plane.origin(before(twin));
            int side = plane.side(from, to, beyond);
            if (side == 0 && beyond != to) {
                throw crossed("an edge runs through a vertex");
            }
            // What is crossed runs from right to left.
            half = side > 0 ? next(twin) : before(twin);
        }
        return found;
    }

    /// Gives the edge, opposite of a vertex, through which the way to another leads.
    private int leavingTowards(int from, int to) {
        int first = plane.leaving(from);
        int half = first;
        do {
            int right = plane.side(from, to, plane.origin(next(half)));
            int left = plane.side(from, to, plane.origin(before(half)));
            if (right < 0 && left > 0) {
                return next(half);
            }
            half = plane.twin(before(half));
        } while (half != first);
        throw crossed("an edge runs through a vertex");
    }

    /// Notes that an edge has the inside to its left.
    private void bound(int from, int to) {
        int half = edge(from, to);
        if (half == Triangulation.NONE || sides[half] != 0) {
            throw crossed("two edges are one");
        }
        sides[half] = INSIDE;
        sides[plane.twin(half)] = OUTSIDE;
    }

    private int[] inside() {
        byte[] states = new byte[plane.count() / 3];
        int[] reached = new int[states.length];
        int end = 0;
        for (int half = 0; half < plane.count(); half++) {
            byte side = plane.twin(half) == Triangulation.NONE ? OUTSIDE : sides[half];
            if (side != 0) {
                end = settle(half / 3, side, states, reached, end);
            }
        }
        for (int at = 0; at < end; at++) {
            for (int half = 3 * reached[at]; half < 3 * reached[at] + 3; half++) {
                int twin = plane.twin(half);
                if (twin != Triangulation.NONE && sides[half] == 0) {
                    end = settle(twin / 3, states[reached[at]], states, reached, end);
                }
            }
        }
        int[] triangles = new int[plane.count()];
        int size = 0;
        for (int triangle = 0; triangle < states.length; triangle++) {
            for (int half = 3 * triangle; states[triangle] == INSIDE && half < 3 * triangle + 3; half++) {
                triangles[size++] = plane.origin(half);
            }
        }
        return Arrays.copyOf(triangles, size);
    }

    private int settle(int triangle, byte side, byte[] states, int[] reached, int end) {
        if (states[triangle] == side) {
            return end;
        }
        if (states[triangle] != 0) {
            throw crossed("a ring runs the wrong way round");
        }
        states[triangle] = side;
        reached[end] = triangle;
        return end + 1;
    }

    private CrossedRingsException crossed(String why) {
        return new CrossedRingsException(count, why);
    }
}
