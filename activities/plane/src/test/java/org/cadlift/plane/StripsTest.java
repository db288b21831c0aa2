package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.plane.Shapes.p;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StripsTest {
    /// A tree of 64 lines, eight nodes above them and the root: of the nodes a line meets its own and the
    /// root, though the boxes of most meet its box.
    @Test
    void aLineOfAHatchMeetsTheNodesAboveItOnly() {
        double[] corners = new double[4 * 73];
        Segment[] lines = new Segment[64];
        byte[] slants = new byte[64];
        for (int i = 0; i < 64; i++) {
            lines[i] = new Segment(p(0, i), p(80, 60 + i));
            slants[i] = Strips.slant(lines[i]);
            put(corners, i, lines[i].bounds());
        }
        for (int node = 0; node < 8; node++) {
            put(corners, 64 + node, Box.around(Arrays.asList(lines).subList(8 * node, 8 * node + 8)));
        }
        put(corners, 72, Box.around(Arrays.asList(lines)));
        Strips strips = new Strips(corners, slants, new int[] {0, 64, 72, 73}, 3, 0);

        for (int i = 0; i < 64; i++) {
            Probe probe = strips.probe(lines[i]);
            assertThat(IntStream.range(0, 73).filter(node -> strips.meet(node, probe)))
                    .containsExactly(i, 64 + i / 8, 72);
        }
    }

    private static void put(double[] corners, int node, Box box) {
        corners[4 * node] = box.minX();
        corners[4 * node + 1] = box.minY();
        corners[4 * node + 2] = box.maxX();
        corners[4 * node + 3] = box.maxY();
    }

    @Test
    void onlyWhatIsStraightAndThickEnoughSlants() {
        assertThat(Strips.slant(new Segment(p(0, 0), p(2, 1)))).isEqualTo((byte) 1);
        assertThat(Strips.slant(new Segment(p(2, 1), p(0, 0)))).isEqualTo((byte) 1);
        assertThat(Strips.slant(new Segment(p(0, 1), p(2, 0)))).isEqualTo((byte) -1);
        assertThat(Strips.slant(new Segment(p(0, 0), p(2, 1e-4)))).isEqualTo((byte) 0);
        assertThat(Strips.slant(Arc.ofBulge(p(0, 0), p(2, 1), 0.5))).isEqualTo((byte) 0);
    }
}
