package org.cadlift.export.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.text.Numbers;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Tessellation;

/// Writes a building as binary little-endian PLY: double coordinates in mm, z up, and for each triangle its colour and
/// the number of its element. PLY knows no parts: elements share no vertices, and comments name them by number.
public final class PlyWriter {
    private static final int VERTEX_BYTES = 3 * Double.BYTES;

    /// A count of three, three indices, three shades, and the element.
    private static final int TRIANGLE_BYTES = 1 + 3 * Integer.BYTES + 3 + Integer.BYTES;

    private PlyWriter() {}

    /// Gives the bytes of the file.
    ///
    /// @param chordMm how far a chord may leave its arc
    /// @throws ArithmeticException for a model of more than two gigabytes
    public static byte[] write(Building building, double chordMm) {
        List<Mesh> meshes = new ArrayList<>();
        int vertices = 0;
        int triangles = 0;
        for (Element element : building.elements()) {
            Mesh mesh = Tessellation.of(element.solid(), chordMm);
            meshes.add(mesh);
            vertices += mesh.vertexCount();
            triangles += mesh.triangleCount();
        }
        byte[] header = header(building, vertices, triangles).getBytes(StandardCharsets.US_ASCII);
        long size = header.length + (long) vertices * VERTEX_BYTES + (long) triangles * TRIANGLE_BYTES;
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        out.put(header);
        for (Mesh mesh : meshes) {
            for (double coordinate : mesh.xyz()) {
                out.putDouble(coordinate);
            }
        }
        int before = 0;
        for (int i = 0; i < meshes.size(); i++) {
            put(out, meshes.get(i), before, building.elements().get(i).rgb(), i);
            before += meshes.get(i).vertexCount();
        }
        return out.array();
    }

    private static void put(ByteBuffer out, Mesh mesh, int verticesBefore, int rgb, int element) {
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            out.put((byte) 3);
            for (int k = 0; k < 3; k++) {
                out.putInt(mesh.triangles()[t + k] + verticesBefore);
            }
            out.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb).putInt(element);
        }
    }

    private static String header(Building building, int vertices, int triangles) {
        StringBuilder header = new StringBuilder("ply\nformat binary_little_endian 1.0\ncomment CADLift, mm, z up\n");
        header.append("comment origin");
        for (double offset : new double[] {
            building.origin().x(), building.origin().y(), building.origin().z()
        }) {
            header.append(' ');
            Numbers.append(header, offset);
        }
        for (int i = 0; i < building.elements().size(); i++) {
            header.append("\ncomment element ").append(i).append(' ');
            header.append(building.elements().get(i).id());
        }
        return header.append("\nelement vertex ")
                .append(vertices)
                .append("\nproperty double x\nproperty double y\nproperty double z\nelement face ")
                .append(triangles)
                .append("\nproperty list uchar int vertex_indices\nproperty uchar red\nproperty uchar green\n")
                .append("property uchar blue\nproperty int element\nend_header\n")
                .toString();
    }
}
