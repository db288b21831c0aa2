package org.cadlift.extrude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Roof;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

/// Two rooms of 2850 by 5800 within walls of 100.
class CeilingTest {
    private static final Provenance SOURCE = new Provenance("A", 0x808080, List.of("1A"));
    private static final double ROOM_MM2 = 2850.0 * 5800;

    @Test
    void thereIsNoneUnlessItIsAskedFor() {
        Building building = made(0, storey(0, Rise.STOREY, List.of(), List.of()));
        assertThat(building.elements()).extracting(Element::kind).containsExactly(Kind.WALL, Kind.SLAB);
        assertThat(airTopMm(building)).isEqualTo(3000);
        assertThat(building.spaces()).allMatch(space -> space.ceiling().isEmpty());
    }

    @Test
    void eachRoomHasOneFromWallToWallAndItsAirEndsThere() {
        Building building = made(15, storey(0, Rise.STOREY, List.of(), List.of()));
        assertThat(ceilings(building)).extracting(Element::id).containsExactly("r1-ceiling", "r2-ceiling");
        assertThat(ceilings(building)).extracting(Element::name).containsExactly("Ceiling 1", "Ceiling 2");
        assertThat(ceilings(building)).extracting(Element::material).containsOnly("Ceiling");
        Measure first = Measures.of(ceilings(building).getFirst().solid());
        assertThat(first.min()).isEqualTo(new Point3(100, 100, 2985));
        assertThat(first.max()).isEqualTo(new Point3(2950, 5900, 3000));
        assertThat(first.volumeMm3()).isCloseTo(ROOM_MM2 * 15, within(1.0));
        assertThat(airTopMm(building)).isEqualTo(2985);
        assertThat(building.spaces())
                .extracting(space -> space.id()
                        + " "
                        + building.elements()
                                .get(space.ceiling().orElseThrow().first())
                                .id())
                .containsExactly("r1 r1-ceiling", "r2 r2-ceiling");
    }

    @Test
    void itHangsUnderTheSlabAbove() {
        Building building =
                made(15, storey(0, Rise.STOREY, List.of(), List.of()), storey(1, Rise.STOREY, List.of(), List.of()));
        assertThat(ceilings(building)).extracting(Element::level).containsExactly(0, 0, 1, 1);
        Measure lower = Measures.of(ceilings(building).getFirst().solid());
        assertThat(lower.min().z()).isEqualTo(2785);
        assertThat(lower.max().z()).isEqualTo(2800);
        assertThat(Measures.of(ceilings(building).getLast().solid()).max().z()).isEqualTo(6000);
    }

    @Test
    void itHangsNoHigherThanTheHeadsOfTheWalls() {
        Building building = made(15, storey(0, Rise.ofMm(2500), List.of(), List.of()));
        assertThat(Measures.of(ceilings(building).getFirst().solid()).max().z()).isEqualTo(2500);
        assertThat(airTopMm(building)).isEqualTo(2485);
    }

    @Test
    void itLeavesOutWhatStandsInTheRoom() {
        Column column = new Column("c1", rectangle(1000, 1000, 1300, 1300), Rise.STOREY, 1, SOURCE);
        Column low = new Column("c2", rectangle(2000, 1000, 2300, 1300), Rise.ofMm(1000), 1, SOURCE);
        Building building = made(15, storey(0, Rise.STOREY, List.of(column, low), List.of()));
        assertThat(Measures.of(ceilings(building).getFirst().solid()).volumeMm3())
                .isCloseTo((ROOM_MM2 - 300 * 300) * 15, within(1.0));
    }

    @Test
    void itLeavesTheWellOfAStairOpen() {
        // 16 lines 280 apart: 16 risers of 187.5.
        Building building = made(
                15,
                storey(0, Rise.STOREY, List.of(), List.of(stair(16))),
                storey(1, Rise.STOREY, List.of(), List.of()));
        assertThat(Measures.of(ceilings(building).getFirst().solid()).volumeMm3())
                .isCloseTo((ROOM_MM2 - 1000 * 15 * 280) * 15, within(1.0));
    }

    @Test
    void itLetsAFlightThroughThatIsNotKnownToBeWhole() {
        // 12 lines would be risers of 250: they are 175, and the last tread lies at 1925.
        Building building = made(1400, storey(0, Rise.STOREY, List.of(), List.of(stair(12))));
        Measure first = Measures.of(ceilings(building).getFirst().solid());
        assertThat(first.min().z()).isEqualTo(1600);
        assertThat(first.volumeMm3()).isCloseTo((ROOM_MM2 - 1000 * 11 * 280) * 1400, within(1.0));
    }

    @Test
    void itTakesAtMostHalfOfTheRoom() {
        Building building = made(9000, storey(0, Rise.STOREY, List.of(), List.of()));
        assertThat(airTopMm(building)).isEqualTo(1500);
    }

    private static double airTopMm(Building building) {
        return Measures.of(building.spaces().getFirst().solid()).max().z();
    }

    private static List<Element> ceilings(Building building) {
        List<Element> found = new ArrayList<>(building.elements());
        found.removeIf(element -> element.kind() != Kind.CEILING);
        return found;
    }

    private static Building made(double ceilingMm, Storey... storeys) {
        Plan plan = new Plan(Mode.BUILDING, Point3.ZERO, List.of(storeys), new Ledger(List.of(), List.of(), List.of()));
        return switch (Extrude.extrude("house", plan, new Extrude.Options(3000, 200, ceilingMm, Roof.NONE))) {
            case Outcome.Made<Building>(var building, var findings) -> building;
            case Outcome.Failed<Building> failed -> throw new AssertionError(failed.failure());
        };
    }

    private static Storey storey(int level, Rise walls, List<Column> columns, List<Stair> stairs) {
        Loop left = Loop.ofPoints(corners(100, 100, 2950, 5900));
        Loop right = Loop.ofPoints(corners(3050, 100, 5900, 5900));
        Region region =
                new Region(Loop.ofPoints(corners(0, 0, 6000, 6000)), List.of(left.reversed(), right.reversed()));
        return new Storey(
                "Storey " + level,
                Rise.ofStoreys(level),
                Rise.STOREY,
                new Point(0, 0),
                List.of(new Wall("w1", region, 100, walls, 1, SOURCE)),
                List.of(new Room("r1", "Hall", Region.of(left)), new Room("r2", "", Region.of(right))),
                List.of(),
                columns,
                stairs,
                List.of());
    }

    /// Makes a flight of lines 1000 long and 280 apart, going up the page.
    private static Stair stair(int lines) {
        List<Segment> treads = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            treads.add(new Segment(new Point(1000, 1000 + 280 * i), new Point(2000, 1000 + 280 * i)));
        }
        Region region = rectangle(1000, 1000, 2000, 1000 + 280 * (lines - 1));
        return new Stair("s1", region, treads, new Point(0, 1), 280, Stair.Ascent.FORWARD, 1, SOURCE);
    }

    private static Region rectangle(double minX, double minY, double maxX, double maxY) {
        return Region.of(Loop.ofPoints(corners(minX, minY, maxX, maxY)));
    }

    private static List<Point> corners(double minX, double minY, double maxX, double maxY) {
        return List.of(new Point(minX, minY), new Point(maxX, minY), new Point(maxX, maxY), new Point(minX, maxY));
    }
}
