package org.cadlift.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointIndexTest {
    /// Points of a grid and such as lie anywhere, and what is asked for beside them: a search through all agrees.
    @Test
    void findsWhatASearchThroughAllFinds() {
        long seed = 20_260_731;
        Random random = new Random(seed);
        List<Point3> points = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            points.add(
                    i % 2 == 0
                            ? new Point3(random.nextInt(5), random.nextInt(5), random.nextInt(5))
                            : new Point3(random.nextDouble(5), random.nextDouble(5), random.nextDouble(5)));
        }
        PointIndex index = new PointIndex(points);
        for (int i = 0; i < 2000; i++) {
            Point3 asked = new Point3(random.nextDouble(5), random.nextDouble(5), random.nextDouble(5));
            double within = random.nextDouble(0.5);
            List<Integer> found = new ArrayList<>();
            OptionalInt none = index.find(asked, within, each -> !found.add(each));
            assertThat(none).as("seed %d", seed).isEmpty();
            assertThat(found)
                    .as("seed %d, near %s within %s", seed, asked, within)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, points.size())
                            .filter(each -> isNear(points.get(each).minus(asked), within))
                            .boxed()
                            .toList());
        }
    }

    private static boolean isNear(Point3 off, double within) {
        return Math.max(Math.abs(off.x()), Math.max(Math.abs(off.y()), Math.abs(off.z()))) <= within;
    }

    @Test
    void whatIsNoPointIsFoundByNone() {
        PointIndex index =
                new PointIndex(List.of(new Point3(Double.NaN, 0, 0), Point3.ZERO, new Point3(0, 0, Double.NaN)));
        assertThat(index.find(Point3.ZERO, 1, each -> true)).hasValue(1);
        assertThat(index.find(new Point3(5, 5, 5), 1, each -> true)).isEmpty();
        assertThat(new PointIndex(List.of()).find(Point3.ZERO, 1, each -> true)).isEmpty();
    }
}
