package org.cadlift.export.mesh;

import java.util.Arrays;
import java.util.List;
import org.cadlift.model.building.Mesh;

/// Rounds meshes to single precision, as one mesh: what rounds to the same place is one vertex.
final class Welding {
    private final double[] xyz;
    /// Open addressing: vertex index + 1, or 0 for a free slot.
    private final int[] slots;

    private int vertexCount;

    private Welding(int vertices) {
        xyz = new double[3 * vertices];
        slots = new int[Integer.highestOneBit(Math.max(8, vertices)) * 4];
    }

    /// Gives the mesh of all; triangles that rounding flattens are left out.
    static Mesh of(List<Mesh> meshes) {
        int vertices = 0;
        int corners = 0;
        for (Mesh mesh : meshes) {
            vertices += mesh.vertexCount();
            corners += mesh.triangles().length;
        }
        Welding welding = new Welding(vertices);
        int[] triangles = new int[corners];
        int end = 0;
        for (Mesh mesh : meshes) {
            int[] welded = welding.weld(mesh);
            for (int t = 0; t < mesh.triangles().length; t += 3) {
                int a = welded[mesh.triangles()[t]];
                int b = welded[mesh.triangles()[t + 1]];
                int c = welded[mesh.triangles()[t + 2]];
                if (a != b && b != c && c != a) {
                    triangles[end++] = a;
                    triangles[end++] = b;
                    triangles[end++] = c;
                }
            }
        }
        return new Mesh(Arrays.copyOf(welding.xyz, 3 * welding.vertexCount), Arrays.copyOf(triangles, end));
    }

    private int[] weld(Mesh mesh) {
        int[] welded = new int[mesh.vertexCount()];
        for (int i = 0; i < welded.length; i++) {
            // Adding zero turns -0 into 0.
            float x = (float) mesh.xyz()[3 * i] + 0f;
            float y = (float) mesh.xyz()[3 * i + 1] + 0f;
            float z = (float) mesh.xyz()[3 * i + 2] + 0f;
            welded[i] = vertex(x, y, z);
        }
        return welded;
    }

    private int vertex(float x, float y, float z) {
        int mask = slots.length - 1;
        long mixed = (Float.floatToIntBits(x) * 31L + Float.floatToIntBits(y)) * 31L + Float.floatToIntBits(z);
        mixed *= 0x9E3779B97F4A7C15L;
        for (int slot = (int) (mixed >>> 32) & mask; ; slot = (slot + 1) & mask) {
            int known = slots[slot] - 1;
            if (known < 0) {
                slots[slot] = vertexCount + 1;
                xyz[3 * vertexCount] = x;
                xyz[3 * vertexCount + 1] = y;
                xyz[3 * vertexCount + 2] = z;
                return vertexCount++;
            }
            if (xyz[3 * known] == x && xyz[3 * known + 1] == y && xyz[3 * known + 2] == z) {
                return known;
            }
        }
    }
}
