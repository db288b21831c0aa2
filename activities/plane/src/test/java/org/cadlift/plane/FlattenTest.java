package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.p;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlattenTest {
    @Test
    void chordsKeepWithinTheDistance() {
        Arc arc = Arc.ofAngles(p(3, 4), 1000, 0.3, 2.9);
        List<Point> points = Flatten.flatten(arc, 0.5);

        assertThat(points.getFirst()).isEqualTo(arc.start());
        assertThat(points.getLast()).isEqualTo(arc.end());
        for (int i = 1; i < points.size(); i++) {
            Point middle = points.get(i - 1).plus(points.get(i)).times(0.5);
            assertThat(1000 - middle.distance(arc.center())).isBetween(0.0, 0.5 + 1e-9);
            assertThat(points.get(i).distance(arc.center())).isCloseTo(1000, within(1e-9));
        }
        // One chord less would not do: the chord of 0.5 sagitta turns by 2 acos(1 − 0.5/1000).
        assertThat(points).hasSize(1 + (int) Math.ceil(2.6 / (2 * Math.acos(1 - 0.0005))));
    }

    @Test
    void theReversedCurveGivesTheSamePoints() {
        for (Curve curve :
                List.of(Arc.ofAngles(p(1, 2), 77, 1, 4), Arc.circle(p(5, 6), 3), new Segment(p(0, 0), p(1, 3)))) {
            assertThat(Flatten.flatten(curve.reversed(), 0.01))
                    .isEqualTo(Flatten.flatten(curve, 0.01).reversed());
        }
    }

    @Test
    void smallCirclesStayRound() {
        assertThat(Flatten.flatten(Loop.circle(p(0, 0), 1), 100)).hasSize(8);
        assertThat(Flatten.flatten(Arc.ofAngles(p(0, 0), 1, 0, Math.PI), 100)).hasSize(5);
    }

    @Test
    void aRingHasNoClosingPoint() {
        assertThat(Flatten.flatten(Shapes.loop("0 0, 2 0, 2 2, 0 2"), 1))
                .containsExactly(p(0, 0), p(2, 0), p(2, 2), p(0, 2));
    }

    @Test
    void aDistanceOfNothingIsRefused() {
        Curve line = new Segment(p(0, 0), p(1, 0));

        assertThatThrownBy(() -> Flatten.flatten(line, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Flatten.flatten(line, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
