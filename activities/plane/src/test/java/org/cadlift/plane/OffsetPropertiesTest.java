package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.area;
import static org.cadlift.plane.Shapes.p;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what must be true of any offset: the whole distance is kept, and nothing more is taken than mitres need.
class OffsetPropertiesTest {
    /// A mitre at a right angle reaches √2 times the distance.
    private static final double REACH = Math.sqrt(2) + 1e-9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void insetsKeepTheDistance(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            boolean grid = round % 2 == 0;
            double distance = grid ? 0.5 * (1 + random.nextInt(3)) : random.nextDouble(0.1, 2);
            for (Region region : Overlay.union(boxesAndDiscs(random, grid, grid ? 4 : 0))) {
                String scene = "seed " + seed + " round " + round + " distance " + distance + "\n" + region;
                List<Region> inset = Offset.inset(region, distance);
                Soundness.check(inset, scene);
                for (int i = 0; i < 100; i++) {
                    Point point = p(random.nextDouble(22), random.nextDouble(22));
                    boolean kept = isIn(inset, point);
                    double apart = isIn(List.of(region), point) ? distance(region, point) : -1;
                    if (kept) {
                        assertThat(apart).as(scene + point).isGreaterThan(distance - 1e-5);
                    } else if (!grid) {
                        assertThat(apart).as(scene + point).isLessThan(distance * REACH);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void outsetAndInsetAreEachOthersComplement(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            double distance = 0.25 * (1 + random.nextInt(6));
            Region frame = Shapes.rect(-50, -50, 80, 80);
            // Off the grid no shapes touch at a point: there the rest would be cut, and the cuts inset as well.
            List<Region> shapes = Overlay.union(boxesAndDiscs(random, false, 2));
            List<Region> rest = Overlay.difference(List.of(frame), shapes);
            String scene = "seed " + seed + " round " + round + " distance " + distance + "\n" + shapes;

            List<Region> grown = new ArrayList<>();
            for (Region shape : shapes) {
                grown.addAll(Offset.outset(shape, distance));
            }
            List<Region> left = new ArrayList<>();
            for (Region part : rest) {
                left.addAll(Offset.inset(part, distance));
            }
            double inner = (130 - 2 * distance) * (130 - 2 * distance);
            assertThat(area(Overlay.union(grown)) + area(left)).as(scene).isCloseTo(inner, within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void wallsDoNotDependOnHowTheirAxesAreDrawn(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<Curve> axes = new ArrayList<>();
            List<Curve> pieces = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                double x = 10 * random.nextInt(8);
                double y = 10 * random.nextInt(8);
                double length = 10 * (1 + random.nextInt(5));
                Point start = p(x, y);
                Point end = random.nextBoolean() ? p(x + length, y) : p(x, y + length);
                axes.add(new Segment(start, end));
                Point middle = start.plus(end).times(0.5);
                pieces.add(new Segment(end, middle));
                pieces.add(new Segment(start, middle));
            }
            String scene = "seed " + seed + " round " + round + "\n" + axes;

            List<Region> walls = Offset.stroke(axes, 2);
            Soundness.check(walls, scene);
            assertThat(Offset.stroke(pieces, 2)).as(scene).isEqualTo(walls);
        }
    }

    private static List<Region> boxesAndDiscs(Random random, boolean grid, int discs) {
        List<Region> shapes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double x = number(random, 14, grid);
            double y = number(random, 14, grid);
            shapes.add(Shapes.rect(x, y, x + 1 + number(random, 7, grid), y + 1 + number(random, 7, grid)));
        }
        for (int i = 0; i < discs; i++) {
            shapes.add(Shapes.disc(
                    3 + number(random, 14, grid), 3 + number(random, 14, grid), 1 + number(random, 3, grid)));
        }
        return shapes;
    }

    private static double number(Random random, int below, boolean grid) {
        return grid ? random.nextInt(below) : random.nextDouble(below);
    }

    private static boolean isIn(List<Region> regions, Point point) {
        return regions.stream().anyMatch(region -> Locate.of(region).at(point) == Position.INSIDE);
    }

    private static double distance(Region region, Point point) {
        return region.loops().stream()
                .flatMap(loop -> loop.curves().stream())
                .mapToDouble(curve -> curve.distance(point))
                .min()
                .orElseThrow();
    }
}
