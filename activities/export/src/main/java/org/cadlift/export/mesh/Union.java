package org.cadlift.export.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Chords;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Triangles;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Makes the surface of the union of solids that are stacks of regions.
///
/// A vertex is a point of the plane and a level at which a cell around that point begins or ends. Upright strips
/// between
/// two points take every such level of both, and level faces take every point around their cell: both neighbours of an
/// edge thus see the same vertices, and the surface closes.
final class Union {
    private static final Point3 UP = new Point3(0, 0, 1);
    private static final Point3 DOWN = new Point3(0, 0, -1);

    private final double chordMm;
    private final Grid grid;
    private final Occupancy occupancy;
    private final Arrangement arrangement;
    private final List<Point> points = new ArrayList<>();
    private final Map<Point, Integer> pointIndex = new HashMap<>();
    /// For each edge of the arrangement the points of its chords.
    private final int[][] chains;
    /// Vertices in order: point in the upper half, level in the lower.
    private long[] vertices = new long[64];

    private int vertexCount;
    private int[] triangles = new int[256];
    private int triangleEnd;

    private Union(List<Solid> solids, double chordMm, Grid grid) {
        this.chordMm = chordMm;
        this.grid = grid;
        occupancy = Occupancy.of(solids, grid.grainMm());
        arrangement = occupancy.arrangement();
        chains = new int[arrangement.edges().size()][];
        for (int e = 0; e < chains.length; e++) {
            chains[e] = chain(arrangement.edges().get(e).curve());
        }
    }

    /// Gives the surface as it lies on the grid, its points rounded before they are joined by triangles: what rounding
    /// brings into line would else leave flat ones.
    static Mesh of(List<Solid> solids, double chordMm, Grid grid) {
        return Chords.finer(chordMm, chord -> mesh(solids, chord, grid));
    }

    private static Mesh mesh(List<Solid> solids, double chordMm, Grid grid) {
        Union union = new Union(solids, chordMm, grid);
        union.setVertices();
        for (int e = 0; e < union.chains.length; e++) {
            union.setUpright(e);
        }
        double[] xyz = union.xyz();
        for (int cell = 0; cell < union.arrangement.faces().size(); cell++) {
            union.setLevel(cell, xyz);
        }
        return new Mesh(xyz, Arrays.copyOf(union.triangles, union.triangleEnd));
    }

    private int index(Point stated) {
        Point point = grid.rounded(stated);
        Integer known = pointIndex.putIfAbsent(point, points.size());
        if (known != null) {
            return known;
        }
        points.add(point);
        return points.size() - 1;
    }

    private void setVertices() {
        for (int e = 0; e < chains.length; e++) {
            Arrangement.Edge edge = arrangement.edges().get(e);
            if (edge.separates()) {
                for (int point : chains[e]) {
                    addVertices(point, occupancy.spans(edge.left()));
                    addVertices(point, occupancy.spans(edge.right()));
                }
            }
        }
        Arrays.sort(vertices, 0, vertexCount);
        int kept = 0;
        for (int i = 0; i < vertexCount; i++) {
            if (i == 0 || vertices[i] != vertices[i - 1]) {
                vertices[kept++] = vertices[i];
            }
        }
        vertexCount = kept;
    }

