package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

/// Reads drawings of which corners that were meant to be one miss each other by a micrometre.
class FuzzTest {
    @Test
    void wallsThatMissOneAnotherAreOne() {
        // Two walls, each closed; the second stands off the first by less than a micrometre, and ends beside its
        // corner.
        Storey storey = Plans.only(Plans.building("""
                WALL POLY 0,0 12000,0 12000,8000 0,8000 close
                WALL POLY 300,300 11700,300 11700,7700 300,7700 close
                WALL POLY 5000,300.0006 5240,300.0004 5240,7699.9993 5000,7699.9995 close
                """));

        assertThat(storey.walls()).hasSize(1);
        assertThat(storey.rooms()).hasSize(2);
        assertThat(shortest(storey)).isGreaterThan(0.01);
        assertThat(nearest(storey)).isGreaterThan(0.01);
    }

    @Test
    void openingsShareTheCornersOfTheirWalls() {
        // The faces of the second wall miss those of the first, and the pane lies across both gaps.
        Storey storey = Plans.only(Plans.building("""
                WALL POLY 0,0 5000,0 5000.0004,300.0003 0,300 close
                WALL POLY 6000.0002,0.0005 12000,0 12000,300 6000,300.0006 close
                WALL POLY 0,300 300,300 300,7700 0,7700 close
                WALL POLY 11700,300 12000,300 12000,7700 11700,7700 close
                WALL POLY 0,7700 12000,7700 12000,8000 0,8000 close
                WINDOW LINE 5000.0007,0.0004 6000,0
                WINDOW LINE 5000,150 6000,150.0002
                WINDOW LINE 5000,300 6000.0003,300.0001
                """));

        assertThat(storey.openings()).hasSize(1);
        assertThat(nearest(storey)).isGreaterThan(0.01);
    }

    @Test
    void profilesSideBySideShareTheirCorners() {
        Plan plan = Plans.profile("""
                PART POLY 0,0 9000,0 9000.0006,4000.0003 0,4000 close
                SHEET POLY 9000.0002,0.0007 15000,0 15000,4000 9000,4000 close
                """);

        assertThat(Plans.sum(Plans.profileAreas(plan))).isCloseTo(15000.0 * 4000, within(100.0));
        assertThat(nearest(Plans.only(plan))).isGreaterThan(0.01);
    }

    @Test
    void whatIsFineInASmallPartStays() {
        // A part of 20 mm with a step of five thousandths.
        Plan plan = Plans.profile("PART POLY 0,0 20,0 20,5 10,5 10,5.005 0,5.005 close");

        assertThat(Plans.only(plan).profiles().getFirst().region().outer().curves())
                .hasSize(6);
    }

    private static Stream<Region> regions(Storey storey) {
        return Stream.of(
                        storey.walls().stream().map(Wall::region),
                        storey.rooms().stream().map(Room::region),
                        storey.openings().stream().map(Opening::region),
                        storey.profiles().stream().map(Profile::region))
                .flatMap(regions -> regions);
    }

    private static double shortest(Storey storey) {
        return sides(storey).stream().mapToDouble(Curve::length).min().orElseThrow();
    }

    /// Measures how near two corners come that are not the same.
    private static double nearest(Storey storey) {
        List<Point> corners =
                sides(storey).stream().map(Curve::start).distinct().toList();
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < corners.size(); i++) {
            for (int j = 0; j < i; j++) {
                nearest = Math.min(nearest, corners.get(i).distance(corners.get(j)));
            }
        }
        return nearest;
    }

    private static List<Curve> sides(Storey storey) {
        List<Curve> sides = new ArrayList<>();
        regions(storey)
                .flatMap(region -> region.loops().stream())
                .map(Loop::curves)
                .forEach(sides::addAll);
        return sides;
    }
}
