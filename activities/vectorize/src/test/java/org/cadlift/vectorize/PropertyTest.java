package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cadlift.contract.Mode;
import org.cadlift.model.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Says what must not change the areas found; seeds are in the test names.
class PropertyTest {
    private record Line(double x1, double y1, double x2, double y2) {
        String text(double angle, boolean mirrored) {
            return String.format(
                    Locale.ROOT, "A LINE %s %s", turned(x1, y1, angle, mirrored), turned(x2, y2, angle, mirrored));
        }
    }

    private static String turned(double x, double y, double angle, boolean mirrored) {
        double mx = mirrored ? -x : x;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return (mx * c - y * s) + "," + (mx * s + y * c);
    }

    /// Makes star-shaped rings around grid points, some with a hole.
    private static List<Line> shapes(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double cx = 10_000.0 * (i % 2);
            double cy = i < 2 ? 0 : 10_000;
            ring(lines, random, cx, cy, 3000, 4500);
            if (random.nextBoolean()) {
                ring(lines, random, cx, cy, 500, 1500);
            }
        }
        return lines;
    }

    private static void ring(List<Line> lines, Random random, double cx, double cy, double least, double greatest) {
        int corners = 3 + random.nextInt(9);
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            double radius = least + (greatest - least) * random.nextDouble();
            x[i] = Math.rint(cx + radius * Math.cos(2 * Math.PI * i / corners));
            y[i] = Math.rint(cy + radius * Math.sin(2 * Math.PI * i / corners));
        }
        for (int i = 0; i < corners; i++) {
            lines.add(new Line(x[i], y[i], x[(i + 1) % corners], y[(i + 1) % corners]));
        }
    }

    private static Plan plan(List<Line> lines, double angle, boolean mirrored, Mode mode) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text(angle, mirrored)).append('\n'));
        return Plans.made(Sketch.of(text.toString()), Plans.options(mode, 200)).value();
    }

    private static List<Double> areas(Plan plan) {
        List<Double> areas = new ArrayList<>(Plans.profileAreas(plan));
        areas.addAll(Plans.wallAreas(plan));
        areas.sort(null);
        return areas;
    }

    private static void assertSame(List<Double> found, List<Double> wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.get(i)).isCloseTo(wanted.get(i), within(1e-6 * wanted.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderSplittingRotationAndMirrorLeaveAreasTheSame(long seed) {
        Random random = new Random(seed);
        List<Line> lines = shapes(random);
        for (Mode mode : List.of(Mode.PROFILE, Mode.BUILDING)) {
            List<Double> wanted = areas(plan(lines, 0, false, mode));
            assertThat(wanted).isNotEmpty();

            List<Line> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            assertSame(areas(plan(shuffled, 0, false, mode)), wanted);

            List<Line> split = new ArrayList<>();
            for (Line line : lines) {
                double t = 0.2 + 0.6 * random.nextDouble();
                double mx = line.x1 + t * (line.x2 - line.x1);
                double my = line.y1 + t * (line.y2 - line.y1);
                split.add(new Line(mx, my, line.x1, line.y1));
                split.add(new Line(mx, my, line.x2, line.y2));
            }
            assertSame(areas(plan(split, 0, false, mode)), wanted);
            assertSame(areas(plan(lines, 2 * Math.PI * random.nextDouble(), random.nextBoolean(), mode)), wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theSameDrawingGivesTheSamePlan(long seed) {
        List<Line> lines = shapes(new Random(seed));

        assertThat(plan(lines, 0, false, Mode.BUILDING)).isEqualTo(plan(lines, 0, false, Mode.BUILDING));
    }
}
