package org.cadlift.extrude.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Tessellation;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class StackTest {
    private static final Point NO_OFFSET = new Point(0, 0);

    @Test
    void aDoorAndAWindowInAWall() {
        Solid solid = only(Stack.of(
                Outlines.region("0,0 4000,0 4000,200 0,200"),
                List.of(
                        new Stack.Cut(Outlines.region("1000,0 1900,0 1900,200 1000,200"), 0, 2100),
                        new Stack.Cut(Outlines.region("2500,0 3500,0 3500,200 2500,200"), 1000, 2200)),
                NO_OFFSET,
                0,
                3000));

        double side = 4000.0 * 3000 - 900.0 * 2100 - 1000.0 * 1200;
        double reveals = 2 * 2100 + 900 + 2 * 1000 + 2 * 1200;
        PrismTest.assertMeasure(solid, 200 * side, 2 * side + 200 * (4000 + 3100 + 2 * 3000 + reveals));
        // Two sides, two ends, the top, the bottom in two, three faces in the door, four in the window.
        assertThat(solid.faces()).hasSize(14);
        assertThat(solid.faces().stream().mapToInt(face -> face.loops().size()).sum())
                .isEqualTo(16);
    }

    /// Sixteen windows, each ending at the wall's face but for what rounding leaves, a little more from one to
    /// the next: each pier lies in the plane of the one before, as kernels compare, and the last 9e-7 mm out of
    /// the first one's.
    @Test
    void facesAreFlatWhereManyPiecesBendALittle() {
        List<Stack.Cut> windows = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            double x = 1000 + 3000.0 * i;
            double y = 6e-8 * i;
            Loop window = Loop.ofPoints(
                    List.of(new Point(x, y), new Point(x + 900, y), new Point(x + 900, 200), new Point(x, 200)));
            windows.add(new Stack.Cut(Region.of(window), 1000, 2100));
        }
        Solid solid = only(Stack.of(Outlines.region("0,0 60000,0 60000,200 0,200"), windows, NO_OFFSET, 0, 3000));

        for (Solid.Face face : solid.faces()) {
            Solid.Plane plane = (Solid.Plane) face.surface();
            for (Solid.FaceLoop loop : face.loops()) {
                for (Solid.Use use : loop.uses()) {
                    Point3 vertex = solid.vertices().get(solid.startOf(use));
                    assertThat(vertex.minus(plane.point()).dot(plane.normal())).isCloseTo(0, within(1.001e-7));
                }
            }
        }
    }

    @Test
    void aCutAsHighAsTheWallPartsIt() {
        List<Solid> solids = Stack.of(
                Outlines.region("0,0 4000,0 4000,200 0,200"),
                List.of(new Stack.Cut(Outlines.region("1000,-10 2000,-10 2000,210 1000,210"), 0, 9000)),
                new Point(500, 0),
                0,
                3000);

        assertThat(solids).hasSize(2);
        PrismTest.assertMeasure(solids.get(0), 1000.0 * 200 * 3000, 2 * (1000.0 * 200 + 1200.0 * 3000));
        PrismTest.assertMeasure(solids.get(1), 2000.0 * 200 * 3000, 2 * (2000.0 * 200 + 2200.0 * 3000));
    }

    @Test
    void aWindowInARoundWallKeepsCylinders() {
        Region ring = new Region(
                Loop.circle(new Point(0, 0), 3000),
                List.of(Loop.circle(new Point(0, 0), 2800).reversed()));
        Solid solid = only(Stack.of(
                ring,
                List.of(new Stack.Cut(Outlines.region("2000,-500 4000,-500 4000,500 2000,500"), 1000, 2000)),
                NO_OFFSET,
                0,
                3000));

        // The cut is what lies between both circles and y = ±500: asin terms of the two discs.
        double cut = strip(3000) - strip(2800);
        double outer = 2 * 3000 * Math.asin(500 / 3000.0);
        double inner = 2 * 2800 * Math.asin(500 / 2800.0);
        double depth = Math.sqrt(3000.0 * 3000 - 500 * 500) - Math.sqrt(2800.0 * 2800 - 500 * 500);
        double plan = Math.PI * (3000.0 * 3000 - 2800.0 * 2800);
        PrismTest.assertMeasure(
                solid,
                plan * 3000 - cut * 1000,
                2 * plan + 2 * Math.PI * 5800 * 3000 - 1000 * (outer + inner) + 2 * cut + 2 * depth * 1000);
    }

    /// Gives the area of a disc's right half between y = ±500.
    private static double strip(double radius) {
        return 500 * Math.sqrt(radius * radius - 250_000) + radius * radius * Math.asin(500 / radius);
    }

    @Test
    void cutsThatTouchAlongALineMakeNoSolid() {
        List<Solid> solids = Stack.of(
                Outlines.region("0,0 4000,0 4000,200 0,200"),
                List.of(
                        new Stack.Cut(Outlines.region("1000,0 2000,0 2000,200 1000,200"), 500, 1500),
                        new Stack.Cut(Outlines.region("2000,0 3000,0 3000,200 2000,200"), 1500, 2500)),
                NO_OFFSET,
                0,
                3000);

        assertThat(solids).isEmpty();
    }

    @Test
    void anyCutsInATurnedRoomLeaveAClosedSolidOfTheRightVolume() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double turn = random.nextInt(3) == 0 ? 0 : 2 * Math.PI * random.nextDouble();
            Region walls = new Region(
                    Loop.ofPoints(turned(turn, 0, 0, 8000, 0, 8000, 6000, 0, 6000)),
                    List.of(Loop.ofPoints(turned(turn, 300, 300, 300, 5700, 7700, 5700, 7700, 300))));
            List<Stack.Cut> cuts = new ArrayList<>();
            double volume = (8000.0 * 6000 - 7400.0 * 5400) * 2800;
            double x = 400;
            while (true) {
                double width = 300 + 1200 * random.nextDouble();
                double sill = random.nextBoolean() ? 0 : 900;
                double head = 1800 + 100 * random.nextInt(9);
                if (x + width > 7600) {
                    break;
                }
                double y = random.nextBoolean() ? 0 : 5700;
                cuts.add(new Stack.Cut(
                        Region.of(Loop.ofPoints(turned(turn, x, y, x + width, y, x + width, y + 300, x, y + 300))),
                        sill,
                        head));
                volume -= width * 300 * (head - sill);
                x += width + 50 + 500 * random.nextDouble();
            }

            Solid solid = only(Stack.of(walls, cuts, NO_OFFSET, 0, 2800));

            PrismTest.assertManifold(solid);
            assertThat(Measures.of(solid).volumeMm3())
                    .as("seed %d", seed)
                    .isCloseTo(volume, Percentage.withPercentage(1e-8));
            assertThat(Tessellation.of(solid, 1).isClosed()).as("seed %d", seed).isTrue();
        }
    }

    private static List<Point> turned(double angle, double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(
                    xy[i] * Math.cos(angle) - xy[i + 1] * Math.sin(angle),
                    xy[i] * Math.sin(angle) + xy[i + 1] * Math.cos(angle)));
        }
        return points;
    }

    private static Solid only(List<Solid> solids) {
        assertThat(solids).hasSize(1);
        PrismTest.assertManifold(solids.getFirst());
        return solids.getFirst();
    }
}
