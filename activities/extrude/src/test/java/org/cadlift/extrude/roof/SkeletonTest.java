package org.cadlift.extrude.roof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
    static Region polygon(double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1]));
        }
        return Region.of(Loop.ofPoints(points));
    }

    static Slopes slopes(Region outline) {
        return Slopes.of(Skeleton.of(Skeleton.sides(outline)), List.of()).orElseThrow();
    }

    /// Integrates the height over all slopes, triangle by triangle from the first corner of each.
    static double integral(Slopes slopes) {
        double sum = 0;
        for (int f = 0; f < slopes.sideOf().length; f++) {
            if (slopes.sideOf()[f] < 0) {
                continue;
            }
            Side side = slopes.sides().get(slopes.sideOf()[f]);
            for (Loop loop : slopes.plane().faces().get(f).region().loops()) {
                Point apex = loop.curves().getFirst().start();
                for (var curve : loop.curves()) {
                    double area = curve.start().minus(apex).cross(curve.end().minus(apex)) / 2;
                    sum += area
                            * (side.distanceMm(apex) + side.distanceMm(curve.start()) + side.distanceMm(curve.end()))
                            / 3;
                }
            }
        }
        return sum;
    }

    static double area(Slopes slopes) {
        double sum = 0;
        for (int f = 0; f < slopes.sideOf().length; f++) {
            sum += slopes.sideOf()[f] < 0
                    ? 0
                    : slopes.plane().faces().get(f).region().area();
        }
        return sum;
    }

    /// Volumes by hand: a hipped roof of 45° over a rectangle of a by b, a the shorter, is a²b/4 − a³/12.
    @Test
    void aRectangleHasARidgeAndFourHips() {
        Slopes slopes = slopes(polygon(0, 0, 6000, 0, 6000, 4000, 0, 4000));

        assertThat(slopes.plane().faces()).hasSize(4);
        assertThat(slopes.plane().vertices()).contains(new Point(2000, 2000), new Point(4000, 2000));
        assertThat(integral(slopes)).isCloseTo(4e3 * 4e3 * 6e3 / 4 - 4e3 * 4e3 * 4e3 / 12, within(1.0));
    }

    @Test
    void aSquareMeetsInOnePoint() {
        Slopes slopes = slopes(polygon(0, 0, 4000, 0, 4000, 4000, 0, 4000));

        assertThat(slopes.plane().faces()).hasSize(4);
        assertThat(slopes.plane().vertices()).hasSize(5).contains(new Point(2000, 2000));
    }

    /// The wings of the L are as wide as one another, of the T and the cross too: many things happen at once.
    @ParameterizedTest
    @CsvSource({
        "'0 0 9000 0 9000 4000 4000 4000 4000 9000 0 9000', 6",
        "'0 0 9000 0 9000 3000 4000 3000 4000 9000 0 9000', 6",
        "'0 0 12000 0 12000 4000 8000 4000 8000 9000 4000 9000 4000 4000 0 4000', 8",
        "'0 0 12000 0 12000 8000 8000 8000 8000 4000 4000 4000 4000 8000 0 8000', 8",
        "'4000 0 8000 0 8000 4000 12000 4000 12000 8000 8000 8000 8000 12000 4000 12000 4000 8000 0 8000 0 4000 4000 4000', 12",
    })
    void wingsHaveASlopeASide(String corners, int count) {
        double[] xy = List.of(corners.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        Region outline = polygon(xy);
        Slopes slopes = slopes(outline);

        assertThat(slopes.plane().faces()).hasSize(count);
        assertThat(area(slopes)).isCloseTo(outline.area(), within(1.0));
    }

    @Test
    void aCourtyardIsSlopedTo() {
        Region outline = Overlay.difference(
                        List.of(polygon(0, 0, 9000, 0, 9000, 9000, 0, 9000)),
                        List.of(polygon(3000, 3000, 6000, 3000, 6000, 6000, 3000, 6000)))
                .getFirst();
        Slopes slopes = slopes(outline);

        assertThat(slopes.plane().faces()).hasSize(9);
        assertThat(area(slopes)).isCloseTo(outline.area(), within(1.0));
        assertThat(slopes.heightsMm()).contains(1500.0);
    }

    /// Over a convex outline the roof is the lower envelope of all slopes: sampled, independently of any skeleton.
    @Test
    void convexOutlinesHaveTheLowerEnvelope() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            int corners = 3 + random.nextInt(9);
            Region outline = regular(random, corners, 1);
            Slopes slopes = slopes(outline);
            double sampled = sampled(outline);
            assertThat(integral(slopes)).as("round %d", round).isCloseTo(sampled, within(0.002 * sampled));
        }
    }

    private static double sampled(Region convex) {
        List<Side> sides = Skeleton.sides(convex);
        var box = convex.bounds();
        int steps = 300;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            for (int k = 0; k < steps; k++) {
                Point at = new Point(
                        box.minX() + (i + 0.5) / steps * box.width(), box.minY() + (k + 0.5) / steps * box.height());
                sum += Math.max(
                        0,
                        sides.stream()
                                .mapToDouble(side -> side.distanceMm(at))
                                .min()
                                .orElse(0));
            }
        }
        return sum * box.width() * box.height() / steps / steps;
    }

    /// Corners in order of their angle about a middle; at `least` 1 on a circle.
    private static Region regular(Random random, int corners, double least) {
        double[] angles = random.doubles(corners, 0, 2 * Math.PI).sorted().toArray();
        for (int i = 0; i < corners; i++) {
            angles[i] = 2 * Math.PI * i / corners + angles[i] * 0.02;
        }
        List<Point> points = new ArrayList<>();
        for (double angle : angles) {
            double radius = 5000 * (least + (1 - least) * random.nextDouble());
            points.add(new Point(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return Region.of(Loop.ofPoints(points));
    }

    @Test
    void anySimpleOutlineIsCoveredBySlopesThatMeet() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Region outline = regular(random, 4 + random.nextInt(40), 0.2);
            assertThat(Slopes.of(Skeleton.of(Skeleton.sides(outline)), List.of()))
                    .as("seed %d", seed)
                    .hasValueSatisfying(slopes -> assertThat(area(slopes)).isCloseTo(outline.area(), within(1.0)));
        }
    }

    /// United rectangles on a grid, as plans are: sides in line, parallel wings, courtyards, many events at once; the
    /// same turned by an angle and mirrored.
    @Test
    void wingsOfAnyPlanAreCovered() {
        for (int seed = 0; seed < 300; seed++) {
            List<Region> plan = wings(new Random(seed));
            for (Region outline : plan) {
                double expected = Double.NaN;
                for (Function<Point, Point> turn : TURNS) {
                    Region turned = turned(outline, turn);
                    Optional<Slopes> found = Slopes.of(Skeleton.of(Skeleton.sides(turned)), List.of());
                    assertThat(found).as("seed %d", seed).isPresent();
                    Slopes slopes = found.get();
                    assertThat(area(slopes)).as("seed %d", seed).isCloseTo(outline.area(), within(1.0));
                    if (Double.isNaN(expected)) {
                        expected = integral(slopes);
                    }
                    assertThat(integral(slopes)).as("seed %d", seed).isCloseTo(expected, within(1e-7 * expected));
                }
            }
        }
    }

    static final List<Function<Point, Point>> TURNS = List.of(
            p -> p,
            p -> new Point(-p.y(), p.x()),
            p -> new Point(-p.x(), p.y()),
            p -> new Point(0.8 * p.x() - 0.6 * p.y(), 0.6 * p.x() + 0.8 * p.y()),
            p -> new Point(Math.cos(1) * p.x() - Math.sin(1) * p.y() + 1e5, Math.sin(1) * p.x() + Math.cos(1) * p.y()));

    static Region turned(Region region, Function<Point, Point> turn) {
        List<Loop> loops = region.loops().stream()
                .map(loop -> Loop.ofPoints(loop.curves().stream()
                        .map(curve -> turn.apply(curve.start()))
                        .toList()))
                .toList();
        return new Region(
                loops.getFirst().counterClockwise(),
                loops.subList(1, loops.size()).stream()
                        .map(hole -> hole.counterClockwise().reversed())
                        .toList());
    }

    static List<Region> wings(Random random) {
        List<Region> wings = new ArrayList<>();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            double x = 1000 * random.nextInt(12);
            double y = 1000 * random.nextInt(12);
            double w = 2000 + 1000 * random.nextInt(9);
            double h = 2000 + 1000 * random.nextInt(9);
            wings.add(polygon(x, y, x + w, y, x + w, y + h, x, y + h));
        }
        return Overlay.union(wings);
    }
}