    private void addVertices(int point, int[] levels) {
        if (vertexCount + levels.length > vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * (vertexCount + levels.length));
        }
        for (int level : levels) {
            vertices[vertexCount++] = key(point, level);
        }
    }

    private static long key(int point, int level) {
        return (long) point << 32 | level;
    }

    private int vertex(int point, int level) {
        return Arrays.binarySearch(vertices, 0, vertexCount, key(point, level));
    }

    private double[] xyz() {
        double[] xyz = new double[3 * vertexCount];
        for (int i = 0; i < vertexCount; i++) {
            Point point = points.get((int) (vertices[i] >> 32));
            xyz[3 * i] = point.x();
            xyz[3 * i + 1] = point.y();
            xyz[3 * i + 2] = occupancy.levelMm((int) vertices[i]) - grid.move().z();
        }
        return xyz;
    }

    private void setUpright(int e) {
        Arrangement.Edge edge = arrangement.edges().get(e);
        if (!edge.separates()) {
            return;
        }
        int[] left = occupancy.spans(edge.left());
        int[] right = occupancy.spans(edge.right());
        setUpright(chains[e], left, right, true);
        setUpright(chains[e], right, left, false);
    }

    /// Sets strips where one side is filled and the other is not.
    ///
    /// @param forward whether the filled side lies to the left
    private void setUpright(int[] chain, int[] filled, int[] other, boolean forward) {
        for (int i = 0; i < filled.length; i += 2) {
            int bottom = filled[i];
            for (int j = 0; j < other.length && bottom < filled[i + 1]; j += 2) {
                if (other[j + 1] <= bottom) {
                    continue;
                }
                if (other[j] > bottom) {
                    setStrips(chain, bottom, Math.min(other[j], filled[i + 1]), forward);
                }
                bottom = other[j + 1];
            }
            if (bottom < filled[i + 1]) {
                setStrips(chain, bottom, filled[i + 1], forward);
            }
        }
    }

    private void setStrips(int[] chain, int bottom, int top, boolean forward) {
        for (int i = 1; i < chain.length; i++) {
            setStrip(chain[forward ? i - 1 : i], chain[forward ? i : i - 1], bottom, top);
        }
    }

    /// Sets the triangles between two upright lines; the outside lies to the right of the way from `p` to `q`.
    private void setStrip(int p, int q, int bottom, int top) {
        int i = vertex(p, bottom);
        int j = vertex(q, bottom);
        int lastI = vertex(p, top);
        int lastJ = vertex(q, top);
        while (i < lastI || j < lastJ) {
            boolean climbQ = i == lastI || (j < lastJ && (int) vertices[j + 1] <= (int) vertices[i + 1]);
            if (climbQ) {
                addTriangle(i, j, j + 1);
                j++;
            } else {
                addTriangle(i, j, i + 1);
                i++;
            }
        }
    }

    private void setLevel(int cell, double[] xyz) {
        int[] levels = occupancy.spans(cell);
        if (levels.length == 0) {
            return;
        }
        Arrangement.Face face = arrangement.faces().get(cell);
        int[][] rings = new int[1 + face.holes().size()][];
        rings[0] = ring(face.outer());
        for (int i = 1; i < rings.length; i++) {
            rings[i] = ring(face.holes().get(i - 1));
        }
        for (int i = 0; i < levels.length; i++) {
            boolean up = i % 2 == 1;
            int[][] at = new int[rings.length][];
            for (int r = 0; r < rings.length; r++) {
                int count = rings[r].length;
                at[r] = new int[count];
                for (int k = 0; k < count; k++) {
                    at[r][k] = vertex(rings[r][up ? k : count - 1 - k], levels[i]);
                }
            }
            int[] filled = Triangles.fill(xyz, at, up ? UP : DOWN);
            for (int t = 0; t < filled.length; t += 3) {
                addTriangle(filled[t], filled[t + 1], filled[t + 2]);
            }
        }
    }

    private int[] ring(Loop loop) {
        int[] ring = new int[16];
        int end = 0;
        for (Curve curve : loop.curves()) {
            int[] chain = chain(curve);
            if (end + chain.length > ring.length) {
                ring = Arrays.copyOf(ring, 2 * (end + chain.length));
            }
            System.arraycopy(chain, 0, ring, end, chain.length - 1);
            end += chain.length - 1;
        }
        return Arrays.copyOf(ring, end);
    }

    private int[] chain(Curve curve) {
        List<Point> chords = Chords.of(curve, chordMm);
        int[] chain = new int[chords.size()];
        int end = 0;
        for (Point chord : chords) {
            int point = index(chord);
            if (end == 0 || chain[end - 1] != point) {
                chain[end++] = point;
            }
        }
        return Arrays.copyOf(chain, end);
    }

    private void addTriangle(int a, int b, int c) {
        if (triangleEnd + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        triangles[triangleEnd++] = a;
        triangles[triangleEnd++] = b;
        triangles[triangleEnd++] = c;
    }
}
