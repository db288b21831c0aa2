package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.plane.Shapes.p;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxIndexTest {
    private static final double SIDE = 1000;

    /// Draws lines at an angle over a square, from side to side, 1 mm apart.
    private static List<Curve> hatch(double degrees) {
        Point along = p(Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)));
        List<Curve> lines = new ArrayList<>();
        for (int i = -700; i <= 700; i++) {
            Point middle = p(SIDE / 2, SIDE / 2).plus(along.left().times(i));
            double reach = Math.min(
                    (SIDE / 2 - Math.abs(middle.x() - SIDE / 2)) / Math.abs(along.x()),
                    (SIDE / 2 - Math.abs(middle.y() - SIDE / 2)) / Math.abs(along.y()));
            if (reach > 1) {
                lines.add(new Segment(middle.minus(along.times(reach)), middle.plus(along.times(reach))));
            }
        }
        return lines;
    }

    /// The boxes of most meet there; it is the lines that count.
    @ParameterizedTest
    @ValueSource(doubles = {45, 30, 100, 171})
    void fewLinesOfAHatchAreNearAPlace(double degrees) {
        List<Curve> hatch = hatch(degrees);
        assertThat(hatch).hasSizeGreaterThan(900);
        List<Integer> near = new ArrayList<>();
        BoxIndex.ofCurves(hatch).meeting(Box.of(p(430, 570), p(430, 570)).grown(1), near::add);

        // A box 2 mm wide is no more than 2 √2 mm across.
        assertThat(near).isNotEmpty().hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {45, 30, 100, 171})
    void aLineOfAHatchMeetsItselfOnly(double degrees) {
        List<Curve> hatch = hatch(degrees);
        BoxIndex index = BoxIndex.ofCurves(hatch, 0.01);
        for (int i = 0; i < hatch.size(); i++) {
            assertThat(query(index, hatch.get(i)).toArray()).containsExactly(i);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {45, 30, 100, 171})
    void aRayThroughAHatchLooksAtFewLines(double degrees) {
        List<Curve> hatch = hatch(degrees);
        int[] looks = {0};
        BoxIndex.ofCurves(hatch).seeLeft(430, 570, 1e-6, (item, best) -> {
            looks[0]++;
            Segment line = (Segment) hatch.get(item);
            double t = (570 - line.start().y()) / (line.end().y() - line.start().y());
            double x = line.at(t).x();
            return t >= 0 && t <= 1 && x <= 430 ? Math.max(best, x) : best;
        });

        assertThat(looks[0]).isBetween(1, 4);
    }

    /// Of a hatch at any angle, with lines at all angles, level and upright ones and arcs, in any order, those are
    /// found that a look at each finds.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatALookAtEachFinds(long seed) {
        Random random = new Random(seed);
        List<Curve> curves = hatch(random.nextDouble(180));
        curves.addAll(curves(random, 100));
        Collections.shuffle(curves, random);
        BoxIndex index = BoxIndex.ofCurves(curves);
        BoxIndex chain = BoxIndex.ofChain(curves);
        for (int q = 0; q < 100; q++) {
            Box box = box(random);
            int[] met = meeting(curves, box);
            assertThat(sorted(query(index, box))).as("box %s", box).isEqualTo(met);
            assertThat(query(chain, box).toArray()).as("box %s", box).isEqualTo(met);

            Curve curve = q % 2 == 0 ? curve(random) : curves.get(random.nextInt(curves.size()));
            met = meeting(curves, curve);
            assertThat(sorted(query(index, curve))).as("curve %s", curve).isEqualTo(met);
            int item = random.nextInt(curves.size());
            Ints behind = new Ints();
            chain.queryBehind(item, curve, behind);
            assertThat(behind.toArray())
                    .isEqualTo(Arrays.stream(met).filter(i -> i > item).toArray());
        }
    }

    /// Whether there are strips or not: none is missed, and none found whose box is elsewhere.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 64, 65, 700})
    void missesNone(int count) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(1000L * count + seed);
            List<Curve> curves = curves(random, count);
            BoxIndex index = BoxIndex.ofCurves(curves);
            for (int q = 0; q < 50; q++) {
                Box box = box(random);
                List<Integer> found = boxed(query(index, box).toArray());
                assertThat(boxed(meeting(curves, box)))
                        .as("seed %d box %s", seed, box)
                        .isSubsetOf(found);
                assertThat(found).allMatch(i -> curves.get(i).bounds().intersects(box));
            }
        }
    }

    @Test
    void whatIsAsNearAsTheMarginIsFound() {
        List<Curve> hatch = hatch(45);
        BoxIndex index = BoxIndex.ofCurves(hatch, 0.1);
        Random random = new Random(9);
        for (int q = 0; q < 1000; q++) {
            Point place = place(random);
            List<Integer> found = boxed(query(index, Box.of(place, place)).toArray());
            assertThat(found).hasSizeLessThanOrEqualTo(2);
            assertThat(IntStream.range(0, hatch.size()).filter(i -> hatch.get(i).distance(place) <= 0.1))
                    .isSubsetOf(found);
        }
    }

    @Test
    void aBoxWithoutEndMeetsWhatLiesThere() {
        List<Curve> hatch = hatch(45);
        double far = Double.POSITIVE_INFINITY;
        BoxIndex index = BoxIndex.ofCurves(hatch);
        Box right = new Box(430, 570, far, 570);
        assertThat(sorted(query(index, right))).isEqualTo(meeting(hatch, right)).hasSizeBetween(300, 900);
        assertThat(query(index, new Box(-far, -far, far, far)).size()).isEqualTo(hatch.size());
        assertThat(query(index, Box.EMPTY).isEmpty()).isTrue();
    }

    @Test
    void boundsAreMetWhereverTheCurveRuns() {
        List<Integer> met = new ArrayList<>();
        BoxIndex.ofBounds(List.of(new Segment(p(0, 0), p(100, 100)))).meeting(Box.of(p(90, 10), p(91, 11)), met::add);
        assertThat(met).containsExactly(0);
    }

    private static Ints query(BoxIndex index, Box box) {
        Ints hits = new Ints();
        index.query(box.minX(), box.minY(), box.maxX(), box.maxY(), hits);
        return hits;
    }

    private static Ints query(BoxIndex index, Curve curve) {
        Ints hits = new Ints();
        index.query(curve, hits);
        return hits;
    }

    private static Box box(Random random) {
        Point corner = place(random);
        return random.nextBoolean() ? Box.of(corner, place(random)) : Box.of(corner, corner.plus(p(1, 0)));
    }

    private static List<Integer> boxed(int[] items) {
        return Arrays.stream(items).boxed().toList();
    }

    private static int[] sorted(Ints hits) {
        hits.sort();
        return hits.toArray();
    }

    private static List<Curve> curves(Random random, int count) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            curves.add(curve(random));
        }
        return curves;
    }

    private static Point place(Random random) {
        return p(random.nextDouble(SIDE), random.nextDouble(SIDE));
    }

    private static Curve curve(Random random) {
        Point start = place(random);
        Point end =
                random.nextBoolean() ? place(random) : start.plus(place(random).times(0.05));
        return switch (random.nextInt(6)) {
            case 0 -> new Segment(start, p(end.x(), start.y()));
            case 1 -> new Segment(start, p(start.x(), end.y()));
            case 2 -> Arc.ofBulge(start, end, 0.1 + random.nextDouble(0.8));
            default -> new Segment(start, end);
        };
    }

    private static int[] meeting(List<Curve> curves, Box box) {
        return IntStream.range(0, curves.size())
                .filter(i -> curves.get(i) instanceof Segment line
                        ? meet(line, box)
                        : curves.get(i).bounds().intersects(box))
                .toArray();
    }

    private static int[] meeting(List<Curve> curves, Curve curve) {
        return IntStream.range(0, curves.size())
                .filter(i -> switch (curve) {
                    case Arc arc -> meeting(List.of(curves.get(i)), arc.bounds()).length > 0;
                    case Segment line ->
                        curves.get(i) instanceof Segment other
                                ? meet(line, other)
                                : meet(line, curves.get(i).bounds());
                })
                .toArray();
    }

    /// Clips the line by the box (Liang and Barsky, 1984) and says whether some of it is left.
    private static boolean meet(Segment line, Box box) {
        double dx = line.end().x() - line.start().x();
        double dy = line.end().y() - line.start().y();
        double[] ways = {-dx, dx, -dy, dy};
        double[] rooms = {
            line.start().x() - box.minX(),
            box.maxX() - line.start().x(),
            line.start().y() - box.minY(),
            box.maxY() - line.start().y()
        };
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            if (ways[side] < 0) {
                from = Math.max(from, rooms[side] / ways[side]);
            } else if (ways[side] > 0) {
                to = Math.min(to, rooms[side] / ways[side]);
            } else if (rooms[side] < 0) {
                return false;
            }
        }
        return from <= to;
    }

    private static boolean meet(Segment a, Segment b) {
        return a.bounds().intersects(b.bounds()) && !isBeside(a, b) && !isBeside(b, a);
    }

    /// Says whether the second lies to one side of the first.
    private static boolean isBeside(Segment a, Segment b) {
        Point along = a.end().minus(a.start());
        return along.cross(b.start().minus(a.start())) * along.cross(b.end().minus(a.start())) > 0;
    }
}
