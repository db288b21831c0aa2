package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.Flatten;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/// Is the largest circle within a region: where there is most room to write.
public record InscribedCircle(Point center, double radiusMm) {
    private static final double CHORD_MM = 10;
    /// How close to the best place the search ends, as part of the region's size.
    private static final double CLOSE = 0.01;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /// Finds the circle to a hundredth of the region's size (JTS, by a grid that is refined where it may be better).
    ///
    /// @param loops the outer one, then the holes
    public static InscribedCircle of(List<Loop> loops) {
        LinearRing[] holes = new LinearRing[loops.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(loops.get(i + 1));
        }
        Box box = loops.getFirst().bounds();
        MaximumInscribedCircle circle = new MaximumInscribedCircle(
                GEOMETRY.createPolygon(ring(loops.getFirst()), holes), CLOSE * Math.max(box.width(), box.height()));
        Point center = new Point(circle.getCenter().getX(), circle.getCenter().getY());
        return new InscribedCircle(center, circle.getRadiusLine().getLength());
    }

    private static LinearRing ring(Loop loop) {
        List<Coordinate> ring = new ArrayList<>();
        Flatten.flatten(loop, CHORD_MM).forEach(point -> ring.add(new Coordinate(point.x(), point.y())));
        ring.add(ring.getFirst());
        return GEOMETRY.createLinearRing(ring.toArray(Coordinate[]::new));
    }
}
