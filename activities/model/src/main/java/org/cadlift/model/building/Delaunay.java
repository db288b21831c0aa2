package org.cadlift.model.building;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;
import org.locationtech.jts.triangulate.tri.Tri;

/// Fills plane rings with triangles by constrained Delaunay triangulation, which keeps every vertex of every ring.
final class Delaunay {
    private static final GeometryFactory RINGS = new GeometryFactory();

    private Delaunay() {}

    /// Gives three vertex indices a triangle, counter-clockwise.
    ///
    /// @param points x and y of each vertex, ring after ring; no two vertices lie in one place
    /// @param holeStarts the first vertex of each ring but the outer one
    /// @throws CrossedRingsException when the rings cross
    static int[] fill(double[] points, int[] holeStarts) {
        int count = points.length / 2;
        Coordinate[] corners = new Coordinate[count];
        Map<Coordinate, Integer> indices = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            corners[i] = new Coordinate(points[2 * i], points[2 * i + 1]);
            indices.put(corners[i], i);
        }
        LinearRing[] holes = new LinearRing[holeStarts.length];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(corners, holeStarts[i], i + 1 < holes.length ? holeStarts[i + 1] : count);
        }
        LinearRing outer = ring(corners, 0, holes.length > 0 ? holeStarts[0] : count);
        List<Tri> filled = triangles(RINGS.createPolygon(outer, holes));
        int[] triangles = new int[3 * filled.size()];
        int end = 0;
        for (Tri triangle : filled) {
            // JTS runs its triangles clockwise.
            for (int corner = 2; corner >= 0; corner--) {
                triangles[end++] = indices.getOrDefault(triangle.getCoordinate(corner), 0);
            }
        }
        return triangles;
    }

    /// JTS finds out that rings cross only when no ear is left to clip.
    private static List<Tri> triangles(Polygon rings) {
        try {
            return new ConstrainedDelaunayTriangulator(rings).getTriangles();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new CrossedRingsException(rings.getNumPoints(), String.valueOf(e.getMessage()));
        }
    }

    private static LinearRing ring(Coordinate[] corners, int from, int to) {
        Coordinate[] closed = Arrays.copyOfRange(corners, from, to + 1);
        closed[to - from] = corners[from];
        return RINGS.createLinearRing(closed);
    }
}
