package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.area;
import static org.cadlift.plane.Shapes.p;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Holds what must be true of any overlay against shapes on a coarse grid, where edges overlap, circles touch and
/// corners meet all the time, and against shapes anywhere.
class OverlayPropertiesTest {
    private static final int ROUNDS = 150;
    private static final GeometryFactory JTS = new GeometryFactory();
    private static final double CHORD = 1e-4;
    /// What snapping by a nanometre or two may change along some hundred millimetres of boundary.
    private static final double SLACK = 1e-3;

    private static final double[] ERRORS = {0, 1e-9, 3e-7, -8e-7, 1e-6, -1.5e-6, 4e-6, 1e-4};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areasAddUp(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Places grid = Places.of(round);
            List<Region> a = shapes(random, grid);
            List<Region> b = shapes(random, grid);
            String scene = "seed " + seed + " round " + round + "\nA " + a + "\nB " + b;

            List<Region> both = new ArrayList<>(a);
            both.addAll(b);
            List<Region> union = Overlay.union(both);
            List<Region> common = Overlay.intersection(a, b);
            List<Region> onlyA = Overlay.difference(a, b);
            double areaA = area(Overlay.union(a));
            double areaB = area(Overlay.union(b));

            assertThat(area(union) + area(common)).as(scene).isCloseTo(areaA + areaB, within(SLACK));
            assertThat(area(onlyA) + area(common)).as(scene).isCloseTo(areaA, within(SLACK));
            for (List<Region> result : List.of(union, common, onlyA)) {
                Soundness.check(result, scene);
            }
            Collections.shuffle(both, random);
            assertThat(Overlay.union(both)).as(scene).isEqualTo(union);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void areasAgreeWithJtsOnFlattenedShapes(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Places grid = Places.of(round);
            List<Region> a = shapes(random, grid);
            List<Region> b = shapes(random, grid);
            Geometry jtsA = jts(a);
            Geometry jtsB = jts(b);
            String scene = "seed " + seed + " round " + round + "\nA " + a + "\nB " + b;

            double slack = 2 * CHORD * (jtsA.getLength() + jtsB.getLength());
            assertThat(area(Overlay.intersection(a, b)))
                    .as(scene)
                    .isCloseTo(
                            OverlayNGRobust.overlay(jtsA, jtsB, OverlayNG.INTERSECTION)
                                    .getArea(),
                            within(slack));
            assertThat(area(Overlay.difference(a, b)))
                    .as(scene)
                    .isCloseTo(
                            OverlayNGRobust.overlay(jtsA, jtsB, OverlayNG.DIFFERENCE)
                                    .getArea(),
                            within(slack));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void turningAndMirroringChangeNothingButThePlace(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Region> a = shapes(random, Places.of(round));
            List<Region> b = shapes(random, Places.of(round));
            double turn = random.nextDouble(2 * Math.PI);
            UnaryOperator<Point> rotate = point -> p(
                    Math.cos(turn) * point.x() - Math.sin(turn) * point.y(),
                    Math.sin(turn) * point.x() + Math.cos(turn) * point.y());
            UnaryOperator<Point> mirror = point -> p(-point.x(), point.y());
            String scene = "seed " + seed + " round " + round + "\nA " + a + "\nB " + b;

            double common = area(Overlay.intersection(a, b));
            assertThat(area(Overlay.intersection(moved(a, rotate, false), moved(b, rotate, false))))
                    .as(scene)
                    .isCloseTo(common, within(SLACK));
            assertThat(area(Overlay.intersection(moved(a, mirror, true), moved(b, mirror, true))))
                    .as(scene)
                    .isCloseTo(common, within(SLACK));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void pointsAgreeWithTheOverlay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Region> a = shapes(random, Places.of(round));
            List<Region> b = shapes(random, Places.of(round));
            List<Region> onlyA = Overlay.difference(a, b);
            String scene = "seed " + seed + " round " + round + "\nA " + a + "\nB " + b;
            for (int i = 0; i < 50; i++) {
                Point point = p(random.nextDouble(20), random.nextDouble(20));
                assertThat(isIn(onlyA, point)).as(scene + point).isEqualTo(isIn(a, point) && !isIn(b, point));
            }
        }
    }

    private static boolean isIn(List<Region> regions, Point point) {
        return regions.stream().anyMatch(region -> Locate.of(region).at(point) == Position.INSIDE);
    }

    private static List<Region> shapes(Random random, Places grid) {
        List<Region> shapes = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        while (shapes.size() < count) {
            double x = number(random, 16, grid);
            double y = number(random, 16, grid);
            double size = 1 + number(random, 5, grid);
            switch (random.nextInt(4)) {
                case 0 -> shapes.add(Shapes.disc(x, y, size));
                case 1 -> shapes.add(Shapes.rect(x, y, x + size, y + 1 + number(random, 5, grid)));
                case 2 -> shapes.add(ring(x, y, size));
                default -> {
                    // A triangle with bulging sides may overlap itself: what it winds around is a shape again.
                    double bulge = List.of(0.0, 1.0, -0.5, Math.sqrt(2) - 1).get(random.nextInt(4));
                    String b = bulge == 0 ? "" : " b" + bulge;
                    shapes.addAll(Overlay.nonZero(List.of(Shapes.loop(x + " " + y + b + ", " + (x + size) + " " + y + b
                            + ", " + (x + number(random, 5, grid)) + " " + (y + size) + b))));
                }
            }
        }
        return shapes;
    }

    private static Region ring(double x, double y, double size) {
        return new Region(
                Loop.circle(p(x, y), 2 * size),
                List.of(Loop.circle(p(x, y), size).reversed()));
    }

    private static double number(Random random, int below, Places places) {
        return switch (places) {
            case GRID -> random.nextInt(below);
            case NEARLY -> random.nextInt(below) + ERRORS[random.nextInt(ERRORS.length)];
            case ANYWHERE -> random.nextDouble(below);
        };
    }

    /// Says where shapes lie: on the grid, beside it by about the tolerance, or anywhere.
    private enum Places {
        GRID,
        NEARLY,
        ANYWHERE;

        static Places of(int round) {
            return values()[round % 3];
        }
    }

    private static List<Region> moved(List<Region> regions, UnaryOperator<Point> move, boolean mirrored) {
        List<Region> moved = new ArrayList<>();
        for (Region region : regions) {
            List<Loop> loops = new ArrayList<>();
            for (Loop loop : region.loops()) {
                List<Curve> curves = new ArrayList<>();
                for (Curve curve : loop.curves()) {
                    Point start = move.apply(curve.start());
                    Point end = move.apply(curve.end());
                    curves.add(
                            curve instanceof Arc arc
                                    ? new Arc(start, end, move.apply(arc.center()), arc.radius(), arc.ccw() != mirrored)
                                    : new Segment(start, end));
                }
                Loop turned = new Loop(curves);
                loops.add(mirrored ? turned.reversed() : turned);
            }
            moved.add(new Region(loops.getFirst(), loops.subList(1, loops.size())));
        }
        return moved;
    }

    private static Geometry jts(List<Region> regions) {
        List<Geometry> polygons = new ArrayList<>();
        for (Region region : regions) {
            LinearRing[] holes =
                    region.holes().stream().map(OverlayPropertiesTest::ring).toArray(LinearRing[]::new);
            polygons.add(JTS.createPolygon(ring(region.outer()), holes));
        }
        return OverlayNGRobust.union(polygons);
    }

    private static LinearRing ring(Loop loop) {
        List<Point> points = Flatten.flatten(loop, CHORD);
        Coordinate[] ring = new Coordinate[points.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            Point point = points.get(i % points.size());
            ring[i] = new Coordinate(point.x(), point.y());
        }
        return JTS.createLinearRing(ring);
    }
}
