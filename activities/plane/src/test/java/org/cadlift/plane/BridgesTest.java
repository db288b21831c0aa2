package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.area;
import static org.cadlift.plane.Shapes.p;
import static org.cadlift.plane.Shapes.rect;
import static org.cadlift.plane.Shapes.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds bridges against the overlay: what fits gives the very same regions.
class BridgesTest {
    private static final int ROUNDS = 60;

    @Test
    void twoWallsInLineBecomeOne() {
        List<Region> walls = List.of(rect(0, 0, 1000, 200), rect(1900, 0, 4000, 200));
        Bridges.Result result = Bridges.of(walls, List.of(rect(1000, 0, 1900, 200)));

        assertThat(result.others()).isEmpty();
        assertThat(result.parts()).containsExactly(new int[] {0, 1});
        assertThat(result.regions())
                .containsExactly(region("0 0, 1000 0, 1900 0, 4000 0, 4000 200, 1900 200, 1000 200, 0 200"));
    }

    @Test
    void aRingIsClosedAndParted() {
        Region open = region("0 0, 5000 0, 5000 3000, 2000 3000, 2000 2800, 4800 2800, 4800 200, 200 200, 200 2800, "
                + "1100 2800, 1100 3000, 0 3000");
        Region apart = rect(9000, 0, 9200, 1000);
        Bridges.Result result = Bridges.of(List.of(apart, open), List.of(rect(1100, 2800, 2000, 3000)));

        assertThat(result.others()).isEmpty();
        assertThat(result.parts()).containsExactly(new int[] {0}, new int[] {1});
        assertThat(result.regions().get(0)).isEqualTo(apart);
        assertThat(result.regions().get(1).holes()).hasSize(1);
        assertThat(result.regions().get(1).area()).isEqualTo(5000.0 * 3000 - 4600 * 2600);
    }

    @Test
    void whatDoesNotFitIsLeft() {
        Region left = rect(0, 0, 1000, 200);
        Region right = rect(1900, 0, 4000, 200);
        Region gap = rect(1000, 0, 1900, 200);

        assertThat(others(List.of(left, right), gap)).isEmpty();
        // Against the middle of a side; thinner than its jambs; overlapping.
        assertThat(others(List.of(left, rect(1900, -500, 2100, 700)), gap)).containsExactly(0);
        assertThat(others(List.of(left, right), rect(1000, 50, 1900, 150))).containsExactly(0);
        assertThat(others(List.of(left, right), rect(990, 0, 1900, 200))).containsExactly(0);
        // Something stands in it, touches a corner, runs along it, or comes as near as tolerances reach.
        assertThat(others(List.of(left, right, rect(1400, 50, 1500, 150)), gap)).containsExactly(0);
        assertThat(others(List.of(left, right, rect(1000, 200, 1100, 900)), gap))
                .containsExactly(0);
        assertThat(others(List.of(left, right, rect(1200, 200, 1300, 900)), gap))
                .containsExactly(0);
        assertThat(others(List.of(left, right, rect(1200, 200 + 1e-6, 1300, 900)), gap))
                .containsExactly(0);
        assertThat(others(List.of(left, right, rect(1200, 201, 1300, 900)), gap))
                .isEmpty();
        // Walls that turn back into the gap behind their jamb, or along it.
        Region hooked = region("0 0, 1000 0, 1000 200, 1100 100, 1500 300, 0 300");
        assertThat(others(List.of(hooked, right), gap)).containsExactly(0);
        Region notch = region("0 -200, 4000 -200, 4000 200, 1900 200, 1900 0, 1000 0, 1000 200, 0 200");
        assertThat(others(List.of(notch), gap)).containsExactly(0);
        // No quadrangle, or none that bulges out everywhere.
        assertThat(others(List.of(left, right), region("1000 0, 1900 0, 1900 200, 1400 250, 1000 200")))
                .containsExactly(0);
        assertThat(others(List.of(left, right), region("1000 0, 1900 0 b0.1, 1900 200, 1000 200")))
                .containsExactly(0);
    }

