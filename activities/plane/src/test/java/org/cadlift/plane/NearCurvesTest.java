package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearCurvesTest {
    @Test
    void isAsFarAsTheNearestOfAll() {
        Random random = new Random(7);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Point start = point(random);
            curves.add(
                    i % 3 == 0
                            ? Arc.circle(start, 1 + random.nextDouble() * 20)
                            : new Segment(start, start.plus(point(random).times(0.05))));
        }
        NearCurves near = NearCurves.of(curves);
        for (int i = 0; i < 300; i++) {
            // One in two far outside of all of them.
            Point at = point(random).times(i % 2 == 0 ? 1 : 50);
            double least = curves.stream()
                    .mapToDouble(curve -> curve.distance(at))
                    .min()
                    .orElseThrow();
            assertThat(near.distance(at)).isEqualTo(least);
        }
    }

    @Test
    void oneUprightLineHasNoSizeAcross() {
        NearCurves near = NearCurves.of(List.of(new Segment(new Point(5, 0), new Point(5, 10))));

        assertThat(near.distance(new Point(8, 14))).isEqualTo(5);
        assertThat(near.distance(new Point(5, 3))).isZero();
        assertThatThrownBy(() -> NearCurves.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Point point(Random random) {
        return new Point(random.nextDouble() * 1000, random.nextDouble() * 1000);
    }
}
