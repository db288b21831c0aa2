package org.cadlift.export.tree;

import java.util.Arrays;
import org.cadlift.export.mesh.SinglePrecision;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Tessellation;
import org.cadlift.model.building.Tessellation.Faceted;

/// Is the mesh of a solid with the normals of its exact surfaces.
///
/// @param move what to add to the mesh for its place, mm: programs that keep 32 bits a coordinate need small ones
/// @param mesh closed by its indices
/// @param normals three numbers each, of length one, out of the solid
/// @param normalOf for each corner of each triangle its normal
@SuppressWarnings("ArrayRecordComponent") // Read once, when the file is written.
public record Shaded(Point3 move, Mesh mesh, double[] normals, int[] normalOf) {
    /// Makes the mesh, moved where single precision asks for it.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static Shaded of(Solid solid, double chordMm) {
        Faceted faceted = Tessellation.faceted(solid, chordMm);
        return of(solid, faceted, SinglePrecision.offset(faceted.mesh()));
    }

    /// Makes the mesh, moved by a point.
    public static Shaded of(Solid solid, double chordMm, Point3 move) {
        return of(solid, Tessellation.faceted(solid, chordMm), move);
    }

    private static Shaded of(Solid solid, Faceted faceted, Point3 move) {
        Mesh mesh = faceted.mesh();
        double[] normals = new double[3 * (mesh.triangles().length + faceted.faceEnds().length)];
        int[] normalOf = new int[mesh.triangles().length];
        int[] own = new int[mesh.vertexCount()];
        int[] notedFor = new int[mesh.vertexCount()];
        Arrays.fill(notedFor, -1);
        int count = 0;
        int corner = 0;
        for (int f = 0; f < faceted.faceEnds().length; f++) {
            switch (solid.faces().get(f).surface()) {
                case Plane(Point3 point, Point3 normal) -> {
                    put(normals, count, normal);
                    Arrays.fill(normalOf, corner, faceted.faceEnds()[f], count++);
                    corner = faceted.faceEnds()[f];
                }
                case Cylinder cylinder -> {
                    for (; corner < faceted.faceEnds()[f]; corner++) {
                        int vertex = mesh.triangles()[corner];
                        if (notedFor[vertex] != f) {
                            notedFor[vertex] = f;
                            own[vertex] = count;
                            put(normals, count++, cylinder.normalAt(mesh.vertex(vertex)));
                        }
                        normalOf[corner] = own[vertex];
                    }
                }
            }
        }
        return new Shaded(move, mesh.minus(move), Arrays.copyOf(normals, 3 * count), normalOf);
    }

    private static void put(double[] normals, int index, Point3 normal) {
        // Adding zero turns -0 into 0.
        normals[3 * index] = normal.x() + 0.0;
        normals[3 * index + 1] = normal.y() + 0.0;
        normals[3 * index + 2] = normal.z() + 0.0;
    }
}