    @Test
    void bridgesBesideOneAnotherAreLeft() {
        List<Region> walls = List.of(rect(0, 0, 1000, 200), rect(1900, 0, 4000, 200));
        Region gap = rect(1000, 0, 1900, 200);

        assertThat(Bridges.of(walls, List.of(gap, rect(1900, 200, 2000, 300))).others())
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void givesWhatTheOverlayGives(long seed) {
        Random random = new Random(seed);
        int fitting = 0;
        int left = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double angle = round % 3 == 0 ? 0 : random.nextDouble() * Math.PI;
            List<Region> doors = new ArrayList<>();
            List<Region> walls = plan(random, angle, doors);
            Bridges.Result result = Bridges.of(walls, doors);
            String scene = "seed " + seed + " round " + round;

            List<Region> fit = new ArrayList<>(walls);
            List<Region> rest = new ArrayList<>(result.regions());
            for (int i = 0; i < doors.size(); i++) {
                (result.others().contains(i) ? rest : fit).add(doors.get(i));
            }
            assertThat(Ordered.regions(result.regions())).as(scene).isEqualTo(Overlay.union(fit));
            List<Region> all = new ArrayList<>(walls);
            all.addAll(doors);
            assertThat(area(Overlay.union(rest))).as(scene).isCloseTo(area(Overlay.union(all)), within(1e-2));
            assertThat(result.parts().stream().mapToInt(parts -> parts.length).sum())
                    .as(scene)
                    .isEqualTo(walls.size());
            for (int i = 0; i < result.parts().size(); i++) {
                for (int part : result.parts().get(i)) {
                    assertThat(result.regions().get(i).bounds().grown(1e-6))
                            .as(scene)
                            .matches(box -> box.contains(walls.get(part).bounds()));
                }
            }
            fitting += doors.size() - result.others().size();
            left += result.others().size();
        }
        assertThat(fitting).isGreaterThan(ROUNDS);
        assertThat(left).isGreaterThan(ROUNDS);
    }

    /// Makes walls along a grid, turned, with doors cut out of them: most anywhere along a wall, some at its ends.
    private static List<Region> plan(Random random, double angle, List<Region> doors) {
        List<Region> walls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int x = 3000 * i;
                int y = 3000 * j;
                wall(random, x, y, true, angle, walls, doors);
                wall(random, x, y, false, angle, walls, doors);
            }
        }
        return Overlay.difference(walls, doors);
    }

    private static void wall(
            Random random, int x, int y, boolean across, double angle, List<Region> walls, List<Region> doors) {
        if (random.nextInt(4) == 0) {
            return;
        }
        walls.add(turned(x, y, 0, 3000, across, angle));
        for (int from = 0; from < 2400; from += 1200) {
            int at = from + 100 * random.nextInt(4);
            if (random.nextInt(3) > 0) {
                doors.add(turned(x, y, at, at + 700, across, angle));
            }
        }
    }

    private static Region turned(int x, int y, int from, int to, boolean across, double angle) {
        double[][] corners = across
                ? new double[][] {{x + from, y}, {x + to, y}, {x + to, y + 200}, {x + from, y + 200}}
                : new double[][] {{x, y + from}, {x + 200, y + from}, {x + 200, y + to}, {x, y + to}};
        List<Point> points = new ArrayList<>();
        for (double[] corner : corners) {
            points.add(p(
                    Math.cos(angle) * corner[0] - Math.sin(angle) * corner[1],
                    Math.sin(angle) * corner[0] + Math.cos(angle) * corner[1]));
        }
        return Region.of(Loop.ofPoints(points));
    }

    private static List<Integer> others(List<Region> walls, Region bridge) {
        return Bridges.of(walls, List.of(bridge)).others();
    }
}
