package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.plane.Shapes.disc;
import static org.cadlift.plane.Shapes.p;
import static org.cadlift.plane.Shapes.rect;
import static org.cadlift.plane.Shapes.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelsTest {
    private static final double ASIDE_MM = 8;

    @Test
    void aBarIsTakenFromBothItsSides() {
        assertThat(Offset.takesAll(rect(0, 0, 5_000, 200), 99)).isFalse();
        assertThat(Offset.takesAll(rect(0, 0, 5_000, 200), 101)).isTrue();
    }

    @Test
    void aDiscIsTakenFromAllAround() {
        assertThat(Offset.takesAll(disc(0, 0, 400), 399)).isFalse();
        assertThat(Offset.takesAll(disc(0, 0, 400), 401)).isTrue();
    }

    @Test
    void cornersThatPointInwardsTakeTheirMitres() {
        Region cross = region("0 -2000, 600 -2000, 600 0, 2600 0, 2600 600, 600 600, 600 2600, 0 2600, 0 600,"
                + " -2000 600, -2000 0, 0 0");
        // Without mitres a disc of 424 mm would be left in the middle.
        assertThat(Offset.takesAll(cross, 301)).isTrue();
        assertThat(Offset.takesAll(cross, 299)).isFalse();
    }

    @Test
    void whatIsOutsideIsNotLeft() {
        // The parallels of a thin corner run through the air beyond it.
        assertThat(Offset.takesAll(region("0 0, 2000 0, 2000 80, 80 80, 80 2000, 0 2000"), 350))
                .isTrue();
        assertThat(Offset.takesAll(region("0 0, 2000 0, 2000 -0.000001, 3000 0, 2000 0.000001, 2000 200, 0 200"), 350))
                .isTrue();
    }

    @Test
    void aRoomInAWallIsNoPartOfIt() {
        Region ring = region("0 0, 4400 0, 4400 3400, 0 3400", "200 200, 4200 200, 4200 3200, 200 3200");
        assertThat(Offset.takesAll(ring, 101)).isTrue();
        assertThat(Offset.takesAll(ring, 99)).isFalse();
    }

    /// Holds the answer against the inset itself, a little aside on either side: chords stand for
    /// arcs, and where an arc ends at a corner its mitre leans by half a chord.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void agreesWithTheInset(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        int left = 0;
        for (int round = 0; round < 40; round++) {
            double distance = random.nextDouble(50, 300);
            for (Region region : Overlay.union(shapes(random))) {
                String scene = "seed " + seed + " round " + round + " distance " + distance + "\n" + region;
                if (Offset.inset(region, distance - ASIDE_MM).isEmpty()) {
                    assertThat(Offset.takesAll(region, distance)).as(scene).isTrue();
                    taken++;
                } else if (!Offset.inset(region, distance + ASIDE_MM).isEmpty()) {
                    assertThat(Offset.takesAll(region, distance)).as(scene).isFalse();
                    left++;
                }
            }
        }
        assertThat(List.of(taken, left)).allMatch(count -> count >= 10);
    }

    private static List<Region> shapes(Random random) {
        List<Region> shapes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double x = random.nextDouble(3_000);
            double y = random.nextDouble(3_000);
            if (random.nextInt(4) == 0) {
                shapes.add(disc(x, y, random.nextDouble(60, 320)));
            } else {
                Point along = p(1, random.nextDouble(-1, 1)).times(random.nextDouble(200, 2_000));
                Point across = along.left().times(random.nextDouble(80, 600) / along.length());
                Point at = p(x, y);
                shapes.add(Region.of(
                        Loop.ofPoints(List.of(at, at.plus(along), at.plus(along).plus(across), at.plus(across)))));
            }
        }
        return shapes;
    }
}
