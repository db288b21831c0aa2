package org.cadlift.extrude.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Centroid;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class CentroidTest {
    private static final Point NO_OFFSET = new Point(0, 0);

    @Test
    void ofABoxIsItsMiddle() {
        assertMiddle(prism(Outlines.region("10,20 50,20 50,80 10,80"), 5, 35), 30, 50, 20);
    }

    @Test
    void ofAnAngleLiesOffItsBox() {
        // 4 × 1 at (2, 0.5) and 1 × 3 at (0.5, 2.5).
        assertMiddle(prism(Outlines.region("0,0 4,0 4,1 1,1 1,4 0,4"), 0, 2), 9.5 / 7, 9.5 / 7, 1);
    }

    @Test
    void ofADiskFarAwayWithAHoleMovesFromTheHole() {
        Region region = new Region(
                Loop.circle(new Point(1e6, -2e6), 50),
                List.of(Loop.circle(new Point(1e6 + 10, -2e6), 20).reversed()));

        assertMiddle(prism(region, 0, 10), 1e6 - 400.0 * 10 / 2100, -2e6, 5);
    }

    @Test
    void ofAHalfDisk() {
        Point a = new Point(-3, 0);
        Point b = new Point(3, 0);
        Loop half = new Loop(List.of(new Segment(a, b), Arc.ofBulge(b, a, 1)));

        assertMiddle(prism(Region.of(half), 0, 1), 0, 4 / Math.PI, 0.5);
    }

    @Test
    void ofAWallRisesAsItsWindowSinks() {
        Region wall = Outlines.region("0,0 4000,0 4000,200 0,200");
        Region hole = Outlines.region("1000,0 2000,0 2000,200 1000,200");
        Solid low = Stack.of(wall, List.of(new Stack.Cut(hole, 500, 1500)), NO_OFFSET, 0, 3000)
                .getFirst();
        Solid high = Stack.of(wall, List.of(new Stack.Cut(hole, 1500, 2500)), NO_OFFSET, 0, 3000)
                .getFirst();

        // 12 m² about (2000, 1500), less 1 m² about (1500, 1000) and (1500, 2000).
        assertMiddle(low, 22_500.0 / 11, 100, 17_000.0 / 11);
        assertMiddle(high, 22_500.0 / 11, 100, 16_000.0 / 11);
    }

    @Test
    void ofAWedgeUnderASlope() {
        double half = Math.sqrt(0.5);
        List<Point3> corners = List.of(
                new Point3(0, 0, 0),
                new Point3(3, 0, 0),
                new Point3(0, 0, 3),
                new Point3(0, 6, 0),
                new Point3(3, 6, 0),
                new Point3(0, 6, 3));
        List<Edge> edges = List.of(
                line(0, 1),
                line(1, 2),
                line(2, 0),
                line(3, 4),
                line(4, 5),
                line(5, 3),
                line(0, 3),
                line(1, 4),
                line(2, 5));
        Solid wedge = new Solid(
                corners,
                edges,
                List.of(
                        face(0, -1, 0, 0, true, 1, true, 2, true),
                        face(0, 1, 0, 5, false, 4, false, 3, false),
                        face(0, 0, -1, 6, true, 3, true, 7, false, 0, false),
                        face(-1, 0, 0, 2, false, 8, true, 5, true, 6, false),
                        face(half, 0, half, 7, true, 4, true, 8, false, 1, false)));

        assertMiddle(wedge, 1, 3, 1);
    }

    private static Edge line(int start, int end) {
        return new Edge(start, end, new Line());
    }

    /// @param uses edge and direction in turn
    private static Face face(double x, double y, double z, Object... uses) {
        Use[] loop = new Use[uses.length / 2];
        for (int i = 0; i < loop.length; i++) {
            loop[i] = new Use((Integer) uses[2 * i], (Boolean) uses[2 * i + 1]);
        }
        // Which point of the plane is told matters only where it is level.
        return new Face(new Plane(Point3.ZERO, new Point3(x, y, z)), List.of(new FaceLoop(List.of(loop))));
    }

    private static Solid prism(Region region, double bottomMm, double topMm) {
        return Prism.of(region, NO_OFFSET, bottomMm, topMm).orElseThrow();
    }

    private static void assertMiddle(Solid solid, double x, double y, double z) {
        Point3 middle = Centroid.of(solid);
        assertThat(middle.x()).isCloseTo(x, within(1e-9 * Math.max(1, Math.abs(x))));
        assertThat(middle.y()).isCloseTo(y, within(1e-9 * Math.max(1, Math.abs(y))));
        assertThat(middle.z()).isCloseTo(z, within(1e-9 * Math.max(1, Math.abs(z))));
    }
}
