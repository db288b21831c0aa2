package org.cadlift.model.building;

import earcut4j.Earcut;
import java.util.Arrays;
import java.util.List;
import org.cadlift.model.Point3;

/// Fills plane rings with triangles that use every vertex and every edge of the rings.
///
/// Ear clipping is fast for few vertices. But it leaves out those in line with their neighbours, may run two triangles
/// over the same ground where several holes stand in line, and takes minutes where large rings touch or have many
/// holes. [Delaunay] does none of it, and fills those.
public final class Triangles {
    /// So much of the terms of an area may be rounding.
    private static final double ROUNDING = 1e-14;
    /// So many vertices are clipped no faster.
    private static final int MANY = 500;

    private Triangles() {}

    /// Gives three vertex indices a triangle, counter-clockwise about the normal.
    ///
    /// @param rings vertex indices; the outer ring, which runs counter-clockwise about the normal, then holes
    /// @throws CrossedRingsException when the rings cross
    public static int[] fill(double[] xyz, int[][] rings, Point3 normal) {
        int count = 0;
        for (int[] ring : rings) {
            count += ring.length;
        }
        int[] vertices = new int[count];
        int[] holeStarts = new int[rings.length - 1];
        int end = 0;
        for (int r = 0; r < rings.length; r++) {
            if (r > 0) {
                holeStarts[r - 1] = end;
            }
            System.arraycopy(rings[r], 0, vertices, end, rings[r].length);
            end += rings[r].length;
        }
        double[] seen = seen(xyz, vertices, normal);
        check(seen, holeStarts);
        int[] triangles = count > MANY ? Delaunay.fill(seen, holeStarts) : few(seen, holeStarts);
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = vertices[triangles[i]];
        }
        return triangles;
    }

    private static int[] few(double[] seen, int[] holeStarts) {
        int[] triangles = clip(seen, holeStarts);
        return isWhole(triangles, seen, holeStarts) ? triangles : Delaunay.fill(seen, holeStarts);
    }

    private static boolean isWhole(int[] triangles, double[] seen, int[] holeStarts) {
        return triangles.length == 3 * (seen.length / 2 + 2 * holeStarts.length - 2) && !repeatsAnEdge(triangles);
    }

    /// Checks how the rings run.
    ///
    /// @throws CrossedRingsException when chords have made one a line or turned it round, as they do where curves
    ///     run close to one another
    private static void check(double[] seen, int[] holeStarts) {
        int count = seen.length / 2;
        for (int r = 0; r <= holeStarts.length; r++) {
            int start = r == 0 ? 0 : holeStarts[r - 1];
            int end = r == holeStarts.length ? count : holeStarts[r];
            double twice = 0;
            double rounding = 0;
            for (int i = start, before = end - 1; i < end; before = i++) {
                double right = seen[2 * before] * seen[2 * i + 1];
                double left = seen[2 * i] * seen[2 * before + 1];
                twice += right - left;
                rounding += ROUNDING * (Math.abs(right) + Math.abs(left));
            }
            if (end - start < 3 || (r == 0 ? twice : -twice) < -rounding) {
                throw new CrossedRingsException(count, "ring " + r + " is a line or runs the wrong way round");
            }
        }
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

    /// Says whether two triangles have the same edge in the same direction.
    private static boolean repeatsAnEdge(int[] triangles) {
        long[] edges = new long[triangles.length];
        for (int t = 0; t < triangles.length; t += 3) {
            edges[t] = edge(triangles[t], triangles[t + 1]);
            edges[t + 1] = edge(triangles[t + 1], triangles[t + 2]);
            edges[t + 2] = edge(triangles[t + 2], triangles[t]);
        }
        Arrays.sort(edges);
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] == edges[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private static long edge(int from, int to) {
        return (long) from << 32 | to;
    }

    private static int[] clip(double[] points, int[] holeStarts) {
        List<Integer> clipped = Earcut.earcut(points, holeStarts, 2);
        int[] triangles = new int[clipped.size()];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = clipped.get(i);
        }
        return triangles;
    }
}
