package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersectionDetector;
import org.locationtech.jts.noding.SegmentString;

/// Finds out whether plane rings cross, in about the time that sorting them takes.
final class Crossing {
    private Crossing() {}

    /// Says whether two sides meet within both.
    ///
    /// @param points x and y of each vertex, ring after ring
    /// @param holeStarts the first vertex of each ring but the outer one
    static boolean isIn(double[] points, int[] holeStarts) {
        List<SegmentString> rings = new ArrayList<>(holeStarts.length + 1);
        for (int r = 0; r <= holeStarts.length; r++) {
            int start = r == 0 ? 0 : holeStarts[r - 1];
            int end = r == holeStarts.length ? points.length / 2 : holeStarts[r];
            Coordinate[] corners = new Coordinate[end - start + 1];
            for (int i = start; i < end; i++) {
                corners[i - start] = new Coordinate(points[2 * i], points[2 * i + 1]);
            }
            corners[end - start] = corners[0];
            rings.add(new BasicSegmentString(corners, null));
        }
        SegmentIntersectionDetector detector = new SegmentIntersectionDetector();
        detector.setFindProper(true);
        new MCIndexNoder(detector).computeNodes(rings);
        return detector.hasProperIntersection();
    }
}
