package org.cadlift.export.gltf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.export.mesh.SinglePrecision;
import org.cadlift.export.repeat.Copy;
import org.cadlift.export.repeat.Placement;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Tessellation;
import org.cadlift.model.building.Tessellation.Faceted;

/// Collects the numbers of all elements: positions and normals a vertex, and indices.
final class Geometry {
    /// The greatest 16-bit index is reserved.
    private static final int SHORT_VERTICES = 65_535;

    private static final double MM_PER_METRE = 1000;

    private final double chordMm;
    private final Floats positions = new Floats();
    private final Floats normals = new Floats();
    private final Corners shorts = new Corners(Short.BYTES);
    private final Corners ints = new Corners(Integer.BYTES);
    private final List<Part> parts = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();

    Geometry(double chordMm) {
        this.chordMm = chordMm;
    }

    /// Says which numbers an element has, and where it stands.
    ///
    /// @param part index into the parts
    /// @param placement mm, z up
    record Standing(int part, Placement placement) {}

    /// Says where the numbers of one shape lie.
    ///
    /// @param firstFloat index of its first coordinate, in positions and in normals
    /// @param firstIndex index of its first corner, in its view
    /// @param min least x, y, z in metres, y up
    @SuppressWarnings("ArrayRecordComponent") // Read once, when the JSON is written.
    record Part(
            int firstFloat,
            int vertexCount,
            int firstIndex,
            int indexCount,
            boolean shortIndices,
            float[] min,
            float[] max) {}

    List<Part> parts() {
        return parts;
    }

    /// Gives where the elements stand, one for one.
    List<Standing> standings() {
        return standings;
    }

    /// Lists what the file holds: positions, normals, short indices and long ones, if there are any of these.
    List<View> views() {
        List<View> views = new ArrayList<>(List.of(positions, normals));
        if (shorts.count() > 0) {
            views.add(shorts);
        }
        if (ints.count() > 0) {
            views.add(ints);
        }
        return views;
    }

    /// Gives the view with the indices of a part.
    int indexView(Part part) {
        return part.shortIndices() || shorts.count() == 0 ? 2 : 3;
    }

    /// Adds the next element.
    void add(Solid solid, Copy copy) {
        if (copy.first() < standings.size()) {
            standings.add(new Standing(standings.get(copy.first()).part(), copy.placement()));
            return;
        }
        Faceted faceted = Tessellation.faceted(solid, chordMm);
        Mesh mesh = faceted.mesh();
        Placement placement = copy.isRepeated() ? copy.placement() : Placement.UNMOVED.at(SinglePrecision.offset(mesh));
        standings.add(new Standing(parts.size(), placement));
        Point3 move = placement.at();
        int firstFloat = positions.size();
        int[] corners = new int[mesh.triangles().length];
        int cornerCount = 0;
        // For each vertex of the mesh the vertex of this part, valid while the face is the one noted.
        int[] own = new int[mesh.vertexCount()];
        int[] notedFor = new int[mesh.vertexCount()];
        Arrays.fill(notedFor, -1);
        int triangle = 0;
        for (int f = 0; f < faceted.faceEnds().length; f++) {
            Solid.Surface surface = solid.faces().get(f).surface();
            for (; triangle < faceted.faceEnds()[f]; triangle += 3) {
                for (int k = 0; k < 3; k++) {
                    int vertex = mesh.triangles()[triangle + k];
                    if (notedFor[vertex] != f) {
                        notedFor[vertex] = f;
                        own[vertex] = (positions.size() - firstFloat) / 3;
                        add(mesh.vertex(vertex), move, surface);
                    }
                    corners[cornerCount++] = own[vertex];
                }
                if (isFlat(firstFloat, corners, cornerCount - 3)) {
                    cornerCount -= 3;
                }
            }
        }
        parts.add(part(firstFloat, corners, cornerCount));
    }

    private void add(Point3 vertex, Point3 move, Solid.Surface surface) {
        positions.add(
                (float) ((vertex.x() - move.x()) / MM_PER_METRE),
                (float) ((vertex.z() - move.z()) / MM_PER_METRE),
                (float) (-(vertex.y() - move.y()) / MM_PER_METRE));
        Point3 normal = surface.normalAt(vertex);
        normals.add((float) normal.x(), (float) normal.z(), (float) -normal.y());
    }

    /// Says whether rounding has brought two corners together; the triangles beside such an edge both vanish.
    private boolean isFlat(int firstFloat, int[] corners, int at) {
        return isSame(firstFloat, corners[at], corners[at + 1])
                || isSame(firstFloat, corners[at + 1], corners[at + 2])
                || isSame(firstFloat, corners[at + 2], corners[at]);
    }

    private boolean isSame(int firstFloat, int a, int b) {
        for (int axis = 0; axis < 3; axis++) {
            if (positions.get(firstFloat + 3 * a + axis) != positions.get(firstFloat + 3 * b + axis)) {
                return false;
            }
        }
        return true;
    }

    private Part part(int firstFloat, int[] corners, int cornerCount) {
        float[] min = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] max = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int axis = 0; axis < 3; axis++) {
            for (int i = firstFloat + axis; i < positions.size(); i += 3) {
                min[axis] = Math.min(min[axis], positions.get(i));
                max[axis] = Math.max(max[axis], positions.get(i));
            }
        }
        int vertexCount = (positions.size() - firstFloat) / 3;
        boolean shortIndices = vertexCount <= SHORT_VERTICES;
        Corners indices = shortIndices ? shorts : ints;
        int firstIndex = indices.count();
        indices.add(corners, cornerCount);
        return new Part(firstFloat, vertexCount, firstIndex, cornerCount, shortIndices, min, max);
    }
}
