package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.area;
import static org.cadlift.plane.Shapes.loop;
import static org.cadlift.plane.Shapes.rect;
import static org.cadlift.plane.Shapes.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrainTest {
    private static final double GRAIN = 0.01;

    @Test
    void whatHasNoFuzzIsTheVerySame() {
        List<Region> regions = List.of(
                rect(0, 0, 1000, 200), region("1000 0, 2000 0 b0.5, 2000 200, 1000 200"), rect(300.0, 0, 500, 200));

        List<List<Region>> cleared = Grain.of(regions, GRAIN);

        for (int i = 0; i < regions.size(); i++) {
            assertThat(cleared.get(i)).hasSize(1);
            assertThat(cleared.get(i).getFirst()).isSameAs(regions.get(i));
        }
    }

    @Test
    void whatIsFarFromFuzzIsTheVerySame() {
        Region far = region("5000 0, 6000 0 b0.5, 6000 200, 5000 200");

        List<List<Region>> cleared = Grain.of(List.of(region("0 0, 9 0, 9 0.0004, 9 9, 0 9"), far), GRAIN);

        assertThat(cleared.get(1).getFirst()).isSameAs(far);
    }

    @Test
    void aShortSideVanishes() {
        assertThat(cleared("0 0, 1000 0, 1000 0.0004, 1000 200, 0 200")).containsExactly(rect(0, 0, 1000, 200));
    }

    @Test
    void aStepInASideVanishes() {
        // The step is a millionth high; what follows it bends by as much, to its far corner.
        Region cleared = cleared("0 0, 500 0, 500 0.000001, 1000 0.000001, 1000 200, 0 200")
                .getFirst();

        assertThat(Shapes.curveCount(cleared)).isLessThanOrEqualTo(5);
        assertThat(shortest(List.of(cleared))).isGreaterThan(GRAIN);
    }

    @Test
    void aCornerThatMissesASideLiesOnItThoughNoCornersAreNear() {
        List<Region> regions = List.of(rect(0, 0, 1000, 200), rect(300, 200.0004, 700, 500));
        List<List<Region>> cleared = Grain.of(regions, GRAIN);

        assertThat(Grain.isLikely(regions, GRAIN)).isFalse();
        List<Point> below = corners(List.of(cleared.getFirst()));
        assertThat(corners(List.of(cleared.getLast())))
                .filteredOn(corner -> corner.y() < 300)
                .hasSize(2)
                .isSubsetOf(below);
    }

    @Test
    void cornersThatMissOneAnotherBecomeOne() {
        List<Region> wall = List.of(rect(0, 0, 1000, 200), rect(1000.0007, 0.0003, 3000, 200.0004));

        List<List<Region>> cleared = Grain.of(wall, GRAIN);

        assertThat(Overlay.union(all(cleared))).hasSize(1);
        assertThat(corners(cleared)).hasSize(6);
    }

    @Test
    void aSideLeadsThroughTheCornerThatItPasses() {
        // The second stands on the first with a film of air between; a third tells that there is fuzz.
        List<Region> regions =
                List.of(rect(0, 0, 1000, 200), rect(400, 200.0006, 500, 900), rect(1000.0005, 0, 1200, 200));

        List<List<Region>> cleared = Grain.of(regions, GRAIN);

        Region wall = cleared.getFirst().getFirst();
        for (Curve side : cleared.get(1).getFirst().outer().curves()) {
            if (side.start().y() < 201) {
                assertThat(wall.outer().curves()).extracting(Curve::start).contains(side.start());
            }
        }
        assertThat(Overlay.union(all(cleared))).hasSize(1);
    }

    @Test
    void arcsKeepCenterAndRadius() {
        Loop drawn = loop("0 0, 1000 0 b1, 1000 200, 0 200");
        Arc arc = (Arc) drawn.curves().get(1);

        List<List<Region>> cleared =
                Grain.of(List.of(new Region(drawn, List.of()), rect(1000, 200.0008, 1200, 400)), GRAIN);

        assertThat(cleared.getFirst().getFirst().outer().curves())
                .filteredOn(Arc.class::isInstance)
                .singleElement()
                .satisfies(curve -> {
                    assertThat(((Arc) curve).center()).isEqualTo(arc.center());
                    assertThat(((Arc) curve).radius()).isEqualTo(arc.radius());
                });
    }

    @Test
    void whatHangsTogetherByLessIsParted() {
        List<Region> parts = cleared(
                "0 0, 100 0, 100 50, 200 50, 200 0, 300 0, 300 100, 200 100, 200 50.0005, 100 50.0005, 100 100, 0 100");

        assertThat(parts).hasSize(2);
        assertThat(area(parts)).isCloseTo(2 * 100 * 100, within(1e-1));
    }

    @Test
    void whatIsNoWiderVanishes() {
        assertThat(cleared("0 0, 1000 0, 1000 0.0005, 0 0.0005")).isEmpty();
    }

    @Test
    void aHoleNoWiderVanishesAndItsRegionStays() {
        Region holed = region("0 0, 1000 0, 1000 200, 0 200", "500 50, 500.0004 50, 500.0004 90, 500 90");

        assertThat(Grain.of(List.of(holed), GRAIN).getFirst()).containsExactly(rect(0, 0, 1000, 200));
    }

    @Test
    void smallPartsKeepWhatIsFineInThem() {
        assertThat(Grain.mm(50, 0.5)).isCloseTo(5e-5, within(1e-12));
        assertThat(Grain.mm(40_000, 0.5)).isEqualTo(0.01);
        assertThat(Grain.mm(40_000, 0.001)).isEqualTo(0.001);
    }

    /// Walls on a grid of which every corner is moved by chance, by a thousandth of a millimetre at most.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSideIsShorterAndNoCornersAreNearer(long seed) {
        Random random = new Random(seed);
        List<Region> regions = new ArrayList<>();
        double drawn = 0;
        for (int i = 0; i < 60; i++) {
            double x = 250 * random.nextInt(12);
            double y = 250 * random.nextInt(12);
            double width = 250 * (1 + random.nextInt(4));
            double height = 250 * (1 + random.nextInt(4));
            List<Point> corners = new ArrayList<>();
            for (Point corner : List.of(
                    new Point(x, y),
                    new Point(x + width, y),
                    new Point(x + width, y + height),
                    new Point(x, y + height))) {
                corners.add(corner.plus(new Point(random.nextDouble(1e-3), random.nextDouble(1e-3))));
            }
            regions.add(Region.of(Loop.ofPoints(corners)));
            drawn += width * height;
        }

        List<List<Region>> cleared = Grain.of(regions, GRAIN);

        assertThat(area(all(cleared))).isCloseTo(drawn, within(60 * 4 * 1000 * 2 * GRAIN));
        assertThat(shortest(all(cleared))).isGreaterThan(GRAIN);
        List<Point> corners = corners(cleared);
        for (int i = 0; i < corners.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(corners.get(i).distance(corners.get(j))).isGreaterThan(GRAIN);
            }
        }
        assertThat(shortest(Overlay.union(all(cleared)))).isGreaterThan(GRAIN);
    }

    private static List<Region> cleared(String outer) {
        return Grain.of(List.of(region(outer)), GRAIN).getFirst();
    }

    private static List<Region> all(List<List<Region>> cleared) {
        return cleared.stream().flatMap(List::stream).toList();
    }

    private static List<Point> corners(List<List<Region>> cleared) {
        return all(cleared).stream()
                .flatMap(region -> region.loops().stream())
                .flatMap(loop -> loop.curves().stream())
                .map(Curve::start)
                .distinct()
                .toList();
    }

    private static double shortest(List<Region> regions) {
        return regions.stream()
                .flatMap(region -> region.loops().stream())
                .flatMap(loop -> loop.curves().stream())
                .mapToDouble(Curve::length)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
