package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.plane.Shapes.p;
import static org.cadlift.plane.Shapes.region;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocateTest {
    private static final Region FRAME = region("0 0, 10 0, 10 10, 0 10", "4 4, 6 4, 6 6, 4 6");

    @ParameterizedTest
    @CsvSource({
        "2, 2, INSIDE",
        "5, 5, OUTSIDE",
        "4, 5, BOUNDARY",
        "10, 10, BOUNDARY",
        "10.0000000001, 5, BOUNDARY",
        "11, 4, OUTSIDE",
        "-1, 4, OUTSIDE",
        "2, 4, INSIDE",
        "2, 6, INSIDE",
        "-1, 0, OUTSIDE",
        "-1, 10, OUTSIDE",
        "8, 4, INSIDE",
    })
    void inAFrame(double x, double y, Position expected) {
        assertThat(Locate.of(FRAME).at(p(x, y))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // A stadium: half discs of radius 5 at both ends, at the right bulging in.
        "0, 5, INSIDE",
        "-4.9, 5, INSIDE",
        "-5, 5, BOUNDARY",
        "-4, 1, OUTSIDE",
        "-3, 1, BOUNDARY",
        "-2.9, 1, INSIDE",
        "15.1, 5, OUTSIDE",
        "15, 5, BOUNDARY",
        "14.9, 5, INSIDE",
        "19, 9.9, INSIDE",
        "19, 0.1, INSIDE",
        "-6, 0, OUTSIDE",
        "-6, 10, OUTSIDE",
        "0, 0.0001, INSIDE",
    })
    void amongArcs(double x, double y, Position expected) {
        Region notched = region("0 0, 20 0 b-1, 20 10, 0 10 b1");

        assertThat(Locate.of(notched).at(p(x, y))).isEqualTo(expected);
    }

    @Test
    void inACircleOnTheHeightOfItsStart() {
        Locate circle = Locate.of(Loop.circle(p(0, 0), 5));

        assertThat(circle.at(p(0, 0))).isEqualTo(Position.INSIDE);
        assertThat(circle.at(p(-5, 0))).isEqualTo(Position.BOUNDARY);
        assertThat(circle.at(p(3, 4))).isEqualTo(Position.BOUNDARY);
        assertThat(circle.at(p(-6, 0))).isEqualTo(Position.OUTSIDE);
        assertThat(circle.at(p(-1, 5))).isEqualTo(Position.OUTSIDE);
    }

    @Test
    void onTheChordOfAnArc() {
        // Two half circles: their common chord runs through the inside, wherever it points.
        for (String ring : new String[] {"-5 0 b1, 5 0 b1", "0 -5 b1, 0 5 b1", "3 4 b1, -3 -4 b1"}) {
            Locate disc = Locate.of(Shapes.loop(ring));
            for (int tenth = -9; tenth <= 9; tenth++) {
                double t = tenth / 10.0;
                assertThat(disc.at(p(3 * t, 4 * t))).isEqualTo(Position.INSIDE);
                assertThat(disc.at(p(5 * t, 0))).isEqualTo(Position.INSIDE);
                assertThat(disc.at(p(0, 5 * t))).isEqualTo(Position.INSIDE);
            }
        }
    }

    @Test
    void manyCornersAgreeWithTheDistanceFromTheCenter() {
        Loop gear = Loop.ofPoints(Flatten.flatten(Loop.circle(p(0, 0), 100), 1e-3));
        Locate locate = Locate.of(gear);
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Point point = p(random.nextDouble(-110, 110), random.nextDouble(-110, 110));
            double distance = point.length();
            if (Math.abs(distance - 100) > 0.01) {
                assertThat(locate.at(point)).isEqualTo(distance < 100 ? Position.INSIDE : Position.OUTSIDE);
            }
        }
    }
}
