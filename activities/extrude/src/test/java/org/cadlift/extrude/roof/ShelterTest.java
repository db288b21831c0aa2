package org.cadlift.extrude.roof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.extrude.roof.SkeletonTest.polygon;
import static org.cadlift.extrude.roof.SkeletonTest.turned;
import static org.cadlift.extrude.roof.SkeletonTest.wings;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.model.building.Tessellation;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelterTest {
    private static final double WALL_MM = 300;
    private static final double DECK_MM = 200;
    private static final double OVERHANG_MM = 500;
    private static final double RISE = 0.75;

    private static List<Solid> roof(Region walled, boolean gabled, double overhangMm) {
        Region outline = Offset.outset(walled, overhangMm).getFirst();
        List<Side> sides = Skeleton.sides(outline);
        Slopes slopes = Slopes.of(
                        Skeleton.of(gabled ? Gables.of(sides) : sides),
                        List.of(List.of(walled), Offset.inset(walled, WALL_MM)))
                .orElseThrow();
        return Shelter.of(slopes, RISE, 3000, DECK_MM);
    }

    /// By hand, in metres, over walls of 10 by 6 and eaves of 11 by 7: a deck of 11 × 7 × 0.2; under it the rise of a
    /// gable, a prism over the length, is counted within 10 × 6 less 9.4 × 5.4. Across the width the height at x
    /// from
    /// the eaves is 0.75 x up to 3.5; its integral from a to 3.5 is 0.375 (3.5² − a²), on both sides.
    @Test
    void aGabledRoofIsADeckAndWallsUnderIt() {
        Solid roof = one(roof(polygon(0, 0, 10000, 0, 10000, 6000, 0, 6000), true, OVERHANG_MM));
        double across = 2 * 0.375 * (3.5 * 3.5 - 0.5 * 0.5);
        double within = 2 * 0.375 * (3.5 * 3.5 - 0.8 * 0.8);
        assertThat(Measures.of(roof).volumeMm3() / 1e9)
                .isCloseTo(11 * 7 * 0.2 + 10 * across - 9.4 * within, within(1e-9));
        assertThat(Measures.of(roof).max().z()).isCloseTo(3000 + 200 + 0.75 * 3500, within(1e-9));
        assertThat(Measures.of(roof).min()).isEqualTo(new Point3(-500, -500, 3000));
    }

    /// Two slopes above and below, four faces around each of both fascias and eaves, walls outside and inside, a ring.
    @Test
    void aGabledRoofHasTheFewestFaces() {
        Solid roof = one(roof(polygon(0, 0, 10000, 0, 10000, 6000, 0, 6000), true, OVERHANG_MM));
        // Top 2, fascias 4, underside outside 2, within 2, walls' ring 1, their outer and inner sides 4 each.
        assertThat(roof.faces()).hasSize(2 + 4 + 2 + 2 + 1 + 8);
    }

    @Test
    void aSquareHasTwoGables() {
        List<Side> sides = Gables.of(Skeleton.sides(polygon(0, 0, 4000, 0, 4000, 4000, 0, 4000)));
        assertThat(sides.stream().map(Side::still)).containsExactly(true, false, true, false);
    }

    @Test
    void aHexagonHasNone() {
        List<Side> sides = Gables.of(
                Skeleton.sides(polygon(2000, 0, 1000, 1732, -1000, 1732, -2000, 0, -1000, -1732, 1000, -1732)));
        assertThat(sides.stream().noneMatch(Side::still)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void roofsOfAnyPlanAreClosedAndPlaneAndTurnWithIt(boolean gabled) {
        int built = 0;
        for (int seed = 0; seed < 150; seed++) {
            for (Region walled : wings(new Random(seed))) {
                double overhang = seed % 3 == 0 ? 0 : OVERHANG_MM;
                double expected = 0;
                for (Function<Point, Point> turn : SkeletonTest.TURNS) {
                    List<Solid> roof = roof(turned(walled, turn), gabled, overhang);
                    assertThat(roof).as("seed %d", seed).isNotEmpty();
                    for (Solid solid : roof) {
                        assertSound(solid, seed);
                    }
                    double volume = Measures.volumeMm3(roof);
                    // Which of several equal ends are gables is told by their order.
                    expected = expected == 0 || gabled ? volume : expected;
                    assertThat(volume).as("seed %d", seed).isCloseTo(expected, within(1e-7 * expected));
                    built++;
                }
            }
        }
        assertThat(built).isGreaterThan(700);
    }

    private static void assertSound(Solid solid, int seed) {
        assertThat(Tessellation.of(solid, 1).isClosed())
                .as("seed %d closed", seed)
                .isTrue();
        assertThat(Tessellation.of(solid, 1).volumeMm3())
                .as("seed %d", seed)
                .isCloseTo(
                        Measures.of(solid).volumeMm3(),
                        within(1e-9 * Measures.of(solid).volumeMm3()));
        for (Face face : solid.faces()) {
            Plane plane = (Plane) face.surface();
            for (var loop : face.loops()) {
                for (Use use : loop.uses()) {
                    Point3 at = solid.vertices().get(solid.startOf(use)).minus(plane.point());
                    assertThat(Math.abs(at.dot(plane.normal())))
                            .as("seed %d off its plane", seed)
                            .isLessThan(1e-5);
                }
            }
        }
    }

    private static Solid one(List<Solid> solids) {
        assertThat(solids).hasSize(1);
        return solids.getFirst();
    }
}
