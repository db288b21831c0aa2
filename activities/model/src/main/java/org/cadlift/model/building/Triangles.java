package org.cadlift.model.building;

import earcut4j.Earcut;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadlift.model.Point3;

/// Fills plane rings with triangles that use every vertex.
///
/// Ear clipping leaves out a vertex that lies in line with its neighbours. The triangle beside it then has an edge that
/// passes over the vertex, while the face on the other side has two short edges there: a crack. Such triangles are
/// found by their edges, which no ring has, and split at the vertices passed over.
public final class Triangles {
    private final int[] next;
    private final Deque<int[]> open = new ArrayDeque<>();

    private Triangles(int[] next) {
        this.next = next;
    }

    /// Gives three vertex indices a triangle, counter-clockwise about the normal.
    ///
    /// @param rings vertex indices; the outer ring, which runs counter-clockwise about the normal, then holes
    public static int[] fill(double[] xyz, int[][] rings, Point3 normal) {
        int count = 0;
        for (int[] ring : rings) {
            count += ring.length;
        }
        int[] vertices = new int[count];
        int[] next = new int[count];
        int[] holeStarts = new int[rings.length - 1];
        int end = 0;
        for (int r = 0; r < rings.length; r++) {
            int start = end;
            if (r > 0) {
                holeStarts[r - 1] = start;
            }
            for (int vertex : rings[r]) {
                vertices[end] = vertex;
                next[end] = ++end;
            }
            next[end - 1] = start;
        }
        int[] triangles = clip(seen(xyz, vertices, normal), holeStarts);
        if (triangles.length != 3 * (count + 2 * holeStarts.length - 2)) {
            triangles = new Triangles(next).mended(triangles);
        }
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = vertices[triangles[i]];
        }
        return triangles;
    }

    /// Looks at the points against the normal, along the axis nearest to it.
    private static double[] seen(double[] xyz, int[] vertices, Point3 normal) {
        double x = Math.abs(normal.x());
        double y = Math.abs(normal.y());
        double z = Math.abs(normal.z());
        int axis = z >= x && z >= y ? 2 : x >= y ? 0 : 1;
        double along = axis == 2 ? normal.z() : axis == 0 ? normal.x() : normal.y();
        int first = (axis + (along > 0 ? 1 : 2)) % 3;
        int second = (axis + (along > 0 ? 2 : 1)) % 3;
        double[] seen = new double[2 * vertices.length];
        // Taken from the first point, so that no digits are lost far from the origin.
        for (int i = 0; i < vertices.length; i++) {
            seen[2 * i] = xyz[3 * vertices[i] + first] - xyz[3 * vertices[0] + first];
            seen[2 * i + 1] = xyz[3 * vertices[i] + second] - xyz[3 * vertices[0] + second];
        }
        return seen;
    }

    private static int[] clip(double[] points, int[] holeStarts) {
        List<Integer> clipped = Earcut.earcut(points, holeStarts, 2);
        int[] triangles = new int[clipped.size()];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = clipped.get(i);
        }
        return triangles;
    }

    private int[] mended(int[] triangles) {
        Set<Long> edges = new HashSet<>();
        for (int t = 0; t < triangles.length; t += 3) {
            for (int k = 0; k < 3; k++) {
                edges.add(key(triangles[t + k], triangles[t + (k + 1) % 3]));
            }
            open.push(new int[] {triangles[t], triangles[t + 1], triangles[t + 2]});
        }
        int[] mended = new int[3 * triangles.length + 3 * next.length];
        int end = 0;
        while (!open.isEmpty()) {
            int[] triangle = open.pop();
            if (!split(triangle, edges)) {
                if (end + 3 > mended.length) {
                    mended = Arrays.copyOf(mended, 2 * mended.length);
                }
                System.arraycopy(triangle, 0, mended, end, 3);
                end += 3;
            }
        }
        return Arrays.copyOf(mended, end);
    }

    private boolean split(int[] triangle, Set<Long> edges) {
        for (int k = 0; k < 3; k++) {
            int a = triangle[k];
            int b = triangle[(k + 1) % 3];
            int apex = triangle[(k + 2) % 3];
            if (next[a] != b && !edges.contains(key(b, a)) && leads(a, b, apex)) {
                for (int i = a; i != b; i = next[i]) {
                    edges.add(key(apex, i));
                    edges.add(key(i, apex));
                    open.push(new int[] {i, next[i], apex});
                }
                return true;
            }
        }
        return false;
    }

    /// Says whether one can walk along the ring from one vertex to another without passing the apex.
    private boolean leads(int from, int to, int apex) {
        for (int i = next[from]; i != from && i != apex; i = next[i]) {
            if (i == to) {
                return true;
            }
        }
        return false;
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }
}
