package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.vectorize.PlansBesideTest.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.DrawingSet;
import org.cadlift.model.drawing.DrawingSet.Member;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Share;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Point;
import org.junit.jupiter.api.Test;

class StackingTest {
    private static final Vectorize.Options OPTIONS = Plans.options(Mode.BUILDING, 200);

    private static Member drawn(String file, String sketch) {
        return new Member(file, Optional.empty(), Sketch.of(sketch));
    }

    private static Member at(double elevationMm, Member member) {
        return new Member(member.file(), Optional.of(elevationMm), member.drawing());
    }

    private static Outcome<Plan> read(Member... members) {
        return Vectorize.vectorize(new DrawingSet(List.of(members)), OPTIONS);
    }

    private static Outcome.Made<Plan> stacked(Member... members) {
        return (Outcome.Made<Plan>) read(members);
    }

    @Test
    void drawingsOnTheSameAxesStandOnOneAnother() {
        Plan plan = stacked(drawn("eg.dxf", house(0, 0, 3000)), drawn("1. OG.dxf", house(0, 0, 4000)))
                .value();

        assertThat(plan.storeys()).extracting(Storey::name).containsExactly("Ground", "1. OG");
        assertThat(plan.storeys()).extracting(Storey::elevation).containsExactly(Rise.ZERO, Rise.STOREY);
        assertThat(plan.storeys()).extracting(Storey::offset).containsOnly(new Point(0, 0));
        assertThat(plan.mode()).isEqualTo(Mode.BUILDING);
    }

    @Test
    void drawingsOnOtherAxesAreLaidOnTheLowest() {
        Plan plan = stacked(
                        drawn("a.dxf", house(500, 0, 3000)),
                        drawn("b.dxf", house(12_345, 700, 4000)),
                        drawn("c.dxf", house(500, 0, 5000)))
                .value();

        assertThat(plan.storeys()).extracting(Storey::name).containsExactly("a", "b", "c");
        assertThat(plan.storeys())
                .extracting(Storey::offset)
                .containsExactly(new Point(0, 0), new Point(-11_845, -700), new Point(0, 0));
        assertThat(plan.shares())
                .extracting(Share::offset)
                .isEqualTo(plan.storeys().stream().map(Storey::offset).toList());
    }

    @Test
    void theOriginsThatWereSubtractedCount() {
        CadDrawing far = Sketch.of(house(0, 0, 4000));
        Member upper = new Member(
                "b.dxf",
                Optional.empty(),
                new CadDrawing(
                        far.units(), new Point3(3e7, 2e7, 0), far.layers(), far.entities(), far.blockEntities()));
        CadDrawing near = Sketch.of(house(1000, 0, 3000));
        Member lower = new Member(
                "a.dxf",
                Optional.empty(),
                new CadDrawing(
                        near.units(),
                        new Point3(3e7 - 1000, 2e7, 0),
                        near.layers(),
                        near.entities(),
                        near.blockEntities()));

        Plan plan = stacked(lower, upper).value();

        assertThat(plan.origin()).isEqualTo(new Point3(3e7 - 1000, 2e7, 0));
        assertThat(plan.storeys()).extracting(Storey::offset).containsExactly(new Point(0, 0), new Point(1000, 0));
    }

