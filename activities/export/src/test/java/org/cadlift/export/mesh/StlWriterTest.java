package org.cadlift.export.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class StlWriterTest {
    @Test
    void boxHasTwelveTriangles() {
        Mesh mesh = read(box(0, 0, 4, 3, 0, 2));
        assertThat(mesh.triangleCount()).isEqualTo(12);
        assertClosed(mesh, 24);
    }

    @Test
    void headerNamesTheUnitAndDoesNotStartLikeText() {
        byte[] bytes = write(box(0, 0, 4, 3, 0, 2));
        assertThat(new String(bytes, 0, 80, StandardCharsets.US_ASCII).strip()).isEqualTo("CADLift mm");
    }

    @Test
    void touchingBoxesBecomeOneSurface() {
        Mesh mesh = read(box(0, 0, 10, 10, 0, 5), box(10, 2, 20, 8, 0, 3));
        assertClosed(mesh, 500 + 180);
    }

    @Test
    void overlappingBoxesCountTheirCommonPartOnce() {
        assertClosed(read(box(0, 0, 10, 10, 0, 10), box(5, 5, 15, 15, 5, 15)), 1000 + 1000 - 125);
    }

    /// Corners that miss one another by less than single precision tells apart, at different heights.
    @Test
    void cornersAThousandthApartClose() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Solid> walls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                double x0 = 190_000 + 1000 * random.nextInt(4) + 1e-3 * random.nextDouble();
                double y0 = 140_000 + 1000 * random.nextInt(4) + 1e-3 * random.nextDouble();
                double x1 = x0 + 1000 * (1 + random.nextInt(4)) + 1e-3 * random.nextDouble();
                double y1 = y0 + 1000 * (1 + random.nextInt(4)) + 1e-3 * random.nextDouble();
                double z0 = 500 * random.nextInt(4);
                walls.add(box(x0, y0, x1, y1, z0, z0 + 500 * (1 + random.nextInt(4))));
            }
            Mesh mesh = read(walls.toArray(Solid[]::new));
            assertThat(mesh.isClosed()).as("round %d", round).isTrue();
        }
    }

    @Test
    void storeysOfDifferentRegionsClose() {
        Solid ring = Shapes.prism(
                new Region(
                        Shapes.rectangle(0, 0, 100, 100),
                        List.of(Shapes.rectangle(10, 10, 90, 90).reversed())),
                0,
                30);
        Solid upper = Shapes.prism(Region.of(Loop.circle(new Point(50, 50), 48)), 30, 60);
        Mesh mesh = read(ring, upper);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo(3600 * 30 + Math.PI * 48 * 48 * 30, Percentage.withPercentage(1));
    }

    @Test
    void boxesThatTouchInAnUprightEdgeAreCutApart() {
        assertClosed(read(box(0, 0, 10, 10, 0, 10), box(10, 10, 20, 20, 0, 10)), 2000);
    }

    @Test
    void boxesThatTouchInALevelEdgeAreCutApart() {
        assertClosed(read(box(0, 0, 10, 10, 0, 10), box(10, 0, 20, 10, 10, 20)), 2000);
    }

    /// Thin wedges around one upright line draw back almost the same way: rounded, each must still be alone.
    @Test
    void thinWedgesAroundALineAreCutApart() {
        Point tip = new Point(43_000.49, 21_000.26);
        Solid[] wedges = new Solid[61];
        for (int i = 0; i < 60; i++) {
            double angle = 2 * Math.PI * i / 60;
            Point right = new Point(Math.cos(angle), Math.sin(angle)).times(4000);
            Point left = new Point(Math.cos(angle + 0.03), Math.sin(angle + 0.03)).times(4000);
            wedges[i] = prism(-200, i % 3 == 0 ? 0 : 3000, tip, tip.plus(right), tip.plus(left));
        }
        // Far away, so that single precision is coarse at the line.
        wedges[60] = box(-43_000, -21_000, -42_000, -20_000, 0, 1000);
        double triangle = 4000 * 4000 * Math.sin(0.03) / 2;
        Mesh mesh = read(wedges);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo(triangle * (20 * 200 + 40 * 3200) + 1e9, Percentage.withPercentage(0.1));
    }

    /// A post's corner lies on the slanting edge in which two blocks touch, as well as doubles can say it: what is in
    /// line before rounding is bent after it, and the other way round.
    @Test
    void slantingLevelEdgesWithACornerOnThemAreCutApart() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Point from = new Point(130_000 + 9000 * random.nextDouble(), 40_000 + 9000 * random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            Point along = new Point(Math.cos(angle), Math.sin(angle));
            Point left = new Point(-along.y(), along.x());
            Point to = from.plus(along.times(7000));
            Point corner = from.plus(along.times(1000 + 5000 * random.nextDouble()));
            Solid lower = prism(0, 3000, from, to, to.plus(left.times(2000)), from.plus(left.times(2000)));
            Solid upper = prism(3000, 6000, to, from, from.minus(left.times(2000)), to.minus(left.times(2000)));
            Solid post = prism(
                    0,
                    3500,
                    corner,
                    corner.plus(left.times(300)).plus(along.times(200)),
                    corner.plus(left.times(300)).minus(along.times(200)));
            Mesh mesh = read(lower, upper, post);
            assertThat(mesh.isClosed()).as("round %d", round).isTrue();
        }
    }

    /// The one chord that is enough for the flat arc would lie on the other side of the corner.
    @Test
    void flatArcPastACornerGetsFinerChords() {
        Point from = new Point(0, 0);
        Point corner = new Point(40, 0.05);
        Point to = new Point(100, 0);
        double radius = 50 * 50 / (2 * 0.09) + 0.045;
        Arc arc = new Arc(to, from, new Point(50, 0.09 - radius), radius, true);
        Loop sickle = new Loop(List.of(new Segment(from, corner), new Segment(corner, to), arc));
        Mesh mesh = read(prism(0, 10, from, new Point(50, -80), to, corner), Shapes.prism(Region.of(sickle), 0, 15));
        assertClosed(mesh, (4000 + 2.5) * 10 + sickle.area() * 15);
    }

    @Test
    void bodyThatTouchesItselfBetweenJoinedEndsIsCutApart() {
        // Two boxes touch along an upright edge between a floor and a ceiling that join them.
        assertClosed(
                read(
                        box(0, 0, 20, 20, 0, 5),
                        box(0, 0, 10, 10, 5, 15),
                        box(10, 10, 20, 20, 5, 15),
                        box(0, 0, 20, 20, 15, 20)),
                2000 + 1000 + 1000 + 2000);
    }

    @Test
    void boxInAHoleThatFitsFillsIt() {
        Solid ring = Shapes.prism(
                new Region(
                        Shapes.rectangle(0, 0, 100, 100),
                        List.of(Loop.circle(new Point(50, 50), 20).reversed())),
                0,
                10);
        Solid plug = Shapes.prism(Region.of(Loop.circle(new Point(50, 50), 20)), 0, 10);
        assertClosed(read(ring, plug), 100_000);
    }

    @Test
    void farModelIsMovedAndSaysSo() {
        byte[] bytes = write(box(5_000_000, 7_000_000, 5_000_100.25, 7_000_100, 0, 50));
        assertThat(new String(bytes, 0, 80, StandardCharsets.US_ASCII).strip())
                .isEqualTo("CADLift mm add 5000000 7000000 0");
        assertClosed(read(bytes), 100.25 * 100 * 50);
    }

    @Test
    void sameBuildingGivesSameBytes() {
        Solid[] solids = {box(0, 0, 10, 10, 0, 10), box(10, 10, 20, 20, 0, 10), box(10, 0, 20, 10, 10, 20)};
        assertThat(write(solids)).isEqualTo(write(solids));
    }

    @Test
    void randomHeapsOfBlocksClose() {
        long seed = 20260102;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            boolean[][][] filled = new boolean[6][6][6];
            Solid[] solids = new Solid[8];
            for (int i = 0; i < solids.length; i++) {
                int x = random.nextInt(4);
                int y = random.nextInt(4);
                int z = random.nextInt(4);
                int[] size = {1 + random.nextInt(2), 1 + random.nextInt(2), 1 + random.nextInt(2)};
                solids[i] = box(10 * x, 10 * y, 10 * (x + size[0]), 10 * (y + size[1]), 10 * z, 10 * (z + size[2]));
                fill(filled, x, y, z, size);
            }
            Mesh mesh = read(solids);
            assertThat(mesh.isClosed()).as("seed %d round %d", seed, round).isTrue();
            assertThat(mesh.volumeMm3())
                    .as("seed %d round %d", seed, round)
                    .isCloseTo(1000.0 * count(filled), Percentage.withPercentage(0.5));
        }
    }

    private static void fill(boolean[][][] filled, int x, int y, int z, int[] size) {
        for (int i = 0; i < size[0]; i++) {
            for (int j = 0; j < size[1]; j++) {
                for (int k = 0; k < size[2]; k++) {
                    filled[x + i][y + j][z + k] = true;
                }
            }
        }
    }

    private static int count(boolean[][][] filled) {
        int count = 0;
        for (boolean[][] plane : filled) {
            for (boolean[] row : plane) {
                for (boolean cell : row) {
                    count += cell ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static Solid box(double x0, double y0, double x1, double y1, double z0, double z1) {
        return Shapes.prism(Region.of(Shapes.rectangle(x0, y0, x1, y1)), z0, z1);
    }

    private static Solid prism(double bottomMm, double topMm, Point... corners) {
        return Shapes.prism(Region.of(Loop.ofPoints(List.of(corners))), bottomMm, topMm);
    }

    private static void assertClosed(Mesh mesh, double volumeMm3) {
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo(volumeMm3, within(volumeMm3 * 2e-3));
    }

    private static byte[] write(Solid... solids) {
        Element[] elements = new Element[solids.length];
        for (int i = 0; i < solids.length; i++) {
            elements[i] = Shapes.element("Part " + (i + 1), "0", 0x808080, solids[i]);
        }
        Building building = Shapes.building("heap", elements);
        return StlWriter.write(building, 0.1);
    }

    private static Mesh read(Solid... solids) {
        return read(write(solids));
    }

    /// Reads an STL as other programs do: corners at the same place are one vertex.
    private static Mesh read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(80);
        int count = in.getInt();
        assertThat(bytes).hasSize(84 + 50 * count);
        Map<List<Float>, Integer> known = new HashMap<>();
        List<Float> xyz = new ArrayList<>();
        int[] triangles = new int[3 * count];
        for (int t = 0; t < count; t++) {
            in.position(84 + 50 * t + 12);
            for (int k = 0; k < 3; k++) {
                List<Float> at = List.of(in.getFloat(), in.getFloat(), in.getFloat());
                if (!known.containsKey(at)) {
                    known.put(at, known.size());
                    xyz.addAll(at);
                }
                triangles[3 * t + k] = known.getOrDefault(at, -1);
            }
        }
        return new Mesh(xyz.stream().mapToDouble(Float::doubleValue).toArray(), triangles);
    }
}
