package org.cadlift.export.dxf;

import java.util.Arrays;
import org.cadlift.model.building.Mesh;

/// Tells the edges between triangles of one plane from those that show.
final class Creases {
    private Creases() {}

    /// Says for each corner whether the edge that starts there lies within a plane.
    ///
    /// @param cosine least cosine between the normals of one plane
    static boolean[] hidden(Mesh mesh, double cosine) {
        int[] corners = mesh.triangles();
        long[] edges = new long[corners.length];
        for (int i = 0; i < corners.length; i++) {
            edges[i] = key(corners[i], corners[next(i)]);
        }
        long[] sorted = edges.clone();
        Arrays.sort(sorted);
        int[] cornerOf = new int[corners.length];
        for (int i = 0; i < corners.length; i++) {
            cornerOf[Arrays.binarySearch(sorted, edges[i])] = i;
        }
        boolean[] hidden = new boolean[corners.length];
        for (int i = 0; i < corners.length; i++) {
            int opposite = Arrays.binarySearch(sorted, key(corners[next(i)], corners[i]));
            hidden[i] = opposite >= 0 && cosine(mesh, i / 3, cornerOf[opposite] / 3) > cosine;
        }
        return hidden;
    }

    private static int next(int corner) {
        return corner % 3 == 2 ? corner - 2 : corner + 1;
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }

    private static double cosine(Mesh mesh, int a, int b) {
        double[] p = normal(mesh, a);
        double[] q = normal(mesh, b);
        double dot = p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
        double lengths =
                Math.sqrt((p[0] * p[0] + p[1] * p[1] + p[2] * p[2]) * (q[0] * q[0] + q[1] * q[1] + q[2] * q[2]));
        return lengths > 0 ? dot / lengths : 1;
    }

    private static double[] normal(Mesh mesh, int triangle) {
        double[] xyz = mesh.xyz();
        int a = 3 * mesh.triangles()[3 * triangle];
        int b = 3 * mesh.triangles()[3 * triangle + 1];
        int c = 3 * mesh.triangles()[3 * triangle + 2];
        double ux = xyz[b] - xyz[a];
        double uy = xyz[b + 1] - xyz[a + 1];
        double uz = xyz[b + 2] - xyz[a + 2];
        double vx = xyz[c] - xyz[a];
        double vy = xyz[c + 1] - xyz[a + 1];
        double vz = xyz[c + 2] - xyz[a + 2];
        return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }
}