    @Test
    void aDrawingThatDoesNotLieOnTheOthersStaysAndIsTold() {
        Outcome.Made<Plan> made = stacked(
                drawn("house.dxf", house(0, 0, 3000)),
                drawn(
                        "shed.dxf",
                        "WALLS POLY 0,0 3000,0 3000,9000 0,9000 close\n"
                                + "WALLS POLY 300,300 2700,300 2700,8700 300,8700 close"));

        assertThat(made.value().storeys().getLast().offset()).isEqualTo(new Point(0, 0));
        assertThat(made.findings())
                .filteredOn(finding -> finding.code() == NoticeCode.DRAWING_APART)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("shed.dxf does not lie on house.dxf");
                    assertThat(finding.place().file()).isEqualTo("shed.dxf");
                });
    }

    @Test
    void elevationsThatAreStatedMakeStoreysAsHighAsToTheNext() {
        Plan plan = stacked(
                        at(-2500, drawn("a.dxf", house(0, 0, 3000))),
                        at(0, drawn("b.dxf", house(0, 0, 4000))),
                        at(3400, drawn("c.dxf", house(0, 0, 5000))))
                .value();

        assertThat(plan.storeys())
                .extracting(Storey::elevation)
                .containsExactly(Rise.ofMm(-2500), Rise.ZERO, Rise.ofMm(3400));
        assertThat(plan.storeys())
                .extracting(Storey::height)
                .containsExactly(Rise.ofMm(2500), Rise.ofMm(3400), Rise.STOREY);
        assertThat(plan.storeys())
                .extracting(storey -> storey.walls().getFirst().height())
                .containsExactly(Rise.ofMm(2500), Rise.ofMm(3400), Rise.STOREY);
    }

    @Test
    void drawingsThatAreNamedAsBelowGroundEndThere() {
        Outcome.Made<Plan> made = stacked(
                drawn("Keller.dxf", house(0, 0, 3000)),
                drawn("Erdgeschoss.dxf", house(0, 0, 4000)),
                drawn("Dach.dxf", house(0, 0, 5000)));

        assertThat(made.value().storeys())
                .extracting(Storey::elevation)
                .containsExactly(Rise.ofStoreys(-1), Rise.ZERO, Rise.STOREY);
        assertThat(made.value().storeys()).extracting(Storey::name).containsExactly("Basement", "Ground", "Dach");
    }

    @Test
    void theGivenOrderCountsAgainstNames() {
        Outcome.Made<Plan> made =
                stacked(drawn("level 2.dxf", house(0, 0, 3000)), drawn("level 1.dxf", house(0, 0, 4000)));

        assertThat(made.value().storeys()).extracting(Storey::name).containsExactly("Level 2", "Level 1");
        assertThat(Plans.messages(made, NoticeCode.STOREY_ASSUMED))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("though their names tell another order"));
    }

    @Test
    void storeysOfOneNameAreNumbered() {
        Plan plan = stacked(drawn("plan.dxf", house(0, 0, 3000)), drawn("plan.DXF", house(0, 0, 4000)))
                .value();

        assertThat(plan.storeys()).extracting(Storey::name).containsExactly("Ground", "Level 1");
    }

    @Test
    void aDrawingMayShowSeveralStoreys() {
        Plan plan = stacked(
                        drawn("lower.dxf", house(0, 0, 3000) + house(20_000, 0, 4000)),
                        drawn("upper.dxf", house(0, 0, 5000)))
                .value();

        assertThat(plan.storeys())
                .extracting(Storey::elevation)
                .containsExactly(Rise.ZERO, Rise.STOREY, Rise.ofStoreys(2));
        assertThat(plan.storeys())
                .extracting(Storey::offset)
                .containsExactly(new Point(0, 0), new Point(-20_000, 0), new Point(0, 0));
        assertThat(plan.storeys()).extracting(Storey::name).containsExactly("Ground", "Level 1", "upper");
        assertThat(List.of(plan.drawingOf(0), plan.drawingOf(1), plan.drawingOf(2)))
                .containsExactly(0, 0, 1);
    }

    @Test
    void storeysThatNothingNamesAreNumberedThroughAllDrawings() {
        Plan plan = stacked(
                        drawn("lower.dxf", house(0, 0, 5000)),
                        drawn("upper.dxf", house(0, 0, 3000) + house(20_000, 0, 4000)))
                .value();

        assertThat(plan.storeys()).extracting(Storey::name).containsExactly("lower", "Level 1", "Level 2");
    }

    @Test
    void idsCountThroughAndOpeningsStayInTheirWalls() {
        String door = house(0, 0, 3000) + "WALLS ARC 1000,0 900 0 90\nWALLS LINE 1000,0 1000,900\n";
        Plan plan = stacked(drawn("a.dxf", door), drawn("b.dxf", door)).value();

        List<String> ids = new ArrayList<>();
        for (Storey storey : plan.storeys()) {
            storey.walls().stream().map(Wall::id).forEach(ids::add);
            storey.rooms().stream().map(Room::id).forEach(ids::add);
            storey.openings().stream().map(Opening::id).forEach(ids::add);
            List<String> walls = storey.walls().stream().map(Wall::id).toList();
            assertThat(storey.openings())
                    .allSatisfy(opening -> assertThat(walls).contains(opening.wall()));
        }
        assertThat(ids).doesNotHaveDuplicates().contains("w1", "w2", "r1", "r4");
    }

    @Test
    void eachDrawingHasItsOwnAccountAndThatOfAllIsTheirSum() {
        Plan plan = stacked(
                        drawn("a.dxf", house(0, 0, 3000) + "TEXT TEXT 1000,1000 Kitchen"),
                        drawn("b.dxf", house(0, 0, 4000)))
                .value();

        assertThat(plan.shares()).extracting(Share::file).containsExactly("a.dxf", "b.dxf");
        assertThat(plan.shares().stream().map(share -> total(share.ledger())).toList())
                .containsExactly(4, 3);
        assertThat(total(plan.ledger())).isEqualTo(7);
        assertThat(plan.ledger().entries())
                .extracting(entry -> entry.place().file())
                .containsExactly("a.dxf");
    }

    private static int total(Ledger ledger) {
        return ledger.counts().stream().mapToInt(Ledger.Count::count).sum();
    }

    @Test
    void aDrawingOfWhichNothingComesEndsAllAndIsNamed() {
        Outcome<Plan> read = read(drawn("a.dxf", house(0, 0, 3000)), drawn("b.dxf", "WALLS LINE 0,0 100,0"));

        assertThat(read).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            Finding failure = ((Outcome.Failed<?>) failed).failure();
            assertThat(failure.code()).isEqualTo(FailureCode.CAD_NO_CLOSED_SHAPES);
            assertThat(failure.message()).startsWith("b.dxf: ");
            assertThat(failure.place()).extracting(Place::file).isEqualTo("b.dxf");
        });
    }
}
