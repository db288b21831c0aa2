package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads MESH as it is before it is made smooth: vertices (92, then 10, 20, 30 each) and faces (93, then lists of 90:
/// how many corners, and each corner's index from 0).
final class MeshReader {
    private static final int VERTICES = 92;
    private static final int FACES = 93;
    private static final int EDGES = 94;

    private MeshReader() {}

    static Geometry read(Tags tags) {
        int from = tags.find(VERTICES, 0);
        int faces = tags.find(FACES, 0);
        if (from < 0 || faces < from) {
            return Settled.failed("mesh without faces");
        }
        double[] xyz = new double[faces - from];
        int size = 0;
        for (int i = from + 1; i < faces; i++) {
            xyz[size++] = tags.realAt(i);
        }
        if (size > 3 * Limits.VERTICES) {
            return Settled.failed("more than " + Limits.VERTICES + " vertices");
        }
        List<double[]> corners = new ArrayList<>();
        int end = tags.find(EDGES, faces) < 0 ? tags.size() : tags.find(EDGES, faces);
        int i = faces + 1;
        while (i < end) {
            int count = tags.integerAt(i++, 0);
            if (count < 3 || count > end - i) {
                tags.notices()
                        .repaired(tags.line(), "a face of a MESH states " + count + " corners; the rest is left out");
                break;
            }
            if (!add(tags, i, count, xyz, size / 3, corners)) {
                tags.notices().repaired(tags.line(), "a face of a MESH names a vertex that is not there");
            }
            i += count;
        }
        return corners.isEmpty() ? Settled.failed("mesh without faces") : new Geometry.Faces(corners);
    }

    private static boolean add(Tags tags, int from, int count, double[] xyz, int vertices, List<double[]> corners) {
        double[] face = new double[3 * count];
        for (int corner = 0; corner < count; corner++) {
            int index = tags.integerAt(from + corner, -1);
            if (index < 0 || index >= vertices) {
                return false;
            }
            System.arraycopy(xyz, 3 * index, face, 3 * corner, 3);
        }
        corners.add(face);
        return true;
    }
}
