package org.cadlift.extrude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measures;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class ExtrudeTest {
    private static final Point3 ORIGIN = new Point3(1e9, 2e9, 0);

    @Test
    void storeysStandAtTheirElevationAndMoveByTheirOffset() {
        Building building = made(
                storey(0, new Point(0, 0), List.of(wall("w1", 4000, 3000, "A", 0xFF0000)), List.of()),
                storey(3000, new Point(-9000, 10), List.of(wall("w1", 4000, 2500, "A", 0xFF0000)), List.of()));
        assertThat(building.name()).isEqualTo("house");
        assertThat(building.origin()).isEqualTo(ORIGIN);
        assertThat(building.levels()).hasSize(2);
        Element upper = building.elements().get(1);
        assertThat(upper.level()).isEqualTo(1);
        assertThat(Measures.of(upper.solid()).min()).isEqualTo(new Point3(-9000, 10, 3000));
        assertThat(Measures.of(upper.solid()).max()).isEqualTo(new Point3(-5000, 110, 5500));
    }

    @Test
    void aWallIsKeptAsItWasBeforeItsOpeningsWereCut() {
        Provenance source = new Provenance("A", 0, List.of());
        Storey storey = new Storey(
                "Ground",
                Rise.ofMm(500),
                Rise.STOREY,
                new Point(10, 0),
                List.of(wall("w0", 100, 3000, "A", 0), wall("w1", 4000, 3000, "A", 0)),
                List.of(new Room("r1", "Hall", strip(4000))),
                List.of(
                        opening("o1", "w1", 1000, 0, 4000, 1, source),
                        opening("o2", "w1", 3000, 900, 2100, 1, source),
                        opening("o3", "w1", 2000, 0, 2100, 0.1, source)),
                List.of(),
                List.of(),
                List.of());
        Building building = made(storey);
        assertThat(building.elements()).extracting(Element::id).startsWith("w0", "w1", "w1-2");
        Building.Pierced wall = building.pierced().getFirst();
        assertThat(wall.first()).isEqualTo(1);
        assertThat(wall.count()).isEqualTo(2);
        assertThat(Measures.of(wall.whole()).volumeMm3()).isEqualTo(4000.0 * 100 * 3000);
        assertThat(wall.openings()).extracting(Building.Opening::id).containsExactly("o1", "o2");
        // The first is higher than its wall.
        assertThat(Measures.of(wall.openings().getFirst().solid()).max().z()).isEqualTo(3500);
        assertThat(wall.openings().get(1).place()).isEqualTo(new Point3(3210, 50, 1400));
        assertThat(building.things())
                .extracting(thing -> thing.elements().size())
                .containsExactly(1, 2, 2, 2, 1);
        Building.Space room = building.spaces().getFirst();
        assertThat(room.areaMm2()).isEqualTo(400_000);
        assertThat(Measures.of(room.solid()).min()).isEqualTo(new Point3(10, 0, 500));
        assertThat(Measures.of(room.solid()).max()).isEqualTo(new Point3(4010, 100, 3500));
    }

    private static Opening opening(
            String id, String wall, double x, double sill, double head, double confidence, Provenance source) {
        Loop loop = Loop.ofPoints(
                List.of(new Point(x, 0), new Point(x + 400, 0), new Point(x + 400, 100), new Point(x, 100)));
        return new Opening(
                id,
                Opening.Kind.WINDOW,
                wall,
                Region.of(loop),
                new Point(x + 200, 50),
                new Point(1, 0),
                400,
                Rise.ofMm(sill),
                Rise.ofMm(head),
                Opening.Swing.NONE,
                confidence,
                source);
    }

    @Test
    void theHeightChosenRaisesWhatStatesNone() {
        Storey upper = new Storey(
                "Upper",
                Rise.ofStoreys(1),
                Rise.STOREY,
                new Point(0, 0),
                List.of(
                        new Wall("w1", strip(4000), 100, Rise.STOREY, 1, new Provenance("A", 0, List.of())),
                        wall("w2", 4000, 900, "A", 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Outcome<Building> outcome = Extrude.extrude("house", plan(upper), new Extrude.Options(2500));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Made.class, made -> {
            Building building = (Building) made.value();
            assertThat(building.levels()).containsExactly(new Building.Level("Upper", 2500, 2500));
            assertThat(building.elements())
                    .extracting(element -> Measures.of(element.solid()).max().z())
                    .containsExactly(5000.0, 3400.0);
        });
    }

    @Test
    void elementsHaveNamesUniqueIdsAndMaterials() {
        Building building = made(
                storey(
                        0,
                        new Point(0, 0),
                        List.of(wall("w1", 4000, 3000, "A", 0xFF0000), wall("w2", 5000, 3000, "A", 0x00FF00)),
                        List.of(profile("p1", 100, 50, 10, "B", 0x0000FF))),
                storey(3000, new Point(0, 0), List.of(wall("w1", 4000, 3000, "A", 0xFF0000)), List.of()));
        assertThat(building.elements())
                .extracting(Element::id, Element::kind, Element::name, Element::material)
                .containsExactly(
                        tuple("w1", Element.Kind.WALL, "Wall 1", "A #FF0000"),
                        tuple("w2", Element.Kind.WALL, "Wall 2", "A #00FF00"),
                        tuple("p1", Element.Kind.PROFILE, "Profile 1", "B"),
                        tuple("w1-2", Element.Kind.WALL, "Wall 3", "A #FF0000"));
        assertThat(Measures.of(building.elements().get(2).solid()).min().z()).isEqualTo(50);
        assertThat(Measures.of(building.elements().get(2).solid()).max().z()).isEqualTo(60);
    }

    @Test
    void badPartsAreLeftOutWithAFinding() {
        Outcome<Building> outcome = Extrude.extrude(
                "house",
                plan(storey(
                        0,
                        new Point(0, 0),
                        List.of(),
                        List.of(
                                profile("p1", 100, 0, 10, "B", 0),
                                profile("p2", 100, 0, 0, "B", 0),
                                profile("p3", 100, 0, Double.NaN, "B", 0),
                                profile("p4", 1e-4, 0, 10, "B", 0)))),
                Extrude.DEFAULTS);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Made.class, made -> {
            assertThat(((Building) made.value()).elements()).hasSize(1);
        });
        assertThat(outcome.findings())
                .extracting(finding -> finding.code().name())
                .containsExactly(
                        NoticeCode.OUTLINE_INVALID.name(),
                        NoticeCode.OUTLINE_INVALID.name(),
                        NoticeCode.OUTLINE_TOO_SMALL.name());
    }

    @Test
    void planWithoutPartsFails() {
        assertThat(Extrude.extrude("house", plan(storey(0, new Point(0, 0), List.of(), List.of())), Extrude.DEFAULTS))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.CAD_NO_CLOSED_SHAPES));
    }

    @Test
    void planWithBadPartsAloneFails() {
        Plan plan = plan(storey(0, new Point(0, 0), List.of(), List.of(profile("p1", 100, 0, -5, "B", 0))));
        assertThat(Extrude.extrude("house", plan, Extrude.DEFAULTS))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.GEO_INVALID_POLYGON));
    }

    private static Building made(Storey... storeys) {
        return switch (Extrude.extrude("house", plan(storeys), Extrude.DEFAULTS)) {
            case Outcome.Made<Building>(var building, var findings) -> {
                assertThat(findings).isEmpty();
                yield building;
            }
            case Outcome.Failed<Building> failed -> throw new AssertionError(failed.failure());
        };
    }

    private static Plan plan(Storey... storeys) {
        return new Plan(Mode.BUILDING, ORIGIN, List.of(storeys), new Ledger(List.of(), List.of(), List.of()));
    }

    private static Storey storey(double elevation, Point offset, List<Wall> walls, List<Profile> profiles) {
        return new Storey(
                "Storey",
                Rise.ofMm(elevation),
                Rise.STOREY,
                offset,
                walls,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                profiles);
    }

    private static Wall wall(String id, double length, double height, String layer, int rgb) {
        return new Wall(id, strip(length), 100, Rise.ofMm(height), 1, new Provenance(layer, rgb, List.of("1A")));
    }

    private static Profile profile(String id, double length, double base, double height, String layer, int rgb) {
        return new Profile(id, strip(length), base, Rise.ofMm(height), new Provenance(layer, rgb, List.of("2B")));
    }

    private static Region strip(double length) {
        return Region.of(Loop.ofPoints(
                List.of(new Point(0, 0), new Point(length, 0), new Point(length, 100), new Point(0, 100))));
    }
}
