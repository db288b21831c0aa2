package org.cadlift.extrude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Opening;
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

/// A room of 5800 by 7800 within walls of 100, with what stands in it.
class StructureTest {
    private static final Provenance SOURCE = new Provenance("A", 0x808080, List.of("1A"));

    @Test
    void aColumnIsAsHighAsItsStorey() {
        Building building = made(storey(0, List.of(), List.of(column(1000, 1000)), List.of()));
        Element column = one(building, Kind.COLUMN);
        assertThat(column.name()).isEqualTo("Column 1");
        assertThat(Measures.of(column.solid()).volumeMm3()).isEqualTo(300.0 * 300 * 3000);
    }

    @Test
    void aColumnLeavesToTheWallWhatStandsInIt() {
        // A third of it, 100 of 300, stands in the left wall.
        Building building = made(storey(0, List.of(), List.of(column(0, 1000)), List.of()));
        assertThat(Measures.of(one(building, Kind.COLUMN).solid()).volumeMm3()).isEqualTo(200.0 * 300 * 3000);
    }

    @Test
    void theGroundSlabReachesToTheOuterFacesAndLiesUnderTheFloor() {
        Measure slab = Measures.of(
                one(made(storey(0, List.of(), List.of(), List.of())), Kind.SLAB).solid());
        assertThat(slab.min()).isEqualTo(new Point3(0, 0, -200));
        assertThat(slab.max()).isEqualTo(new Point3(6000, 8000, 0));
        assertThat(slab.volumeMm3()).isEqualTo(6000.0 * 8000 * 200);
    }

