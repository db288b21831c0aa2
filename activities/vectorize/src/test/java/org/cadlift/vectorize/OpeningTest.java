package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Opening.Kind;
import org.cadlift.model.plan.Opening.Swing;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Rise;
import org.cadlift.plane.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
    /// A room of 5000 by 4000 inside walls of 200, with a gap of 900 in the lower wall, from x = 2000 to 2900.
    private static final String ROOM = """
            W LINE 0,0 2000,0
            W LINE 2000,0 2000,200
            W LINE 2000,200 200,200
            W LINE 200,200 200,4200
            W LINE 200,4200 5200,4200
            W LINE 5200,4200 5200,200
            W LINE 5200,200 2900,200
            W LINE 2900,200 2900,0
            W LINE 2900,0 5400,0
            W LINE 5400,0 5400,4400
            W LINE 5400,4400 0,4400
            W LINE 0,4400 0,0
            """;

    /// The wall to the right of the gap stands 120 further up than the wall to its left: out of line by more than half
    /// of its thickness.
    @Test
    void aPassageBetweenWallsOutOfLineClosesTheRoom() {
        Plan plan = Plans.building("""
                W LINE 0,0 2000,0
                W LINE 2000,0 2000,200
                W LINE 2000,200 200,200
                W LINE 200,200 200,4200
                W LINE 200,4200 5200,4200
                W LINE 5200,4200 5200,320
                W LINE 5200,320 2900,320
                W LINE 2900,320 2900,120
                W LINE 2900,120 5400,120
                W LINE 5400,120 5400,4400
                W LINE 5400,4400 0,4400
                W LINE 0,4400 0,0
                """);

        assertThat(only(plan).kind()).isEqualTo(Kind.GAP);
        // Between the inner faces: 5000 by 4000 less 120 high over 2300, and half of it over the gap of 900.
        assertThat(Plans.roomAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000.0 * 4000 - 120 * 2300 - 60 * 900, within(1e-3)));
    }

    /// A post of 120 stands between two windows' walls and is drawn elsewhere; a cupboard of 600 by 1800 stands 50 off
    /// the left wall.
    @Test
    void aGapTooNarrowForAnOpeningIsClosedAndACupboardBesideAWallIsNot() {
        String room = ROOM.replace("W LINE 5200,200 2900,200", "W LINE 5200,200 2120,200")
                .replace("W LINE 2900,200 2900,0", "W LINE 2120,200 2120,0")
                .replace("W LINE 2900,0 5400,0", "W LINE 2120,0 5400,0");
        Plan plan = Plans.building(room + "W POLY 250,1000 2050,1000 2050,1600 250,1600 close\n");

        assertThat(Plans.roomAreas(plan)).containsExactly(5000.0 * 4000);
        assertThat(Plans.only(plan).openings()).isEmpty();
    }

    /// The sill stands 100 out of the lower wall and 50 beyond the window to either side.
    @Test
    void aSillShowsAWindow() {
        Plan plan = Plans.building("""
                W LINE 0,0 1950,0
                W LINE 1950,0 1950,-100
                W LINE 1950,-100 3250,-100
                W LINE 3250,-100 3250,0
                W LINE 3250,0 5400,0
                W LINE 5400,0 5400,4400
                W LINE 5400,4400 0,4400
                W LINE 0,4400 0,0
                W POLY 200,300 5200,300 5200,4200 200,4200 close
                W LINE 2000,0 2000,300
                W LINE 3200,0 3200,300
                """);

        Opening window = only(plan);
        assertThat(window.kind()).isEqualTo(Kind.WINDOW);
        assertThat(window.widthMm()).isCloseTo(1200, within(1e-6));
        assertThat(window.center().distance(new Point(2600, 150))).isLessThan(1e-6);
        assertThat(window.isCut()).isTrue();
    }

    /// The outer face ends 90 before the inner one at either side of the gap, and no jamb is drawn.
    @Test
    void wallsWhoseFacesEndApartAreClosed() {
        Plan plan = Plans.building("""
                W LINE 0,0 1910,0
                W LINE 2000,200 200,200
                W LINE 200,200 200,4200
                W LINE 200,4200 5200,4200
                W LINE 5200,4200 5200,200
                W LINE 5200,200 2900,200
                W LINE 2990,0 5400,0
                W LINE 5400,0 5400,4400
                W LINE 5400,4400 0,4400
                W LINE 0,4400 0,0
                """);

        assertThat(Plans.roomAreas(plan)).hasSize(1);
        assertThat(only(plan).widthMm()).isCloseTo(1080, within(1e-6));
    }

    @Test
    void aLeafAndItsArcAreADoorThatClosesTheRoom() {
        Plan plan = Plans.building(ROOM + """
                D LINE 2000,200 2000,1100
                D ARC 2000,200 900 0 90
                T TEXT 1000,2000 Bad\\n20.00 m²
                """);

        Opening door = only(plan);
        assertThat(door.kind()).isEqualTo(Kind.DOOR);
        assertThat(door.widthMm()).isCloseTo(900, within(1e-6));
        assertThat(door.center().distance(new Point(2450, 100))).isLessThan(1e-6);
        assertThat(door.sill()).isEqualTo(Rise.ZERO);
        assertThat(door.head()).isEqualTo(Rise.ofMm(2100));
        assertThat(door.isCut()).isTrue();
        assertThat(door.wall()).isEqualTo("w1");
        assertThat(door.source().handles()).containsExactly("D", "E");
        assertThat(Plans.roomAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000.0 * 4000, within(1e-3)));
        assertThat(Plans.only(plan).rooms().getFirst().name()).isEqualTo("Bad");
        assertThat(Plans.fateOf(plan, "D")).isEqualTo(Fate.USED);
    }

    /// Each leaf stands in the room, to which it opens: seen from there with the back to the far wall, a hinge at the
    /// lesser x is on the right hand.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D LINE 2000,200 2000,1100; D ARC 2000,200 900 0 90 | RIGHT",
                "D LINE 2900,200 2900,1100; D ARC 2900,200 900 90 180 | LEFT",
                "D LINE 2000,0 2000,-900; D ARC 2000,0 900 270 360 | LEFT",
                "D POLY 2000,200 2000,1100 2344.415,1031.492 2636.396,836.396 2831.492,544.415 2900,200 | RIGHT",
                "D POLY 2000,1100~-0.41421356 2900,200; D POLY 2000,200 2040,200 2040,1100 2000,1100 close | RIGHT",
                "D LINE 2000,200 2000,650; D ARC 2000,200 450 0 90; D LINE 2900,200 2900,650; D ARC 2900,200 450 90 180 | NONE"
            })
    void leavesAreDrawnInManyWays(String door, Swing swing) {
        Plan plan = Plans.building(ROOM + door.replace("; ", "\n"));

        assertThat(only(plan).kind()).isEqualTo(Kind.DOOR);
        assertThat(only(plan).widthMm()).isCloseTo(900, within(1e-6));
        assertThat(only(plan).swing()).isEqualTo(swing);
    }

    @Test
    void aLineAlongAGapIsAWindow() {
        Plan plan = Plans.building(ROOM + "G LINE 2000,80 2900,80\nG LINE 2000,120 2900,120");

        assertThat(only(plan).kind()).isEqualTo(Kind.WINDOW);
        assertThat(only(plan).sill()).isEqualTo(Rise.ofMm(1000));
        assertThat(only(plan).head()).isEqualTo(Rise.ofMm(2200));
    }

    @Test
    void linesAcrossAnUnbrokenWallBoundAWindow() {
        Plan plan = Plans.building("""
                W POLY 0,0 5400,0 5400,4400 0,4400 close
                W POLY 200,200 5200,200 5200,4200 200,4200 close
                G LINE 1000,0 1000,200
                G LINE 2500,0 2500,200
                G LINE 1000,100 2500,100
                """);

        assertThat(only(plan).kind()).isEqualTo(Kind.WINDOW);
        assertThat(only(plan).widthMm()).isCloseTo(1500, within(1e-6));
        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5400.0 * 4400 - 5000.0 * 4000, within(1e-3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two panes | G LINE 1000,70 2500,70; G LINE 1000,130 2500,130 | 1",
                "three panes, one drawn backwards | W LINE 1000,50 2500,50; W LINE 2500,100 1000,100;"
                        + " W LINE 1000,150 2500,150 | 1",
                "an axis alone | G LINE 1000,100 2500,100 | 0",
                "lines that end apart | G LINE 1000,70 2500,70; G LINE 1200,130 2500,130 | 0",
                "layers that end at a line across | W LINE 1000,0 1000,200; W LINE 1000,70 2500,70;"
                        + " W LINE 1000,130 2500,130 | 0",
                "a shelf beside the wall | G LINE 1000,270 2500,270; G LINE 1000,330 2500,330 | 0"
            })
    void panesInAnUnbrokenWallAreAWindow(String what, String lines, int windows) {
        List<Opening> openings = inUnbrokenWalls(lines);

        assertThat(openings).as(what).hasSize(windows).allSatisfy(window -> {
            assertThat(window.kind()).isEqualTo(Kind.WINDOW);
            assertThat(window.widthMm()).isCloseTo(1500, within(1e-6));
            assertThat(window.center().distance(new Point(1750, 100))).isLessThan(1e-6);
        });
    }

    /// What would say nothing on another layer.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a line in the wall | A-GLAZ LINE 1000,100 2500,100 | WINDOW",
                "a line on a face | Fenster LINE 1000,200 2500,200 | WINDOW",
                "a line of a leaf that is shut | DOORS LINE 1000,100 1900,100 | DOOR",
                "an outline from face to face | окна POLY 1000,0 2500,0 2500,200 1000,200 close | WINDOW",
                "an outline of a door | porte POLY 1000,0 1900,0 1900,200 1000,200 close | DOOR",
                "a layer of both | Doors_and_windows LINE 1000,100 2500,100 |",
                "a door of another name | OUTDOOR LINE 1000,100 2500,100 |",
                "a line beside the wall | WINDOW LINE 1000,260 2500,260 |",
                "lines across, of two windows | WINDOW LINE 1000,0 1000,200; WINDOW LINE 2500,0 2500,200 |"
            })
    void layersNamedAfterOpeningsSupportWhatIsDrawn(String what, String lines, Kind kind) {
        List<Opening> openings = inUnbrokenWalls(lines);

        assertThat(openings.stream().map(Opening::kind).toList())
                .as(what)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    /// The walls are one line each; a line over them tells where a window is.
    @Test
    void aLineOverAWallOfOneLineIsAWindow() {
        Plan plan = Plans.building("""
                W POLY 0,0 5000,0 5000,4000 0,4000 close
                WINDOWS LINE 1000,0 2500,0
                """);

        assertThat(only(plan).kind()).isEqualTo(Kind.WINDOW);
        assertThat(only(plan).widthMm()).isCloseTo(1500, within(1e-6));
    }

    @Test
    void aLineAlongAGapOnALayerOfDoorsIsADoor() {
        Plan plan = Plans.building(ROOM + "DOORS LINE 2000,100 2900,100");

        assertThat(only(plan).kind()).isEqualTo(Kind.DOOR);
    }

    /// Everything lies on one layer, whose name is wrong.
    @Test
    void theNameOfALayerThatDrawsTheWallsTellsNothing() {
        Plan plan = Plans.building("""
                WINDOW POLY 0,0 5400,0 5400,4400 0,4400 close
                WINDOW POLY 200,200 5200,200 5200,4200 200,4200 close
                WINDOW LINE 1000,100 2500,100
                """);

        assertThat(Plans.only(plan).openings()).isEmpty();
    }

    /// The sill stands 100 out of the wall from 900 to 3300.
    @Test
    void windowsSideBySideShareASill() {
        Plan plan = Plans.building("""
                W POLY 0,0 5400,0 5400,4400 0,4400 close
                W POLY 200,200 5200,200 5200,4200 200,4200 close
                G LINE 1000,0 1000,200
                G LINE 1600,0 1600,200
                G LINE 1800,0 1800,200
                G LINE 3200,0 3200,200
                S LINE 900,-100 3300,-100
                """);

        assertThat(Plans.only(plan).openings())
                .extracting(opening -> "%s %.0f".formatted(opening.kind(), opening.widthMm()))
                .containsExactly("WINDOW 600", "WINDOW 1400");
    }

    /// Two rooms with a wall between from x = 3000 to 3200; in it, and in the outer wall on the left, lines are drawn
    /// along a gap.
    @Test
    void aRoomThatWindowsOpenAloneIsEnteredByTheOneToAnotherRoom() {
        Plan plan = Plans.building("""
                W POLY 0,0 6200,0 6200,4400 0,4400 close
                W POLY 200,200 3000,200 3000,4200 200,4200 close
                W POLY 3200,200 6000,200 6000,4200 3200,4200 close
                G LINE 3000,1000 3200,1000
                G LINE 3000,1800 3200,1800
                G LINE 3080,1000 3080,1800
                G LINE 3120,1000 3120,1800
                G LINE 0,1000 200,1000
                G LINE 0,2500 200,2500
                G LINE 100,1000 100,2500
                D LINE 6000,1000 5100,1000
                D ARC 6000,1000 900 90 180
                """);

        assertThat(Plans.only(plan).openings())
                .extracting(opening -> "%s %.0f %.0f"
                        .formatted(opening.kind(), opening.center().x(), opening.widthMm()))
                .containsExactlyInAnyOrder("WINDOW 100 1500", "DOOR 3100 800", "DOOR 6100 900");
    }

    /// Rooms of 5000 by 4000 with a front from 500 to 4900 in the lower wall, which is 100 thick.
    private static final String FRONT = """
            W LINE 0,0 500,0
            W LINE 500,0 500,100
            W LINE 500,100 100,100
            W LINE 100,100 100,4100
            W LINE 100,4100 5100,4100
            W LINE 5100,4100 5100,100
            W LINE 5100,100 4900,100
            W LINE 4900,100 4900,0
            W LINE 4900,0 5200,0
            W LINE 5200,0 5200,4200
            W LINE 5200,4200 0,4200
            W LINE 0,4200 0,0
            """;

    @Test
    void aFrontIsPartedIntoItsDoorAndItsGlass() {
        Plan plan = Plans.building(FRONT + """
                G LINE 500,50 3850,50
                D LINE 4850,50 4850,1050
                D ARC 4850,50 1000 90 180
                """);

        assertThat(Plans.only(plan).openings())
                .allMatch(Opening::isCut)
                .extracting(opening -> "%s %.0f %s".formatted(opening.kind(), opening.widthMm(), opening.swing()))
                .containsExactly("WINDOW 3350 NONE", "DOOR 1050 LEFT");
        assertThat(Plans.roomAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000.0 * 4000, within(1e-3)));
    }

    @Test
    void aFrontOfSashesBetweenPostsIsAWindow() {
        Plan plan = Plans.building(FRONT + """
                G LINE 600,50 1600,50
                G LINE 1800,50 2800,50
                G LINE 3000,50 4000,50
                """);

        assertThat(only(plan).kind()).isEqualTo(Kind.WINDOW);
        assertThat(only(plan).isCut()).isTrue();
        assertThat(only(plan).widthMm()).isCloseTo(4400, within(1e-6));
    }

    @Test
    void aWideGapWithLittleInItIsNoFront() {
        Plan plan = Plans.building(FRONT + "G LINE 600,50 1600,50");

        assertThat(only(plan).kind()).isEqualTo(Kind.GAP);
        assertThat(only(plan).isCut()).isFalse();
    }

    @Test
    void aGapWiderThanAPassageIsProposedAndNotCut() {
        Outcome.Made<Plan> made = Plans.made(Sketch.of("""
                W LINE 0,0 5000,0
                W LINE 0,200 5000,200
                W LINE 0,0 0,200
                W LINE 5000,0 5000,200
                W LINE 9000,0 15000,0
                W LINE 9000,200 15000,200
                W LINE 9000,0 9000,200
                W LINE 15000,0 15000,200
                """), Plans.options(Mode.BUILDING, 200));

        assertThat(only(made.value()).isCut()).isFalse();
        assertThat(only(made.value()).widthMm()).isCloseTo(4000, within(1e-6));
        assertThat(Plans.wallAreas(made.value())).hasSize(2);
        assertThat(Plans.messages(made, NoticeCode.OPENING_UNCUT)).hasSize(1);
    }

    @Test
    void aWallWithoutBreakHasNoOpening() {
        Plan plan = Plans.building("""
                W POLY 0,0 5400,0 5400,4400 0,4400 close
                W POLY 200,200 5200,200 5200,4200 200,4200 close
                F POLY block=DRAWER 1000,200 1900,200 1900,800 1000,800 close
                """);

        assertThat(Plans.only(plan).openings()).isEmpty();
    }

    /// Gives the openings of a room inside walls of 200 that nothing breaks, with more lines, parted by `; `.
    private static List<Opening> inUnbrokenWalls(String lines) {
        Plan plan = Plans.building("""
                W POLY 0,0 5400,0 5400,4400 0,4400 close
                W POLY 200,200 5200,200 5200,4200 200,4200 close
                """ + lines.replace("; ", "\n"));
        return Plans.only(plan).openings();
    }

    private static Opening only(Plan plan) {
        assertThat(Plans.only(plan).openings()).hasSize(1);
        return Plans.only(plan).openings().getFirst();
    }
}
