package org.cadlift.worker.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.source.Source;
import org.cadlift.parse.Parse;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Writes one house as files in four habits, and reads each back through validate, parse and vectorize with default
/// options: no point of its outlines may lie more than 2 mm off, wherever it is drawn, however it is turned or
/// mirrored, in whatever order and pieces.
class HouseTest {
    private static final double OFF_MM = 2;
    /// Sides are looked at this close.
    private static final double STEP_MM = 25;

    @ParameterizedTest
    @EnumSource
    void oneHouseGivesOneBuildingFromAnyFile(House.Habit habit) {
        Pen pen = new Pen(habit.mmPerUnit, 0, false, new Point(0, 0));
        House.draw(habit, pen);
        assertIsTheHouse(pen, pen.file(habit.insunits, new Random(0)), habit.name());
    }

    @ParameterizedTest
    @EnumSource
    void turnedMirroredShuffledAndInPiecesItIsTheSame(House.Habit habit) {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            double angle = seed % 3 == 0 ? Math.PI / 2 * random.nextInt(4) : 2 * Math.PI * random.nextDouble();
            Point move = new Point(random.nextInt(200_000), random.nextInt(200_000));
            Pen pen = new Pen(habit.mmPerUnit, angle, random.nextBoolean(), move).inPieces(random);
            House.draw(habit, pen);
            assertIsTheHouse(pen, pen.file(habit.insunits, random), habit + " with seed " + seed);
        }
    }

    private static void assertIsTheHouse(Pen pen, String file, String name) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        Source source = made(Validate.validate("house.dxf", bytes, new Validate.Options(Integer.MAX_VALUE)));
        Drawing drawing =
                made(Parse.parse(source, bytes, new Parse.Options(Optional.empty(), false, Optional.empty())));
        Plan plan = made(Vectorize.vectorize(drawing, Vectorize.DEFAULTS));
        assertThat(plan.storeys()).as(name).hasSize(1);
        Storey storey = plan.storeys().getFirst();
        Point origin = ((CadDrawing) drawing).origin().flat();

        assertThat(storey.walls()).as(name).hasSize(1);
        Region wall = storey.walls().getFirst().region();
        List<Loop> walls = new ArrayList<>(House.region(pen, House.OUTER).loops());
        walls.addAll(House.region(pen, House.LEFT).loops());
        walls.addAll(House.region(pen, House.RIGHT).loops());
        assertThat(off(wall.loops(), walls, origin)).as(name).isLessThan(OFF_MM);

        assertThat(storey.rooms()).as(name).extracting(Room::name).containsExactlyInAnyOrder("Hall", "Kitchen");
        for (Room room : storey.rooms()) {
            double[] truth = room.name().equals("Hall") ? House.LEFT : House.RIGHT;
            assertNear(room.region(), House.region(pen, truth), origin, name);
        }
        assertThat(storey.columns()).as(name).hasSize(1);
        assertNear(storey.columns().getFirst().region(), House.region(pen, House.COLUMN), origin, name);
        assertThat(storey.stairs()).as(name).hasSize(1);
        assertNear(storey.stairs().getFirst().region(), House.region(pen, House.FLIGHT), origin, name);
        assertThat(storey.stairs().getFirst().treads()).as(name).hasSize(7);
        assertOpenings(storey.openings(), pen, origin, name);
    }

    private static void assertOpenings(List<Opening> openings, Pen pen, Point origin, String name) {
        assertThat(openings)
                .as(name)
                .allMatch(Opening::isCut)
                .extracting(opening -> String.format(Locale.ROOT, "%s %.0f", opening.kind(), opening.widthMm()))
                .containsExactlyInAnyOrder("DOOR 1000", "DOOR 900", "WINDOW 1200");
        for (Opening opening : openings) {
            Point truth =
                    opening.widthMm() < 950 ? House.DOOR : opening.widthMm() < 1100 ? House.ENTRANCE : House.WINDOW;
            Point center = opening.center().plus(origin);
            assertThat(center.distance(pen.placed(truth.x(), truth.y())))
                    .as(name)
                    .isLessThan(OFF_MM);
        }
    }

    private static void assertNear(Region found, Region truth, Point origin, String name) {
        assertThat(off(found.loops(), truth.loops(), origin)).as(name).isLessThan(OFF_MM);
    }

    /// Gives the Hausdorff distance between outlines, the first less its origin.
    private static double off(List<Loop> found, List<Loop> truth, Point origin) {
        return Math.max(farthest(found, truth, origin), farthest(truth, found, origin.times(-1)));
    }

    private static double farthest(List<Loop> from, List<Loop> to, Point shift) {
        double farthest = 0;
        for (Curve curve : curves(from)) {
            int steps = (int) Math.ceil(curve.length() / STEP_MM);
            for (int i = 0; i <= steps; i++) {
                Point at = curve.at((double) i / steps).plus(shift);
                double nearest = Double.POSITIVE_INFINITY;
                for (Curve other : curves(to)) {
                    nearest = Math.min(nearest, other.distance(at));
                }
                farthest = Math.max(farthest, nearest);
            }
        }
        return farthest;
    }

    private static List<Curve> curves(List<Loop> loops) {
        return loops.stream().flatMap(loop -> loop.curves().stream()).toList();
    }

    private static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(var value, var _) -> value;
            case Outcome.Failed<T> failed ->
                throw new AssertionError(failed.failure().toString());
        };
    }
}