    @Test
    void anUpperSlabLiesBetweenTheWallsAndColumnsBelow() {
        Building building = made(
                storey(0, List.of(), List.of(column(1000, 1000)), List.of()),
                storey(1, List.of(), List.of(), List.of()));
        Element upper = building.elements().stream()
                .filter(element -> element.kind() == Kind.SLAB && element.level() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(Measures.of(upper.solid()).min()).isEqualTo(new Point3(100, 100, 2800));
        assertThat(Measures.of(upper.solid()).volumeMm3()).isEqualTo((5800.0 * 7800 - 300 * 300) * 200);
        // The air below ends at the slab.
        assertThat(Measures.of(building.spaces().getFirst().solid()).max().z()).isEqualTo(2800);
    }

    @Test
    void wallsWithoutARoomHaveNoSlab() {
        Storey open = new Storey(
                "Garden",
                Rise.ZERO,
                Rise.STOREY,
                new Point(0, 0),
                List.of(new Wall("w1", rectangle(0, 0, 4000, 200), 200, Rise.STOREY, 1, SOURCE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Building building = made(open);
        assertThat(building.elements()).extracting(Element::kind).containsExactly(Kind.WALL);
        assertThat(building.walls()).containsExactly(new Building.Wall(0, 200, Side.UNKNOWN));
    }

    @Test
    void aFlightClimbsFromFloorToFloorThroughTheSlabAbove() {
        // 16 lines are 16 risers of 187.5; 15 treads of 280 by 1000, each as thick as a riser and a waist of 150.
        Building building = made(
                storey(0, List.of(), List.of(), List.of(stair("s1", 1000, 1000, 16, Stair.Ascent.FORWARD))),
                storey(1, List.of(), List.of(), List.of(stair("s1", 1000, 1000, 16, Stair.Ascent.FORWARD))));
        Element flight = one(building, Kind.STAIR);
        Measure measure = Measures.of(flight.solid());
        assertThat(measure.min()).isEqualTo(new Point3(1000, 1000, 0));
        assertThat(measure.max()).isEqualTo(new Point3(2000, 1000 + 15 * 280, 15 * 187.5));
        // The first tread is cut off by the floor: 187.5 thick instead of 337.5.
        assertThat(measure.volumeMm3()).isCloseTo(1000 * 280 * (187.5 + 14 * 337.5), within(1.0));
        double well = 1000 * 15 * 280;
        double slabs = building.elements().stream()
                .filter(element -> element.kind() == Kind.SLAB)
                .mapToDouble(element -> Measures.of(element.solid()).volumeMm3())
                .sum();
        assertThat(slabs).isCloseTo(200 * (6000.0 * 8000 + 5800 * 7800 - well), within(1.0));
    }

    @Test
    void twoFlightsSideBySideShareTheHeightAndHaveALandingBetween() {
        // Nine lines each: 18 risers of 3000 / 18; the second flight starts behind, and climbs back.
        Building building = made(storey(
                0,
                List.of(),
                List.of(),
                List.of(
                        stair("s1", 1000, 1000, 9, Stair.Ascent.FORWARD),
                        stair("s2", 2100, 1000, 9, Stair.Ascent.UNKNOWN))));
        double riser = 3000.0 / 18;
        List<Element> stairs = building.elements().stream()
                .filter(element -> element.kind() == Kind.STAIR || element.kind() == Kind.LANDING)
                .toList();
        assertThat(stairs)
                .extracting(Element::kind, Element::name)
                .containsExactly(
                        tuple(Kind.STAIR, "Stair 1 flight 1"),
                        tuple(Kind.STAIR, "Stair 1 flight 2"),
                        tuple(Kind.LANDING, "Stair 1 landing 1"));
        assertThat(building.assemblies())
                .containsExactly(new Assembly(
                        "s1-stair",
                        Assembly.Kind.STAIR,
                        "Stair 1",
                        building.elements().indexOf(stairs.getFirst()),
                        3));
        assertThat(Measures.of(stairs.get(1).solid()).max().z()).isCloseTo(17 * riser, within(1e-9));
        Measure landing = Measures.of(stairs.get(2).solid());
        // As deep as a flight is wide, from the inner edge of one to the outer edge of the other.
        assertThat(landing.min().flat()).isEqualTo(new Point(1000, 1000 + 8 * 280));
        assertThat(landing.max().flat()).isEqualTo(new Point(3100, 2000 + 8 * 280));
        assertThat(landing.max().z()).isCloseTo(9 * riser, within(1e-9));
    }

    @Test
    void theEyeOfAStairThatTurnsBackIsOpenToo() {
        List<Stair> flights = List.of(
                stair("s1", 1000, 1000, 9, Stair.Ascent.FORWARD), stair("s2", 2100, 1000, 9, Stair.Ascent.UNKNOWN));
        Building building = made(storey(0, List.of(), List.of(), flights), storey(1, List.of(), List.of(), List.of()));
        double slabs = building.elements().stream()
                .filter(element -> element.kind() == Kind.SLAB)
                .mapToDouble(element -> Measures.of(element.solid()).volumeMm3())
                .sum();
        // Flights, the 100 between them, and the landing of 1000.
        double well = 2100 * (8 * 280 + 1000);
        assertThat(slabs).isCloseTo(200 * (6000.0 * 8000 + 5800 * 7800 - well), within(1.0));
    }

    @Test
    void fewStepsKeepTheUsualRiserAndSaySo() {
        Outcome<Building> outcome = Extrude.extrude(
                "house",
                plan(storey(0, List.of(), List.of(), List.of(stair("s1", 1000, 1000, 4, Stair.Ascent.BACKWARD)))),
                Extrude.DEFAULTS);
        // (630 - 280) / 2 = 175.
        assertThat(Measures.of(one(building(outcome), Kind.STAIR).solid()).max().z())
                .isCloseTo(3 * 175, within(1e-9));
        assertThat(outcome.findings())
                .extracting(finding -> finding.code().name())
                .containsExactly(NoticeCode.STAIR_ASSUMED.name());
    }

    @Test
    void aDoorHasAFrameAndALeafWithinItsOpening() {
        Building building =
                made(storey(0, List.of(opening("o1", Opening.Kind.DOOR, 1000, 900, 0, 2100)), List.of(), List.of()));
        assertThat(building.elements())
                .extracting(Element::id, Element::name)
                .contains(tuple("o1", "Door 1 frame"), tuple("o1-2", "Door 1 leaf"));
        Building.Opening door = building.pierced().getFirst().openings().getFirst();
        assertThat(door.filling()).contains(new Building.Run(1, 2, "Door 1"));
        assertThat(door.side()).isEqualTo(Side.OUTER);
        assertThat(building.walls()).containsExactly(new Building.Wall(0, 100, Side.OUTER));
        Measure leaf = Measures.of(building.elements().get(2).solid());
        assertThat(leaf.min()).isEqualTo(new Point3(1060, 30, 0));
        assertThat(leaf.max()).isEqualTo(new Point3(1840, 70, 2040));
        assertThat(Measures.of(building.elements().get(1).solid()).volumeMm3())
                .isCloseTo(80 * (900.0 * 2100 - 780 * 2040), within(1e-3));
        assertThat(building.things()).hasSize(3);
    }

    @Test
    void aGapStaysOpen() {
        Building building =
                made(storey(0, List.of(opening("o1", Opening.Kind.GAP, 1000, 900, 0, 2100)), List.of(), List.of()));
        assertThat(building.elements()).extracting(Element::kind).containsExactly(Kind.WALL, Kind.SLAB);
    }

    @Test
    void openingsThatMeetInALineAreCut() {
        // One ends where the other begins, to the side and upwards: what is left touches in a line.
        Building building = made(storey(
                0,
                List.of(
                        opening("o1", Opening.Kind.GAP, 1000, 1000, 0, 2100),
                        opening("o2", Opening.Kind.GAP, 2000, 1000, 2100, 2500)),
                List.of(),
                List.of()));
        assertThat(building.pierced().getFirst().openings()).hasSize(2);
        double built = 0;
        for (Element element : building.elements()) {
            built += element.kind() == Kind.WALL ? Measures.of(element.solid()).volumeMm3() : 0;
        }
        double left = 100 * (2 * 6000.0 + 2 * 7800) * 3000 - 100 * (1000.0 * 2100 + 1000 * 400);
        // A hundredth of a millimetre more all around.
        assertThat(built).isCloseTo(left, within(100 * 0.01 * 2 * (1000 + 2100 + 1000 + 400)));
    }

    @Test
    void cutsThatGrowTowardsOneAnotherLeaveNoFilm() {
        // The first two touch in a line, so that all are cut larger; the third comes within two millionths of the
        // second.
        Building building = made(storey(
                0,
                List.of(
                        opening("o1", Opening.Kind.GAP, 1000, 1000, 0, 2100),
                        opening("o2", Opening.Kind.GAP, 2000, 1000, 2100, 2500),
                        opening("o3", Opening.Kind.GAP, 3000.020002, 1000, 2100, 2500)),
                List.of(),
                List.of()));
        for (Element element : building.elements()) {
            List<Double> corners = element.solid().vertices().stream()
                    .map(Point3::x)
                    .distinct()
                    .sorted()
                    .toList();
            for (int i = 1; i < corners.size(); i++) {
                // Rounding apart.
                double apart = corners.get(i) - corners.get(i - 1);
                assertThat(apart < 1e-9 || apart > 1e-3).as("%s", corners).isTrue();
            }
        }
    }

    private static Element one(Building building, Kind kind) {
        List<Element> found = new ArrayList<>(building.elements());
        found.removeIf(element -> element.kind() != kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Building made(Storey... storeys) {
        return building(Extrude.extrude("house", plan(storeys), Extrude.DEFAULTS));
    }

    private static Building building(Outcome<Building> outcome) {
        return switch (outcome) {
            case Outcome.Made<Building>(var building, var findings) -> building;
            case Outcome.Failed<Building> failed -> throw new AssertionError(failed.failure());
        };
    }

    private static Plan plan(Storey... storeys) {
        return new Plan(Mode.BUILDING, Point3.ZERO, List.of(storeys), new Ledger(List.of(), List.of(), List.of()));
    }

    private static Storey storey(int level, List<Opening> openings, List<Column> columns, List<Stair> stairs) {
        Loop inside = Loop.ofPoints(corners(100, 100, 5900, 7900));
        Region walls = new Region(Loop.ofPoints(corners(0, 0, 6000, 8000)), List.of(inside.reversed()));
        return new Storey(
                "Storey " + level,
                Rise.ofStoreys(level),
                Rise.STOREY,
                new Point(0, 0),
                List.of(new Wall("w1", walls, 100, Rise.STOREY, 1, SOURCE)),
                List.of(new Room("r1", "Hall", Region.of(inside))),
                openings,
                columns,
                stairs,
                List.of());
    }

    /// Makes an opening in the wall along the x axis.
    private static Opening opening(String id, Opening.Kind kind, double x, double width, double sill, double head) {
        return new Opening(
                id,
                kind,
                "w1",
                rectangle(x, 0, x + width, 100),
                new Point(x + width / 2, 50),
                new Point(1, 0),
                width,
                Rise.ofMm(sill),
                Rise.ofMm(head),
                Opening.Swing.NONE,
                1,
                SOURCE);
    }

    private static Column column(double x, double y) {
        return new Column("c1", rectangle(x, y, x + 300, y + 300), Rise.STOREY, 1, SOURCE);
    }

    /// Makes a flight of lines 1000 long and 280 apart, going up the page.
    private static Stair stair(String id, double x, double y, int lines, Stair.Ascent ascent) {
        List<Segment> treads = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            treads.add(new Segment(new Point(x, y + 280 * i), new Point(x + 1000, y + 280 * i)));
        }
        Region region = rectangle(x, y, x + 1000, y + 280 * (lines - 1));
        return new Stair(id, region, treads, new Point(0, 1), 280, ascent, 1, SOURCE);
    }

    private static Region rectangle(double minX, double minY, double maxX, double maxY) {
        return Region.of(Loop.ofPoints(corners(minX, minY, maxX, maxY)));
    }

    private static List<Point> corners(double minX, double minY, double maxX, double maxY) {
        return List.of(new Point(minX, minY), new Point(maxX, minY), new Point(maxX, maxY), new Point(minX, maxY));
    }
}
