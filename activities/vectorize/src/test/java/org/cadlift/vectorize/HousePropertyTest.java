package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cadlift.contract.Mode;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.plane.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Says what must not change the meaning of a house: turning, mirroring, the order of entities, lines in pieces.
///
/// Two rooms of 4000 by 3000 inside walls of 300 with 100 between; a door of 900 between them, an entrance of 1000
/// and a window of 1200.
class HousePropertyTest {
    private static final double[][] LINES = {
        {0, 0, 1000, 0},
        {1000, 0, 1000, 300},
        {1000, 300, 300, 300},
        {300, 300, 300, 3300},
        {300, 3300, 4300, 3300},
        {4300, 3300, 4300, 1900},
        {4300, 1900, 4400, 1900},
        {4400, 1900, 4400, 3300},
        {4400, 3300, 8400, 3300},
        {8400, 3300, 8400, 300},
        {8400, 300, 4400, 300},
        {4400, 300, 4400, 1000},
        {4400, 1000, 4300, 1000},
        {4300, 1000, 4300, 300},
        {4300, 300, 2000, 300},
        {2000, 300, 2000, 0},
        {2000, 0, 8700, 0},
        {8700, 0, 8700, 3600},
        {8700, 3600, 0, 3600},
        {0, 3600, 0, 0},
        // The window in the upper wall, and the leaves of both doors.
        {5000, 3300, 5000, 3600},
        {6200, 3300, 6200, 3600},
        {5000, 3450, 6200, 3450},
        {1000, 300, 1000, 1300},
        {4300, 1000, 3400, 1000}
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aHouseIsTheSameHowEverItIsDrawn(long seed) {
        Random random = new Random(seed);
        double angle = random.nextInt(4) == 0 ? Math.PI / 2 * random.nextInt(4) : 2 * Math.PI * random.nextDouble();
        boolean mirrored = random.nextBoolean();
        List<String> entities = new ArrayList<>();
        for (double[] line : LINES) {
            Point from = placed(line[0], line[1], angle, mirrored);
            Point to = placed(line[2], line[3], angle, mirrored);
            if (random.nextInt(3) == 0) {
                Point middle = from.plus(to.minus(from).times(0.2 + 0.6 * random.nextDouble()));
                entities.add(line(to, middle));
                entities.add(line(from, middle));
            } else {
                entities.add(line(from, to));
            }
        }
        entities.add(arc(1000, 300, 1000, 0, 90, angle, mirrored));
        entities.add(arc(4300, 1000, 900, 90, 180, angle, mirrored));
        Collections.shuffle(entities, random);

        Plan plan = Plans.made(Sketch.of(String.join("\n", entities)), Plans.options(Mode.BUILDING, 200))
                .value();

        assertThat(Plans.sum(Plans.wallAreas(plan))).isCloseTo(8700.0 * 3600 - 2 * 4000.0 * 3000, within(1.0));
        assertThat(Plans.roomAreas(plan))
                .hasSize(2)
                .allSatisfy(area -> assertThat(area).isCloseTo(12e6, within(1.0)));
        assertThat(Plans.only(plan).openings())
                .extracting(opening -> String.format(Locale.ROOT, "%s %.3f", opening.kind(), opening.widthMm()))
                .containsExactlyInAnyOrder("DOOR 1000.000", "DOOR 900.000", "WINDOW 1200.000");
        for (Opening opening : Plans.only(plan).openings()) {
            Point wanted =
                    switch ((int) Math.rint(opening.widthMm())) {
                        case 1000 -> placed(1500, 150, angle, mirrored);
                        case 900 -> placed(4350, 1450, angle, mirrored);
                        default -> placed(5600, 3450, angle, mirrored);
                    };
            assertThat(opening.center().distance(wanted)).isLessThan(1e-3);
        }
    }

    private static Point placed(double x, double y, double angle, boolean mirrored) {
        double mx = mirrored ? -x : x;
        return new Point(mx * Math.cos(angle) - y * Math.sin(angle), mx * Math.sin(angle) + y * Math.cos(angle));
    }

    private static String line(Point a, Point b) {
        return "A LINE " + a.x() + "," + a.y() + " " + b.x() + "," + b.y();
    }

    private static String arc(
            double x, double y, double radius, double from, double to, double angle, boolean mirrored) {
        Point center = placed(x, y, angle, mirrored);
        double turn = Math.toDegrees(angle);
        double first = mirrored ? 180 - to : from;
        double last = mirrored ? 180 - from : to;
        return "A ARC " + center.x() + "," + center.y() + " " + radius + " " + (first + turn) + " " + (last + turn);
    }
}
