package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildingTest {
    @Test
    void aLoneOutlineIsTheOuterFaceOfItsWalls() {
        Plan plan = Plans.building("""
                A POLY 0,0 10000,0 10000,8000 0,8000 close
                A TEXT 5000,4000 Living
                """);

        Storey storey = Plans.only(plan);
        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(80e6 - 9600.0 * 7600, within(1e-3)));
        assertThat(storey.walls()).extracting(Wall::thicknessMm).containsExactly(200.0);
        assertThat(storey.walls()).extracting(Wall::height).containsExactly(Rise.STOREY);
        assertThat(storey.rooms()).extracting(Room::name).containsExactly("Living");
        assertThat(Plans.roomAreas(plan).getFirst()).isCloseTo(9600.0 * 7600, within(1e-3));
        assertThat(Plans.fateOf(plan, "2")).isEqualTo(Fate.ANNOTATION);
    }

    @Test
    void wallThickness0LeavesTheRegionSolid() {
        Plan plan = Plans.made(Sketch.of("A POLY 0,0 10000,0 10000,8000 0,8000 close"), Plans.options(Mode.BUILDING, 0))
                .value();

        assertThat(Plans.profileAreas(plan)).containsExactly(80e6);
        assertThat(Plans.wallAreas(plan)).isEmpty();
    }

    @Test
    void anOutline200InsideAnotherIsTheWallsOtherFace() {
        Plan plan = Plans.building("""
                A POLY 0,0 10000,0 10000,8000 0,8000 close
                A POLY 300,300 9700,300 9700,7700 300,7700 close
                """);

        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(80e6 - 9400.0 * 7400, within(1e-3)));
        assertThat(Plans.only(plan).walls().getFirst().thicknessMm()).isCloseTo(300, within(1e-6));
        assertThat(Plans.only(plan).rooms()).hasSize(1);
    }

    @Test
    void roomsInsideAnOuterFaceShareItsWalls() {
        // Two rooms with 240 outside and 100 between; the one to the right has a table in it.
        Plan plan = Plans.building("""
                A POLY 0,0 10000,0 10000,5000 0,5000 close
                A POLY 240,240 4950,240 4950,4760 240,4760 close
                A POLY 5050,240 9760,240 9760,4760 5050,4760 close
                A POLY 6000,1000 7200,1000 7200,1800 6000,1800 close
                A TEXT 1000,1000 12.5
                A TEXT 1000,2000 Kitchen
                A TEXT 8000,3000 Bad 2
                """);

        double rooms = 2 * 4710.0 * 4520;
        assertThat(Plans.sum(Plans.wallAreas(plan))).isCloseTo(50e6 - rooms, within(1e-3));
        assertThat(Plans.only(plan).rooms()).extracting(Room::name).containsExactly("Kitchen", "Bad 2");
        assertThat(Plans.only(plan).rooms()).extracting(Room::id).containsExactly("r1", "r2");
        assertThat(Plans.fateOf(plan, "4")).isEqualTo(Fate.ANNOTATION);
    }

    @Test
    void anOutlineFarInsideIsACourtyard() {
        Plan plan = Plans.building("""
                A POLY 0,0 20000,0 20000,20000 0,20000 close
                A POLY 6000,6000 14000,6000 14000,14000 6000,14000 close
                """);

        double outer = 400e6 - 19600.0 * 19600;
        double inner = 8400.0 * 8400 - 64e6;
        assertThat(Plans.sum(Plans.wallAreas(plan))).isCloseTo(outer + inner, within(1e-3));
    }

    @Test
    void anOutlineTooNarrowForItsWallsIsBuiltSolidWithAWarning() {
        Outcome.Made<Plan> made =
                Plans.made(Sketch.of("A POLY 0,0 5000,0 5000,900 0,900 close"), Plans.options(Mode.BUILDING, 500));

        assertThat(Plans.wallAreas(made.value())).containsExactly(4.5e6);
        assertThat(Plans.messages(made, NoticeCode.WALL_COLLAPSED)).hasSize(1);
    }

    @Test
    void singleBranchingLinesAreAxes() {
        // A T: 6 m across, 4 m down from its middle.
        Plan plan = Plans.building("""
                A LINE 0,0 6000,0
                A LINE 3000,0 3000,-4000
                """);

        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(6000.0 * 200 + 3900.0 * 200, within(1e-3)));
    }

    /// Fifteen symbols of a tick, a slim leaf and a tick break a partition into more short pieces than long ones.
    @Test
    void smallSymbolsOnAxesDoNotHideThem() {
        StringBuilder drawing = new StringBuilder("""
                W POLY 0,0 30000,0 30000,8000 0,8000 close
                W LINE 0,4000 30000,4000
                """);
        for (int i = 0; i < 15; i++) {
            double x = 1000 + 1900 * i;
            drawing.append("W LINE %s,3950 %s,4050%n".formatted(x, x));
            drawing.append("W LINE %s,3950 %s,4050%n".formatted(x + 100, x + 100));
        }
        Plan plan = Plans.building(drawing.toString());

        assertThat(Plans.roomAreas(plan)).containsExactly(29_600.0 * 3700, 29_600.0 * 3700);
    }

    /// Two rooms side by side, a third above both, drawn as rectangles that share sides; and the same in a rectangle
    /// around the whole plot.
    @ParameterizedTest
    @ValueSource(strings = {"", "W POLY 0,0 9000,0 9000,9000 0,9000 close"})
    void outlinesOfRoomsThatShareSidesHaveOneWallBetweenThem(String plot) {
        Plan plan = Plans.building("""
                W POLY 0,0 5000,0 5000,4000 0,4000 close
                W POLY 5000,0 9000,0 9000,4000 5000,4000 close
                W POLY 0,4000 9000,4000 9000,7000 0,7000 close
                """ + plot);

        // 200 inside the outer face, 100 on either side of a shared line.
        assertThat(Plans.roomAreas(plan))
                .contains(4700.0 * 3700, 3700.0 * 3700, 8600.0 * (plot.isEmpty() ? 2700 : 2800))
                .hasSize(plot.isEmpty() ? 3 : 4);
    }

    @Test
    void outlinesThatTouchInACornerStandAlone() {
        Plan plan = Plans.building("""
                W POLY 0,0 5000,0 5000,4000 0,4000 close
                W POLY 5000,4000 9000,4000 9000,8000 5000,8000 close
                """);

        assertThat(Plans.roomAreas(plan)).containsExactlyInAnyOrder(4600.0 * 3600, 3600.0 * 3600);
    }

    /// The partitions have a layer named for them, the house has not.
    @Test
    void wallsInWhichDoorsHangAreReadWhateverTheirLayerIsCalled() {
        Plan plan = Plans.building("""
                A-210_Structure LINE 0,0 2000,0
                A-210_Structure LINE 2000,0 2000,200
                A-210_Structure LINE 2000,200 200,200
                A-210_Structure LINE 200,200 200,4200
                A-210_Structure LINE 200,4200 5200,4200
                A-210_Structure LINE 5200,4200 5200,200
                A-210_Structure LINE 5200,200 2900,200
                A-210_Structure LINE 2900,200 2900,0
                A-210_Structure LINE 2900,0 5400,0
                A-210_Structure LINE 5400,0 5400,4400
                A-210_Structure LINE 5400,4400 0,4400
                A-210_Structure LINE 0,4400 0,0
                D LINE 2000,200 2000,1100
                D ARC 2000,200 900 0 90
                Partitions POLY 7000,0 7100,0 7100,3000 7000,3000 close
                Partitions POLY 8000,0 8100,0 8100,3000 8000,3000 close
                """);

        assertThat(Plans.roomAreas(plan)).containsExactly(5000.0 * 4000);
    }

    @Test
    void partitionsAsSingleLinesStandInsideTheOuterFace() {
        Plan plan = Plans.building("""
                A POLY 0,0 10000,0 10000,8000 0,8000 close
                A LINE 5000,0 5000,8000
                A LINE 5000,4000 10000,4000
                """);

        double partitions = 7600.0 * 200 + 4700.0 * 200;
        assertThat(Plans.sum(Plans.wallAreas(plan))).isCloseTo(80e6 - 9600.0 * 7600 + partitions, within(1e-3));
        assertThat(Plans.only(plan).rooms()).hasSize(3);
    }

    @Test
    void wallsAsClosedBarsAreUnited() {
        Plan plan = Plans.building("""
                W POLY 0,0 6000,0 6000,200 0,200 close
                W POLY 0,3800 6000,3800 6000,4000 0,4000 close
                W POLY 0,200 200,200 200,3800 0,3800 close
                W POLY 5800,200 6000,200 6000,3800 5800,3800 close
                """);

        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(24e6 - 5600.0 * 3600, within(1e-3)));
        assertThat(Plans.roomAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5600.0 * 3600, within(1e-3)));
        assertThat(Plans.only(plan).walls().getFirst().source().handles()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aHouseOfLinesWithPartitionsThatEndOnFacesIsFoundByItsThinFaces() {
        // Outer walls 300, one partition 100 whose lines end on the inner faces.
        Plan plan = Plans.building("""
                A LINE 0,0 10000,0
                A LINE 10000,0 10000,6000
                A LINE 10000,6000 0,6000
                A LINE 0,6000 0,0
                A LINE 300,300 9700,300
                A LINE 9700,300 9700,5700
                A LINE 9700,5700 300,5700
                A LINE 300,5700 300,300
                A LINE 4950,300 4950,5700
                A LINE 5050,300 5050,5700
                """);

        double walls = 60e6 - 9400.0 * 5400 + 100.0 * 5400;
        assertThat(Plans.sum(Plans.wallAreas(plan))).isCloseTo(walls, within(1e-3));
        assertThat(Plans.roomAreas(plan))
                .hasSize(2)
                .allSatisfy(area -> assertThat(area).isCloseTo(4650.0 * 5400, within(1e-3)));
        assertThat(plan.ledger().entries()).isEmpty();
    }

    @Test
    void doubleLinesInterruptedWithoutJambsArePassages() {
        // A wall 200 thick along y = 0 with a gap of 900, drawn without jambs.
        Plan plan = Plans.building("""
                A LINE 0,0 2000,0
                A LINE 0,200 2000,200
                A LINE 2900,0 6000,0
                A LINE 2900,200 6000,200
                """);

        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(6000.0 * 200, within(1e-3)));
        assertThat(Plans.only(plan).openings()).singleElement().satisfies(opening -> {
            assertThat(opening.kind()).isEqualTo(Opening.Kind.GAP);
            assertThat(opening.widthMm()).isCloseTo(900, within(1e-6));
            assertThat(opening.center().distance(new Point(2450, 100))).isLessThan(1e-6);
        });
    }

    @Test
    void stepsSideBySideAreNoWalls() {
        StringBuilder steps = new StringBuilder("""
                A LINE 0,0 6000,0
                A LINE 0,200 6000,200
                """);
        for (int i = 0; i <= 10; i++) {
            steps.append("A LINE ")
                    .append(1000 + 280 * i)
                    .append(",1000 ")
                    .append(1000 + 280 * i)
                    .append(",2200\n");
        }
        steps.append("A LINE 1000,1000 3800,1000\nA LINE 1000,2200 3800,2200\n");

        assertThat(Plans.wallAreas(Plans.building(steps.toString())))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(6000.0 * 200, within(1e-3)));
    }

    @Test
    void symbolsAreAnnotation() {
        Plan plan = Plans.building("""
                A POLY 0,0 10000,0 10000,8000 0,8000 close
                A POLY block=SOFA 5000,5000 7000,5000 7000,6000 5000,6000 close
                A LINE block=DOOR 0,2000 900,2000
                """);

        assertThat(Plans.sum(Plans.wallAreas(plan))).isCloseTo(80e6 - 9600.0 * 7600, within(1e-3));
        assertThat(Plans.fateOf(plan, "2")).isEqualTo(Fate.ANNOTATION);
        assertThat(Plans.fateOf(plan, "3")).isEqualTo(Fate.ANNOTATION);
    }

    @Test
    void aLayerNamedForWallsIsReadAlone() {
        Outcome.Made<Plan> made = Plans.made(Sketch.of("""
                        A-WALL POLY 0,0 10000,0 10000,8000 0,8000 close
                        SITE POLY -9000,-9000 19000,-9000 19000,19000 -9000,19000 close
                        """), Plans.options(Mode.BUILDING, 200));

        assertThat(Plans.sum(Plans.wallAreas(made.value()))).isCloseTo(80e6 - 9600.0 * 7600, within(1e-3));
        assertThat(Plans.fateOf(made.value(), "2")).isEqualTo(Fate.ANNOTATION);
        assertThat(Plans.messages(made, NoticeCode.ENTITY_IGNORED))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("A-WALL"));
    }

    @Test
    void aWidePolylineIsAWallOfItsWidth() {
        Plan plan = Plans.building("A POLY w=240 0,0 5000,0");

        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000.0 * 240, within(1e-3)));
        assertThat(Plans.only(plan).walls().getFirst().thicknessMm()).isEqualTo(240);
    }

    /// A partition 100 thick ends short of the outer wall's inner face by what rounding leaves, or a slip of the hand.
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-8, 1e-5, 0.01, 4})
    void aSlitAtTheEndOfAWideLineLetsNoTwoRoomsRunTogether(double slitMm) {
        Plan plan = Plans.building("A POLY w=200 0,0 8000,0 8000,4000 0,4000 close\nA POLY w=100 3000," + (100 + slitMm)
                + " 3000," + (3900 - slitMm));

        assertThat(Plans.roomAreas(plan))
                .satisfiesExactly(
                        area -> assertThat(area).isCloseTo(2850.0 * 3800, within(0.1)),
                        area -> assertThat(area).isCloseTo(4850.0 * 3800, within(0.1)));
    }

    /// The lower and the upper wall are hatched by 36 plain lines each, at 45° and 100 apart, which would cut the
    /// walls up.
    @Test
    void hatchingOfPlainLinesCutsNoWall() {
        StringBuilder sketch = new StringBuilder("""
                W POLY 0,0 5400,0 5400,4400 0,4400 close
                W POLY 200,200 5200,200 5200,4200 200,4200 close
                """);
        for (int i = 0; i < 36; i++) {
            int x = 100 + 141 * i;
            sketch.append("W LINE %d,0 %d,200%nW LINE %d,4200 %d,4400%n".formatted(x, x + 200, x, x + 200));
        }
        Plan plan = Plans.building(sketch.toString());

        assertThat(Plans.wallAreas(plan)).containsExactly(5400.0 * 4400 - 5000.0 * 4000);
        assertThat(Plans.roomAreas(plan)).containsExactly(5000.0 * 4000);
    }

    /// As above, but the outer face of the lower wall lies on the layer of the axes.
    @Test
    void aFaceThatBoundsHatchingIsAWallsWhateverItsLayerIsCalled() {
        StringBuilder sketch = new StringBuilder("""
                W LINE 5400,0 5400,4400
                W LINE 5400,4400 0,4400
                W LINE 0,4400 0,0
                W POLY 200,200 5200,200 5200,4200 200,4200 close
                AXES LINE 0,0 5400,0
                AXES LINE -500,2200 6000,2200
                """);
        for (int i = 0; i < 36; i++) {
            int x = 100 + 141 * i;
            sketch.append("W LINE %d,0 %d,200%n".formatted(x, x + 200));
        }
        Plan plan = Plans.building(sketch.toString());

        assertThat(Plans.wallAreas(plan)).containsExactly(5400.0 * 4400 - 5000.0 * 4000);
        assertThat(Plans.fateOf(plan, "5")).isEqualTo(Fate.USED);
        assertThat(Plans.fateOf(plan, "6")).isEqualTo(Fate.ANNOTATION);
    }

    /// Two panels of 40 by 540 slide past one another in a gap of 1000, each at the end of one wall.
    @Test
    void aPanelThatSlidesIsNoWall() {
        Plan plan = Plans.building("""
                W LINE 0,0 2000,0
                W LINE 2000,0 2000,200
                W LINE 2000,200 200,200
                W LINE 200,200 200,4200
                W LINE 200,4200 5200,4200
                W LINE 5200,4200 5200,200
                W LINE 5200,200 3000,200
                W LINE 3000,200 3000,0
                W LINE 3000,0 5400,0
                W LINE 5400,0 5400,4400
                W LINE 5400,4400 0,4400
                W LINE 0,4400 0,0
                W POLY 2000,104 2540,104 2540,144 2000,144 close
                W POLY 2460,56 3000,56 3000,96 2460,96 close
                """);

        assertThat(Plans.only(plan).openings())
                .singleElement()
                .satisfies(opening -> assertThat(opening.widthMm()).isEqualTo(1000))
                .satisfies(opening -> assertThat(opening.kind()).isEqualTo(Opening.Kind.DOOR));
    }

    @Test
    void whereWallsShowTheirThicknessSingleLinesAndOutlinesOfOtherLayersAreNone() {
        Plan plan = Plans.building("""
                W POLY 0,0 10000,0 10000,8000 0,8000 close
                W POLY 500,500 9500,500 9500,7500 500,7500 close
                ZONE POLY 20000,0 24000,0 24000,3000 20000,3000 close
                LINK LINE 5000,4000 22000,1500
                """);

        assertThat(Plans.wallAreas(plan)).containsExactly(80e6 - 9000.0 * 7000);
        assertThat(Plans.fateOf(plan, "3")).isEqualTo(Fate.ANNOTATION);
        assertThat(Plans.fateOf(plan, "4")).isEqualTo(Fate.IGNORED);
    }

    /// A room whose lower wall is drawn by two lines, as the ends of both side walls are, and all else by filling
    /// alone; a cupboard on the same layer is filled too.
    @Test
    void solidFillingsBesideDoubleLinesAreWalls() {
        String drawn = """
                W LINE 0,0 6000,0
                W LINE 300,300 5700,300
                W LINE 0,0 0,1000
                W LINE 300,300 300,1000
                W LINE 6000,0 6000,1000
                W LINE 5700,300 5700,1000
                W LINE 0,1000 300,1000
                W LINE 5700,1000 6000,1000
                %s SOLID 0,1000 300,1000 300,3700 5700,3700 5700,1000 6000,1000 6000,4000 0,4000
                W SOLID 0,0 6000,0 6000,300 0,300
                W SOLID 1500,1500 3500,1500 3500,3500 1500,3500
                """;
        Plan plan = Plans.building(drawn.formatted("W"));
        Plan other = Plans.building(drawn.formatted("F"));

        assertThat(Plans.only(plan).rooms()).hasSize(1);
        assertThat(Plans.roomAreas(plan).getFirst()).isCloseTo(5400.0 * 3400, within(1e-3));
        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(6000.0 * 4000 - 5400.0 * 3400, within(1e-3)));
        assertThat(Plans.fateOf(plan, "9")).isEqualTo(Fate.USED);
        assertThat(Plans.fateOf(plan, "A")).isEqualTo(Fate.ANNOTATION);
        assertThat(Plans.fateOf(plan, "B")).isEqualTo(Fate.ANNOTATION);
        // On a layer without walls of lines a filling is none.
        assertThat(Plans.only(other).rooms()).isEmpty();
    }
}
