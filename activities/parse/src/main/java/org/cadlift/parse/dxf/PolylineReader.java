package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads LWPOLYLINE, and POLYLINE with its VERTEX entities: level, in space, mesh and polyface.
final class PolylineReader {
    private static final int CLOSED = 1;
    private static final int IN_SPACE = 8;
    private static final int MESH = 16;
    private static final int MESH_CLOSED_N = 32;
    private static final int POLYFACE = 64;
    /// Of a vertex: a control point of the frame from which a spline was fitted; it is not on the curve.
    private static final int FRAME_CONTROL = 16;
    /// Of a vertex: a location of a polyface (without it, one of its faces).
    private static final int LOCATION = 64;
    private static final int FACE = 128;

    private final TagReader reader;
    private final Tags tags;
    private final Notices notices;

    PolylineReader(TagReader reader, Tags tags, Notices notices) {
        this.reader = reader;
        this.tags = tags;
        this.notices = notices;
    }

    Geometry light() {
        double[] xyb = new double[3 * tags.count(10)];
        double width = tags.real(43, Double.NaN);
        Widths widths = new Widths(0, 0);
        int at = -3;
        for (int i = 0; i < tags.size(); i++) {
            int code = tags.code(i);
            if (code == 10) {
                at += 3;
                xyb[at] = tags.realAt(i);
                widths.next();
            } else if (at >= 0) {
                switch (code) {
                    case 20 -> xyb[at + 1] = tags.realAt(i);
                    case 42 -> xyb[at + 2] = tags.realAt(i);
                    case 40, 41 -> widths.state(tags.realAt(i));
                    default -> {}
                }
            }
        }
        if (xyb.length > 3 * Limits.VERTICES) {
            return Settled.failed("more than " + Limits.VERTICES + " vertices");
        }
        if (tags.has(90) && tags.integer(90, 0) != xyb.length / 3) {
            notices.repaired(tags.line(), "LWPOLYLINE states another count of vertices than it has");
        }
        boolean closed = (tags.integer(70, 0) & CLOSED) != 0;
        return new Geometry.Bulged(
                xyb,
                closed,
                tags.real(38, 0),
                Math.abs(Double.isNaN(width) ? widths.constant() : width),
                EntityReader.ocs(tags));
    }

    Geometry heavy() {
        int line = tags.line();
        int flags = tags.integer(70, 0);
        double z = tags.height(30);
        Widths widths = new Widths(tags.real(40, 0), tags.real(41, 0));
        int m = tags.integer(71, 0);
        int n = tags.integer(72, 0);
        boolean smoothed = tags.integer(75, 0) != 0;
        int smoothM = tags.integer(73, 0);
        int smoothN = tags.integer(74, 0);
        Placement ocs = EntityReader.ocs(tags);
        boolean unreadable = tags.isUnreadable();
        Vertices vertices = new Vertices();
        List<int[]> faces = new ArrayList<>();
        boolean ended = false;
        while (!ended && reader.next()) {
            if (reader.is("VERTEX")) {
                tags.fill();
                vertex(flags, vertices, faces, widths);
                unreadable |= tags.isUnreadable();
            } else if (reader.is("SEQEND")) {
                tags.fill();
                ended = true;
            } else {
                reader.back();
                break;
            }
        }
        if (!ended) {
            notices.repaired(line, "POLYLINE has no SEQEND");
        }
        if (unreadable) {
            return Settled.failed("coordinate out of range");
        }
        if (vertices.size() > Limits.VERTICES) {
            return Settled.failed("more than " + Limits.VERTICES + " vertices");
        }
        if ((flags & POLYFACE) != 0) {
            return vertices.polyface(faces);
        }
        if ((flags & MESH) != 0) {
            boolean fitted = smoothed && smoothM > 1 && smoothN > 1;
            return vertices.mesh(
                    fitted ? smoothM : m, fitted ? smoothN : n, (flags & CLOSED) != 0, (flags & MESH_CLOSED_N) != 0);
        }
        boolean closed = (flags & CLOSED) != 0;
        return (flags & IN_SPACE) != 0
                ? new Geometry.Chain(vertices.xyz(), closed)
                : new Geometry.Bulged(vertices.xyb(), closed, z, widths.constant(), ocs);
    }

