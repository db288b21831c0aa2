package org.cadlift.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {
    private static final int SIZE = 96;

    private final Mask mask = new Mask(SIZE, SIZE);
    private final int[] covered = new int[SIZE * SIZE];

    private void fill(double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            mask.edge(corners[i], corners[i + 1], corners[next], corners[next + 1]);
        }
        mask.drain((row, from, to) -> {
            for (int column = from; column < to; column++) {
                covered[row * SIZE + column]++;
            }
        });
    }

    @Test
    void takesTheSamplesWhoseCentresLieWithin() {
        // From 0.6 to 3.4 lie the centres 1.5 and 2.5; from 64.2 to 66.6 lie 64.5, 65.5 and 66.5.
        fill(64.2, 0.6, 66.6, 0.6, 66.6, 3.4, 64.2, 3.4);

        assertThat(covered).containsOnly(0, 1);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                boolean within = (row == 1 || row == 2) && column >= 64 && column <= 66;
                assertThat(covered[row * SIZE + column]).as(row + " " + column).isEqualTo(within ? 1 : 0);
            }
        }
    }

    @Test
    void leavesHolesOpenWhateverTheirDirection() {
        mask.edge(0, 0, 0, 10);
        mask.edge(10, 10, 10, 0);
        mask.edge(4, 4, 4, 6);
        mask.edge(6, 4, 6, 6);
        fill();

        // 100 samples less the 4 of the hole; level edges need not be drawn.
        assertThat(Arrays.stream(covered).sum()).isEqualTo(96);
        assertThat(covered[5 * SIZE + 5]).isZero();
    }

    @Test
    void cutsAtTheBordersOfThePicture() {
        fill(-50, -50, 1e9, -50, 1e9, 1e9, -50, 1e9);

        assertThat(covered).containsOnly(1);
    }

    @Test
    void sharesNoSampleBetweenNeighboursAndLeavesNoneOut() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Arrays.fill(covered, 0);
            double x = SIZE * random.nextDouble();
            double y = SIZE * random.nextDouble();
            // Four triangles about one point fill the square.
            fill(0, 0, SIZE, 0, x, y);
            fill(SIZE, 0, SIZE, SIZE, x, y);
            fill(SIZE, SIZE, 0, SIZE, x, y);
            fill(0, SIZE, 0, 0, x, y);
            assertThat(covered).as("round " + round).containsOnly(1);
        }
    }
}
