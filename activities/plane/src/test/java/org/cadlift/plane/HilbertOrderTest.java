package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HilbertOrderTest {
    /// Few are sorted by comparing, many digit by digit: both ways each box comes once, and neighbours are near.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 4095, 4096, 100_000})
    void ordersEachBoxOnceAndNearTheNext(int count) {
        Random random = new Random(count);
        double[] boxes = boxes(random, count);
        for (int[] order :
                List.of(HilbertOrder.of(boxes, count, Comparator.naturalOrder()), HilbertOrder.roughly(boxes, count))) {
            ordersEachOnceAndNearTheNext(boxes, count, order);
        }
    }

    private static void ordersEachOnceAndNearTheNext(double[] boxes, int count, int[] order) {
        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, count).toArray());
        double way = 0;
        for (int i = 1; i < count; i++) {
            way += Math.hypot(
                    boxes[4 * order[i]] - boxes[4 * order[i - 1]],
                    boxes[4 * order[i] + 1] - boxes[4 * order[i - 1] + 1]);
        }
        // Along a Hilbert curve random points in a square of side 1 are some √n apart in all; in random order n / 2.
        assertThat(way).isLessThanOrEqualTo(1.2 * Math.sqrt(count));
    }

    /// A curve of any fineness steps from each place of a grid to one right beside it.
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 64})
    void stepsThroughAGridWithoutAJump(int side) {
        double[] xy = new double[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            xy[2 * i] = i % side;
            xy[2 * i + 1] = Math.floorDiv(i, side);
        }

        int[] order = HilbertOrder.ofPoints(xy);

        for (int i = 1; i < order.length; i++) {
            double across = Math.abs(xy[2 * order[i]] - xy[2 * order[i - 1]]);
            double up = Math.abs(xy[2 * order[i] + 1] - xy[2 * order[i - 1] + 1]);
            assertThat(across + up).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5000})
    void anOrderOfTheirOwnBreaksTies(int count) {
        double[] boxes = new double[4 * count];
        int[] order = HilbertOrder.of(boxes, count, Comparator.reverseOrder());

        assertThat(order)
                .isEqualTo(IntStream.range(0, count).map(i -> count - 1 - i).toArray());
    }

    private static double[] boxes(Random random, int count) {
        double[] boxes = new double[4 * count];
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            boxes[4 * i] = x;
            boxes[4 * i + 1] = y;
            boxes[4 * i + 2] = x;
            boxes[4 * i + 3] = y;
        }
        return boxes;
    }
}