    private void vertex(int flags, Vertices vertices, List<int[]> faces, Widths widths) {
        int own = tags.integer(70, 0);
        boolean frame = (own & FRAME_CONTROL) != 0;
        if ((flags & POLYFACE) != 0 && (own & FACE) != 0 && (own & LOCATION) == 0) {
            faces.add(new int[] {tags.integer(71, 0), tags.integer(72, 0), tags.integer(73, 0), tags.integer(74, 0)});
        } else if (!frame) {
            vertices.add(tags.real(10, 0), tags.real(20, 0), tags.real(30, 0), tags.real(42, 0));
            widths.next();
            for (int code = 40; code <= 41; code++) {
                if (tags.has(code)) {
                    widths.state(tags.real(code, 0));
                }
            }
        }
    }

    /// Follows the widths of a polyline's pieces: constant, or none when they differ.
    private static final class Widths {
        private final double stated;
        private boolean differing;
        private double first = Double.NaN;
        private int vertices;
        private int statements;

        Widths(double start, double end) {
            stated = start;
            differing = start != end;
        }

        void next() {
            vertices++;
        }

        void state(double width) {
            statements++;
            differing |= !Double.isNaN(first) && first != width;
            first = width;
        }

        double constant() {
            if (statements == 0) {
                return differing ? 0 : stated;
            }
            boolean everywhere = statements == 2 * vertices || first == stated;
            return differing || !everywhere ? 0 : first;
        }
    }

    /// Gathers vertices: x, y, z and bulge of each.
    private static final class Vertices {
        private double[] xyzb = new double[64];
        private int size;

        void add(double x, double y, double z, double bulge) {
            if (4 * size == xyzb.length) {
                xyzb = Arrays.copyOf(xyzb, 2 * xyzb.length);
            }
            xyzb[4 * size] = x;
            xyzb[4 * size + 1] = y;
            xyzb[4 * size + 2] = z;
            xyzb[4 * size + 3] = bulge;
            size++;
        }

        int size() {
            return size;
        }

        double[] xyz() {
            return three(2);
        }

        double[] xyb() {
            return three(3);
        }

        private double[] three(int third) {
            double[] out = new double[3 * size];
            for (int i = 0; i < size; i++) {
                out[3 * i] = xyzb[4 * i];
                out[3 * i + 1] = xyzb[4 * i + 1];
                out[3 * i + 2] = xyzb[4 * i + third];
            }
            return out;
        }

        /// Makes the faces of a polyface: indices from 1, negative where the edge after it is hidden, 0 for none.
        Geometry polyface(List<int[]> faces) {
            List<double[]> corners = new ArrayList<>();
            for (int[] face : faces) {
                int count = 0;
                while (count < 4 && face[count] != 0 && Math.abs((long) face[count]) <= size) {
                    count++;
                }
                if (count >= 3) {
                    int last = Math.abs(face[count - 1]) - 1;
                    corners.add(face(
                            Math.abs(face[0]) - 1,
                            Math.abs(face[1]) - 1,
                            Math.abs(face[2]) - 1,
                            count == 4 ? last : Math.abs(face[2]) - 1));
                }
            }
            return corners.isEmpty() ? Settled.ignored("polyface without faces") : new Geometry.Faces(corners);
        }

        /// Makes the faces of an m by n mesh, stored row by row.
        Geometry mesh(int m, int n, boolean closedM, boolean closedN) {
            if (m < 2 || n < 2 || (long) m * n > size) {
                return Settled.failed("mesh has " + size + " of " + (long) m * n + " vertices");
            }
            List<double[]> corners = new ArrayList<>();
            for (int i = 0; i < (closedM ? m : m - 1); i++) {
                for (int j = 0; j < (closedN ? n : n - 1); j++) {
                    int nextI = (i + 1) % m;
                    int nextJ = (j + 1) % n;
                    corners.add(face(i * n + j, nextI * n + j, nextI * n + nextJ, i * n + nextJ));
                }
            }
            return new Geometry.Faces(corners);
        }

        private double[] face(int... indices) {
            double[] out = new double[12];
            for (int i = 0; i < 4; i++) {
                System.arraycopy(xyzb, 4 * indices[i], out, 3 * i, 3);
            }
            return out;
        }
    }
}
