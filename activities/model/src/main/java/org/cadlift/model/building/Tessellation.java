package org.cadlift.model.building;

import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Point;

/// Turns solids into closed meshes.
public final class Tessellation {
    private final Solid solid;
    private final double chordMm;
    private double[] xyz;
    private int vertexCount;
    private int[] triangles;
    private int triangleEnd;
    /// For each edge the vertices between its ends, in its direction.
    private final int[][] between;

    private Tessellation(Solid solid, double chordMm) {
        this.solid = solid;
        this.chordMm = chordMm;
        this.xyz = new double[3 * solid.vertices().size() + 48];
        this.triangles = new int[12 * solid.vertices().size() + 48];
        this.between = new int[solid.edges().size()][];
    }

    /// Is a mesh whose triangles stand face by face in the order of the solid's faces.
    ///
    /// @param faceEnds for each face the index in [Mesh#triangles] behind its last triangle
    @SuppressWarnings("ArrayRecordComponent")
    public record Faceted(Mesh mesh, int[] faceEnds) {}

    /// Makes the mesh of a solid, closed and outward oriented.
    ///
    /// @param chordMm how far a chord may leave its arc; a small circle gets more chords, so that it looks round
    public static Mesh of(Solid solid, double chordMm) {
        return faceted(solid, chordMm).mesh();
    }

    /// Makes the mesh and says which triangles belong to which face.
    public static Faceted faceted(Solid solid, double chordMm) {
        return Chords.finer(chordMm, chord -> new Tessellation(solid, chord).faceted());
    }

    private Faceted faceted() {
        for (Point3 vertex : solid.vertices()) {
            addVertex(vertex.x(), vertex.y(), vertex.z());
        }
        for (int i = 0; i < between.length; i++) {
            between[i] = verticesBetween(i);
        }
        int[] faceEnds = new int[solid.faces().size()];
        for (int i = 0; i < faceEnds.length; i++) {
            Interruption.check();
            Face face = solid.faces().get(i);
            switch (face.surface()) {
                case Plane plane -> fillPlane(face, plane);
                case Cylinder cylinder -> fillCylinder(face);
            }
            faceEnds[i] = triangleEnd;
        }
        return new Faceted(
                new Mesh(Arrays.copyOf(xyz, 3 * vertexCount), Arrays.copyOf(triangles, triangleEnd)), faceEnds);
    }

    private int[] verticesBetween(int index) {
        Edge edge = solid.edges().get(index);
        return switch (edge.curve()) {
            case Line line -> new int[0];
            case Circle circle -> {
                List<Point> points = Chords.of(solid.flat(new Use(index, true)), chordMm);
                int[] added = new int[points.size() - 2];
                for (int i = 0; i < added.length; i++) {
                    Point point = points.get(i + 1);
                    added[i] = addVertex(point.x(), point.y(), circle.center().z());
                }
                yield added;
            }
        };
    }

    private int addVertex(double x, double y, double z) {
        if (3 * vertexCount == xyz.length) {
            xyz = Arrays.copyOf(xyz, 2 * xyz.length);
        }
        xyz[3 * vertexCount] = x;
        xyz[3 * vertexCount + 1] = y;
        xyz[3 * vertexCount + 2] = z;
        return vertexCount++;
    }

    private void addTriangle(int a, int b, int c) {
        if (triangleEnd + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        triangles[triangleEnd++] = a;
        triangles[triangleEnd++] = b;
        triangles[triangleEnd++] = c;
    }

    private void fillPlane(Face face, Plane plane) {
        int[][] rings = new int[face.loops().size()][];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = ring(face.loops().get(i));
        }
        if (rings.length == 1 && rings[0].length == 4 && isUpright(plane)) {
            // The side of a prism.
            addTriangle(rings[0][0], rings[0][1], rings[0][2]);
            addTriangle(rings[0][0], rings[0][2], rings[0][3]);
            return;
        }
        int[] filled = Triangles.fill(xyz, rings, plane.normal());
        for (int t = 0; t < filled.length; t += 3) {
            addTriangle(filled[t], filled[t + 1], filled[t + 2]);
        }
    }

    private static boolean isUpright(Plane plane) {
        return plane.normal().z() == 0;
    }

    /// Lists the vertices along a loop.
    private int[] ring(FaceLoop loop) {
        int count = 0;
        for (Use use : loop.uses()) {
            count += 1 + between[use.edge()].length;
        }
        int[] ring = new int[count];
        int end = 0;
        for (Use use : loop.uses()) {
            int[] chain = chain(use);
            System.arraycopy(chain, 0, ring, end, chain.length - 1);
            end += chain.length - 1;
        }
        return ring;
    }

    /// Lists the vertices along a use of an edge, both ends included.
    private int[] chain(Use use) {
        Edge edge = solid.edges().get(use.edge());
        int[] inner = between[use.edge()];
        int[] chain = new int[inner.length + 2];
        chain[0] = edge.start();
        System.arraycopy(inner, 0, chain, 1, inner.length);
        chain[chain.length - 1] = edge.end();
        if (!use.forward()) {
            for (int i = 0, j = chain.length - 1; i < j; i++, j--) {
                int swapped = chain[i];
                chain[i] = chain[j];
                chain[j] = swapped;
            }
        }
        return chain;
    }

    /// Fills the strip between two level rims that turn alike; this is the only shape of cylinder face that a stack of
    /// regions has.
    private void fillCylinder(Face face) {
        List<Use> uses = face.loops().getFirst().uses();
        int lower = rim(uses, 0);
        int upper = rim(uses, lower + 1);
        int[] along = chain(uses.get(lower));
        Use against = uses.get(upper);
        int[] above = chain(new Use(against.edge(), !against.forward()));
        if (face.loops().size() != 1 || uses.size() != 4 || along.length != above.length) {
            throw new IllegalArgumentException("a cylinder face has other bounds than two rims and two lines");
        }
        for (int i = 1; i < along.length; i++) {
            addTriangle(along[i - 1], along[i], above[i]);
            addTriangle(along[i - 1], above[i], above[i - 1]);
        }
    }

    private int rim(List<Use> uses, int from) {
        for (int i = from; i < uses.size(); i++) {
            if (solid.edges().get(uses.get(i).edge()).curve() instanceof Circle) {
                return i;
            }
        }
        throw new IllegalArgumentException("a cylinder face has fewer than two rims");
    }
}
