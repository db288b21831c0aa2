package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.plane.Shapes.p;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TangleTest {
    private static final int MOST = 50;

    private static List<Curve> grid(int count) {
        List<Curve> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new Segment(p(10 * i, -5), p(10 * i, 10 * count)));
            lines.add(new Segment(p(-5, 10 * i), p(10 * count, 10 * i)));
        }
        return lines;
    }

    @Test
    void linesThatCrossManyAreFoundWhateverTheirOrder() {
        List<Curve> lines = grid(MOST + 1);
        lines.addAll(Shapes.rect(-100, -100, -90, -90).outer().curves());
        BitSet all = new BitSet();
        all.set(0, 2 * MOST + 2);
        assertThat(Tangle.of(lines, MOST)).isEqualTo(all);

        Collections.shuffle(lines, new Random(5));
        assertThat(Tangle.of(lines, MOST).stream().mapToObj(lines::get))
                .hasSize(2 * MOST + 2)
                .allSatisfy(line -> assertThat(line.length()).isGreaterThan(100));
    }

    @Test
    void linesThatCrossFewerStay() {
        assertThat(Tangle.of(grid(MOST), MOST).isEmpty()).isTrue();
    }

    @Test
    void linesThatEndOnOthersDoNotCrossThem() {
        List<Curve> comb = new ArrayList<>(List.of(new Segment(p(0, 0), p(1000, 0))));
        for (int i = 0; i < 900; i++) {
            comb.add(new Segment(p(i + 0.5, 0), p(i + 0.5, 10)));
        }
        assertThat(Tangle.of(comb, MOST).isEmpty()).isTrue();
    }

    /// Boxes of slanting lines overlap, which alone makes them no tangle.
    @Test
    void hatchingIsNoTangle() {
        List<Curve> hatch = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            hatch.add(new Segment(p(i, 0), p(i + 500, 500)));
        }
        assertThat(Tangle.of(hatch, MOST).isEmpty()).isTrue();
    }

    @Test
    void arcsCrossToo() {
        List<Curve> circles = new ArrayList<>();
        for (int i = 0; i <= MOST + 1; i++) {
            circles.add(Arc.circle(p(i, 0), 100));
        }
        assertThat(Tangle.of(circles, MOST).cardinality()).isEqualTo(MOST + 2);
    }
}
