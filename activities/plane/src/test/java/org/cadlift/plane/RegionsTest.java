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

class RegionsTest {
    @Test
    void tellsInsideFromBoundary() {
        Regions regions = Regions.of(List.of(
                rect(0, 0, 10, 10), rect(10, 0, 20, 10), region("30 0, 40 0, 40 10, 30 10", "33 3, 37 3, 37 7, 33 7")));

        assertThat(regions.inside(p(15, 5))).isEqualTo(1);
        assertThat(regions.at(p(15, 5))).isEqualTo(1);
        // On the edge that two share the first counts.
        assertThat(regions.inside(p(10, 5))).isEqualTo(Regions.NONE);
        assertThat(regions.at(p(10, 5))).isZero();
        // In a hole, and on its edge.
        assertThat(regions.at(p(35, 5))).isEqualTo(Regions.NONE);
        assertThat(regions.inside(p(33, 5))).isEqualTo(Regions.NONE);
        assertThat(regions.at(p(33, 5))).isEqualTo(2);
        assertThat(regions.at(p(25, 5))).isEqualTo(Regions.NONE);
        assertThat(Regions.of(List.of()).at(p(0, 0))).isEqualTo(Regions.NONE);
    }

    @Test
    void givesTheFirstOfManyThatOverlap() {
        Random random = new Random(7);
        List<Region> discs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            discs.add(disc(random.nextInt(100), random.nextInt(100), 1 + random.nextInt(9)));
        }
        Regions regions = Regions.of(discs);
        for (int i = 0; i < 1000; i++) {
            Point point = p(random.nextDouble() * 110 - 5, random.nextDouble() * 110 - 5);
            int first = 0;
            while (first < discs.size() && Locate.of(discs.get(first)).at(point) != Position.INSIDE) {
                first++;
            }
            assertThat(regions.inside(point)).isEqualTo(first == discs.size() ? Regions.NONE : first);
        }
    }
}
