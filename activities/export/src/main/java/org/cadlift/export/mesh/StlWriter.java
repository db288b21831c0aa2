package org.cadlift.export.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Tessellation;

/// Writes a building as one binary STL: 80 bytes of header, a count, and 50 bytes a triangle.
///
/// The header reads `CADLift mm` and, where the model was moved to keep its digits, `add X Y Z` in whole mm.
public final class StlWriter {
    private static final int HEADER_BYTES = 80;
    private static final int TRIANGLE_BYTES = 50;
    /// Elements nearer than this are united; single precision could not tell them apart at a distance of 16 m.
    private static final double TOUCH_MM = 0.002;
    /// How far bodies that touch along a line are cut apart.
    private static final double CUT_MM = 0.01;

    private StlWriter() {}

    /// Gives the bytes of the file.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        Grid grid = Grid.of(building.elements().stream().map(Element::solid).toList());
        List<Solid> stacks = new ArrayList<>(building.elements().size());
        List<Mesh> meshes = new ArrayList<>();
        for (Element element : building.elements()) {
            if (isStack(element.solid())) {
                stacks.add(element.solid());
            } else {
                Solid solid = building.elements().size() > 1 ? Clearance.of(element.solid()) : element.solid();
                meshes.add(Tessellation.of(solid, chordMm).minus(grid.move()));
            }
        }
        for (List<Solid> cluster : Clusters.of(stacks, TOUCH_MM)) {
            meshes.add(
                    cluster.size() > 1
                            ? Union.of(cluster, chordMm, grid)
                            : Tessellation.of(cluster.getFirst(), chordMm).minus(grid.move()));
        }
        Mesh welded = Welding.of(meshes);
        return bytes(Pinches.apart(welded, cutMm(welded)), grid.move());
    }

    /// Says whether all faces are level or upright.
    private static boolean isStack(Solid solid) {
        for (Face face : solid.faces()) {
            if (face.surface() instanceof Plane plane
                    && plane.normal().z() != 0
                    && Math.abs(plane.normal().z()) != 1) {
                return false;
            }
        }
        return true;
    }

    private static double cutMm(Mesh mesh) {
        double farthest = 0;
        for (double coordinate : mesh.xyz()) {
            farthest = Math.max(farthest, Math.abs(coordinate));
        }
        return Math.max(CUT_MM, 4 * Math.ulp((float) farthest));
    }

    private static byte[] bytes(Mesh mesh, Point3 offset) {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + Integer.BYTES + TRIANGLE_BYTES * mesh.triangleCount())
                .order(ByteOrder.LITTLE_ENDIAN);
        String header = offset.equals(Point3.ZERO)
                ? "CADLift mm"
                : "CADLift mm add " + (long) offset.x() + " " + (long) offset.y() + " " + (long) offset.z();
        out.put(header.getBytes(StandardCharsets.US_ASCII));
        while (out.position() < HEADER_BYTES) {
            out.put((byte) ' ');
        }
        out.putInt(mesh.triangleCount());
        double[] xyz = mesh.xyz();
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            int a = 3 * mesh.triangles()[t];
            int b = 3 * mesh.triangles()[t + 1];
            int c = 3 * mesh.triangles()[t + 2];
            putNormal(out, xyz, a, b, c);
            put(out, xyz, a);
            put(out, xyz, b);
            put(out, xyz, c);
            out.putShort((short) 0);
        }
        return out.array();
    }

    private static void put(ByteBuffer out, double[] xyz, int at) {
        out.putFloat((float) xyz[at]).putFloat((float) xyz[at + 1]).putFloat((float) xyz[at + 2]);
    }

    private static void putNormal(ByteBuffer out, double[] xyz, int a, int b, int c) {
        double ux = xyz[b] - xyz[a];
        double uy = xyz[b + 1] - xyz[a + 1];
        double uz = xyz[b + 2] - xyz[a + 2];
        double vx = xyz[c] - xyz[a];
        double vy = xyz[c + 1] - xyz[a + 1];
        double vz = xyz[c + 2] - xyz[a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double scale = length > 0 ? 1 / length : 0;
        out.putFloat((float) (nx * scale) + 0f)
                .putFloat((float) (ny * scale) + 0f)
                .putFloat((float) (nz * scale) + 0f);
    }
}
