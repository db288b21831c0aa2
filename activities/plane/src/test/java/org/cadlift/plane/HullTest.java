package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HullTest {
    @Test
    void leavesOutWhatOthersSurround() {
        List<Point> square = List.of(new Point(0, 0), new Point(4, 0), new Point(4, 4), new Point(0, 4));
        List<Point> more = List.of(
                new Point(4, 4),
                new Point(2, 0),
                new Point(1, 3),
                new Point(0, 4),
                new Point(4, 0),
                new Point(0, 0),
                new Point(0, 2),
                new Point(0, 0));
        assertThat(Hull.of(more)).isEqualTo(square);
    }

    @Test
    void givesTheEndsOfALine() {
        assertThat(Hull.of(List.of(new Point(1, 1), new Point(3, 3), new Point(2, 2))))
                .containsExactly(new Point(1, 1), new Point(3, 3));
        assertThat(Hull.of(List.of(new Point(1, 1), new Point(1, 1)))).containsExactly(new Point(1, 1));
        assertThat(Hull.of(List.of())).isEmpty();
    }

    @Test
    void reachesAsFarAsThePointsInEveryDirection() {
        Random random = new Random(7);
        List<Point> points = random.doubles(200)
                .mapToObj(x -> new Point(x, random.nextGaussian()))
                .toList();
        List<Point> hull = Hull.of(points);
        assertThat(hull.size()).isLessThan(40);
        for (int i = 0; i < 100; i++) {
            Point direction = new Point(Math.cos(i), Math.sin(i));
            assertThat(farthest(hull, direction)).isEqualTo(farthest(points, direction));
        }
    }

    private static double farthest(List<Point> points, Point direction) {
        return points.stream().mapToDouble(direction::dot).max().orElseThrow();
    }
}
