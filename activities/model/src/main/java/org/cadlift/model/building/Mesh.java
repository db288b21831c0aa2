package org.cadlift.model.building;

import java.util.Arrays;
import org.cadlift.model.Point3;

/// Is a mesh of triangles that share their vertices by index.
///
/// @param xyz three coordinates a vertex, mm
/// @param triangles three indices a triangle, counter-clockwise seen from outside
/// Millions of numbers: lists would box them. Nobody writes to the arrays once the mesh is made.
@SuppressWarnings("ArrayRecordComponent")
public record Mesh(double[] xyz, int[] triangles) {
    public Mesh {
        if (xyz.length % 3 != 0 || triangles.length % 3 != 0) {
            throw new IllegalArgumentException(xyz.length + " coordinates and " + triangles.length + " indices");
        }
    }

    public int vertexCount() {
        return xyz.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public Point3 vertex(int index) {
        return new Point3(xyz[3 * index], xyz[3 * index + 1], xyz[3 * index + 2]);
    }

    /// Gives the mesh with the amount taken from every vertex.
    public Mesh minus(Point3 amount) {
        if (amount.equals(Point3.ZERO)) {
            return this;
        }
        double[] moved = xyz.clone();
        for (int i = 0; i < moved.length; i += 3) {
            moved[i] -= amount.x();
            moved[i + 1] -= amount.y();
            moved[i + 2] -= amount.z();
        }
        return new Mesh(moved, triangles);
    }

    /// Says whether the mesh is closed and outward on both sides of every edge: each directed edge stands once, and
    /// once reversed. An edge of four triangles is not closed in this sense.
    public boolean isClosed() {
        long[] edges = new long[triangles.length];
        long[] reversed = new long[triangles.length];
        for (int t = 0; t < triangles.length; t += 3) {
            for (int k = 0; k < 3; k++) {
                long from = triangles[t + k];
                long to = triangles[t + (k + 1) % 3];
                if (from == to) {
                    return false;
                }
                edges[t + k] = from << 32 | to;
                reversed[t + k] = to << 32 | from;
            }
        }
        Arrays.sort(edges);
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] == edges[i - 1]) {
                return false;
            }
        }
        Arrays.sort(reversed);
        return Arrays.equals(edges, reversed);
    }

    /// Gives the enclosed volume in mm³ of a closed mesh.
    public double volumeMm3() {
        if (xyz.length == 0) {
            return 0;
        }
        double sum = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int a = 3 * triangles[t];
            int b = 3 * triangles[t + 1];
            int c = 3 * triangles[t + 2];
            // Upright triangles add nothing; the rest is the area seen from above times the mean height.
            double seenFromAbove =
                    (xyz[b] - xyz[a]) * (xyz[c + 1] - xyz[a + 1]) - (xyz[b + 1] - xyz[a + 1]) * (xyz[c] - xyz[a]);
            double height = xyz[a + 2] + xyz[b + 2] + xyz[c + 2] - 3 * xyz[2];
            sum += seenFromAbove * height / 6;
        }
        return sum;
    }
}
