package org.cadlift.extrude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Roof;
import org.cadlift.contract.Roof.Form;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.RoofMeasure;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

/// Houses of walls 300 thick, in metres where it says so.
class RoofTest {
    private static final Provenance SOURCE = new Provenance("Walls", 0, List.of());
    private static final double RISE = Math.tan(Math.toRadians(30));

    private static Outcome<Building> built(Roof roof, double slabMm, Region... storeys) {
        List<Storey> made = new ArrayList<>();
        for (Region outline : storeys) {
            Region inside = Offset.inset(outline, 300).getFirst();
            Region walls = new Region(outline.outer(), List.of(inside.outer().reversed()));
            made.add(new Storey(
                    "Storey " + made.size(),
                    Rise.ofStoreys(made.size()),
                    Rise.STOREY,
                    new Point(0, 0),
                    List.of(new Wall("w1", walls, 300, Rise.STOREY, 1, SOURCE)),
                    List.of(new Room("r1", "Hall", inside)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        Plan plan = new Plan(Mode.BUILDING, Point3.ZERO, made, new Ledger(List.of(), List.of(), List.of()));
        return Extrude.extrude("house", plan, new Extrude.Options(3000, slabMm, 0, roof));
    }

    private static Building made(Outcome<Building> outcome) {
        return switch (outcome) {
            case Outcome.Made<Building>(var building, var findings) -> building;
            case Outcome.Failed<Building> failed -> throw new AssertionError(failed.failure());
        };
    }

    private static List<Element> roofs(Building building) {
        return building.elements().stream()
                .filter(element -> element.kind() == Kind.ROOF)
                .toList();
    }

    private static Roof roof(Form form, double overhangMm) {
        return new Roof(form, Optional.of(30.0), overhangMm);
    }

    private static Region house(double width, double depth) {
        return Region.of(Loop.ofPoints(
                List.of(new Point(0, 0), new Point(width, 0), new Point(width, depth), new Point(0, depth))));
    }

    @Test
    void noRoofIsBuiltUnlessAskedFor() {
        Building building = made(built(Roof.NONE, 200, house(10000, 6000)));
        assertThat(building.elements()).extracting(Element::kind).containsExactly(Kind.WALL, Kind.SLAB);
        assertThat(building.assemblies()).isEmpty();
    }

    @Test
    void slabsAreAsThickAsAskedFor() {
        assertThat(made(built(Roof.NONE, 0, house(10000, 6000))).elements())
                .extracting(Element::kind)
                .containsExactly(Kind.WALL);
        Building thick = made(built(Roof.NONE, 350, house(10000, 6000)));
        assertThat(Measures.of(thick.elements().get(1).solid()).volumeMm3()).isCloseTo(60e6 * 350, within(1.0));
    }

    @Test
    void aFlatRoofIsASlabWithAParapet() {
        Building building = made(built(roof(Form.FLAT, 500), 200, house(10000, 6000)));
        Measure roof = Measures.of(roofs(building).getFirst().solid());
        assertThat(roof.volumeMm3() / 1e9).isCloseTo(60 * 0.2 + (60 - 9.6 * 5.6) * 0.4, within(1e-9));
        assertThat(roof.min()).isEqualTo(new Point3(0, 0, 3000));
        assertThat(roof.max()).isEqualTo(new Point3(10000, 6000, 3600));
        assertThat(building.assemblies())
                .containsExactly(new Assembly("roof1-whole", Assembly.Kind.FLAT_ROOF, "Roof 1", 2, 1));
    }

    @Test
    void aShedRisesFromALongSide() {
        Measure roof = Measures.of(roofs(made(built(roof(Form.SHED, 0), 200, house(10000, 6000))))
                .getFirst()
                .solid());
        assertThat(roof.max().z()).isCloseTo(3200 + RISE * 6000, within(1e-6));
        assertThat(roof.min()).isEqualTo(new Point3(0, 0, 3000));
    }

    private static RoofMeasure measured(Form form, double overhangMm, Region outline) {
        return RoofMeasure.of(roofs(made(built(roof(form, overhangMm), 200, outline))).stream()
                .map(Element::solid)
                .toList());
    }

    /// Is a measure in metres, with slopes of 30°.
    private static void assertMeasure(
            RoofMeasure roof, double plan, double eaves, double verges, double ridges, double hips, double valleys) {
        double slope = 1 / Math.cos(Math.toRadians(30));
        assertThat(roof.planMm2() / 1e6).as("plan").isCloseTo(plan, within(1e-6));
        assertThat(roof.coverMm2() / 1e6).as("cover").isCloseTo(plan * slope, within(1e-6));
        assertThat(roof.pitchDegrees()).isCloseTo(30, within(1e-6));
        assertThat(roof.eavesMm() / 1e3).as("eaves").isCloseTo(eaves, within(1e-6));
        assertThat(roof.vergesMm() / 1e3).as("verges").isCloseTo(verges * slope, within(1e-6));
        assertThat(roof.ridgesMm() / 1e3).as("ridges").isCloseTo(ridges, within(1e-6));
        // Hips and valleys run a diagonal of the plan for each unit of height over the ground.
        double diagonal = Math.sqrt(2 + RISE * RISE);
        assertThat(roof.hipsMm() / 1e3).as("hips").isCloseTo(hips * diagonal, within(1e-6));
        assertThat(roof.valleysMm() / 1e3).as("valleys").isCloseTo(valleys * diagonal, within(1e-6));
    }

    @Test
    void roofsAreMeasuredForWhoeverOrdersThem() {
        assertMeasure(measured(Form.HIP, 500, house(10000, 6000)), 77, 36, 0, 4, 4 * 3.5, 0);
        assertMeasure(measured(Form.GABLE, 500, house(10000, 6000)), 77, 22, 4 * 3.5, 11, 0, 0);
        double shedTop = 10 * Math.cos(Math.toRadians(30));
        assertMeasure(measured(Form.SHED, 0, house(10000, 6000)), 60, 10, shedTop + 2 * 6, 0, 0, 0);
        Region angle = Region.of(Loop.ofPoints(List.of(
                new Point(0, 0),
                new Point(12000, 0),
                new Point(12000, 6000),
                new Point(6000, 6000),
                new Point(6000, 12000),
                new Point(0, 12000))));
        assertMeasure(measured(Form.HIP, 0, angle), 108, 48, 0, 6 + 6, 5 * 3, 3);
        RoofMeasure flat = measured(Form.FLAT, 500, house(10000, 6000));
        assertThat(flat.coverMm2() / 1e6).isCloseTo(60, within(1e-9));
        assertThat(flat).isEqualTo(new RoofMeasure(flat.planMm2(), flat.planMm2(), 0, 0, 0, 0, 0, 0));
    }

    @Test
    void onlyTheHighestOfStoreysThatCoverOneAnotherHasARoof() {
        Building building =
                made(built(roof(Form.GABLE, 500), 200, house(10000, 6000), house(10000, 6000), house(10000, 6000)));
        assertThat(roofs(building)).hasSize(1).allMatch(element -> element.level() == 2);
        Measure roof = Measures.of(roofs(building).getFirst().solid());
        assertThat(roof.min()).isEqualTo(new Point3(-500, -500, 9000));
        assertThat(roof.max().z()).isCloseTo(9200 + RISE * 3500, within(1e-6));
    }

    /// The lower roof covers 6 m of depth from the upper storey's wall on, and does not enter it.
    @Test
    void aRoofLeansAgainstAHigherStorey() {
        Building building = made(built(roof(Form.HIP, 500), 200, house(20000, 10000), house(20000, 4000)));
        List<Element> roofs = roofs(building);
        assertThat(roofs).extracting(Element::level).containsExactly(0, 1);
        Measure lower = Measures.of(roofs.getFirst().solid());
        assertThat(lower.min().y()).isCloseTo(4000, within(1e-6));
        assertThat(lower.max().y()).isCloseTo(10500, within(1e-6));
        assertThat(lower.max().z()).isCloseTo(3200 + RISE * 6500, within(1e-6));
    }

    @Test
    void arcsBecomeTangentsWithANotice() {
        Region round = Region.of(Loop.circle(new Point(0, 0), 5000));
        Outcome<Building> outcome = built(roof(Form.HIP, 0), 200, round);
        assertThat(outcome.findings()).extracting(Finding::code).contains(NoticeCode.ROOF_ASSUMED);
        Measure roof = Measures.of(roofs(made(outcome)).getFirst().solid());
        assertThat(roof.max().z()).isCloseTo(3200 + RISE * 5000, within(1e-3));
        assertThat(roof.max().x()).isBetween(5000.0, 5010.1);
    }

    @Test
    void whereNoRoomIsThereIsNothingToCover() {
        Storey bare = new Storey(
                "Storey",
                Rise.ZERO,
                Rise.STOREY,
                new Point(0, 0),
                List.of(new Wall("w1", house(5000, 300), 300, Rise.STOREY, 1, SOURCE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Plan plan = new Plan(Mode.BUILDING, Point3.ZERO, List.of(bare), new Ledger(List.of(), List.of(), List.of()));
        Outcome<Building> outcome =
                Extrude.extrude("wall", plan, new Extrude.Options(3000, 200, 0, roof(Form.HIP, 500)));
        assertThat(roofs(made(outcome))).isEmpty();
        assertThat(outcome.findings())
                .extracting(Finding::message)
                .containsExactly("No roof was built: no walls enclose a room");
    }
}
