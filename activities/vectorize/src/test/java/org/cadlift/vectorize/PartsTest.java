package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Stair;
import org.cadlift.plane.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Columns and stairs in a room of 8000 by 6000 inside walls of 200.
class PartsTest {
    private static final String ROOM = """
            W POLY 0,0 8400,0 8400,6400 0,6400 close
            W POLY 200,200 8200,200 8200,6200 200,6200 close
            """;

    /// Five lines 1000 long and 280 apart bound four treads.
    private static final String TREADS = """
            S LINE 1000,1000 2000,1000
            S LINE 2000,1280 1000,1280
            S LINE 1000,1560 2000,1560
            S LINE 1000,1840 2000,1840
            S LINE 1000,2120 2000,2120
            """;

    @Test
    void equidistantTreadsAreAFlight() {
        Plan plan = Plans.building(ROOM + TREADS + "T TEXT 1400,800 UP");

        Stair stair = only(plan);
        assertThat(stair.id()).isEqualTo("s1");
        assertThat(stair.treads()).hasSize(5);
        assertThat(stair.treadMm()).isCloseTo(280, within(1e-9));
        assertThat(stair.region().area()).isCloseTo(1000.0 * 1120, within(1e-6));
        // Up stands below the lowest line, and the flight climbs from there.
        Point climb = stair.going().times(stair.ascent() == Stair.Ascent.FORWARD ? 1 : -1);
        assertThat(climb.distance(new Point(0, 1))).isLessThan(1e-9);
        assertThat(stair.source().handles()).containsExactly("3", "4", "5", "6", "7");
        assertThat(Plans.fateOf(plan, "4")).isEqualTo(Fate.USED);
        assertThat(Plans.roomAreas(plan)).hasSize(1);
    }

    /// Beside each edge, 20 further down, runs a nosing; the whole is one flight.
    @Test
    void nosingsMakeNoFlightsOfTheirOwn() {
        String nosings = """
                S LINE 1000,980 2000,980
                S LINE 1000,1260 2000,1260
                S LINE 1000,1540 2000,1540
                S LINE 1000,1820 2000,1820
                """;
        assertThat(only(Plans.building(ROOM + TREADS + nosings)).treads()).hasSize(5);
    }

    /// The second and the fourth line are drawn in two pieces, one of them too short to be a tread.
    @Test
    void treadsMayBeDrawnInPieces() {
        String pieces = TREADS.replace(
                        "S LINE 2000,1280 1000,1280", "S LINE 1000,1280 1300,1280\nS LINE 2000,1280 1300,1280")
                .replace("S LINE 1000,1840 2000,1840", "S LINE 1600,1840 1000,1840\nS LINE 1600,1840 2000,1840");
        assertThat(only(Plans.building(ROOM + pieces)).treads()).hasSize(5);
    }

    @Test
    void downStandsAtTheHead() {
        Stair stair = only(Plans.building(ROOM + TREADS + "T TEXT 1400,800 DN"));
        Point climb = stair.going().times(stair.ascent() == Stair.Ascent.FORWARD ? 1 : -1);
        assertThat(climb.distance(new Point(0, -1))).isLessThan(1e-9);
    }

    @Test
    void anArrowlessFlightSaysNothingOfItsClimb() {
        assertThat(only(Plans.building(ROOM + TREADS)).ascent()).isEqualTo(Stair.Ascent.UNKNOWN);
    }

    @Test
    void tilesTablesAndUnevenLinesAreNoFlight() {
        StringBuilder tiles = new StringBuilder(ROOM);
        for (int i = 0; i < 6; i++) {
            int at = 1000 + 300 * i;
            tiles.append("P LINE 1000,%d 2500,%d\nP LINE %d,1000 %d,2500\n".formatted(at, at, at, at));
        }
        assertThat(Plans.only(Plans.building(tiles.toString())).stairs()).isEmpty();
        String table = ROOM + TREADS + """
                T TEXT 1100,1100 Door
                T TEXT 1100,1400 Window
                T TEXT 1100,1700 Gate
                """;
        assertThat(Plans.only(Plans.building(table)).stairs()).isEmpty();
        String uneven = ROOM + """
                S LINE 1000,1000 2000,1000
                S LINE 1000,1280 2000,1280
                S LINE 1000,1620 2000,1620
                S LINE 1000,1900 2000,1900
                """;
        assertThat(Plans.only(Plans.building(uneven)).stairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F SOLID", "F HATCH", "S-COLUMN POLY"})
    void whatIsFilledOrNamedIsAColumn(String drawn) {
        String close = drawn.endsWith("POLY") ? " close" : "";
        Plan plan = Plans.building(ROOM + drawn + " 4000,3000 4400,3000 4400,3300 4000,3300" + close);

        Column column = Plans.only(plan).columns().getFirst();
        assertThat(Plans.only(plan).columns()).hasSize(1);
        assertThat(column.id()).isEqualTo("c1");
        assertThat(column.region().area()).isCloseTo(400.0 * 300, within(1e-6));
        assertThat(column.source().handles()).containsExactly("3");
        assertThat(Plans.fateOf(plan, "3")).isEqualTo(Fate.USED);
    }

    @Test
    void aTableAndAPierInAWallAreNoColumns() {
        Plan table = Plans.building(ROOM + "M POLY 4000,3000 4800,3000 4800,3800 4000,3800 close");
        assertThat(Plans.only(table).columns()).isEmpty();
        Plan pier = Plans.building(ROOM + "F SOLID 4000,10 4400,10 4400,190 4000,190");
        assertThat(Plans.only(pier).columns()).isEmpty();
        Plan corner = Plans.building(ROOM + "F HATCH 0,0 1000,0 1000,200 200,200 200,1000 0,1000");
        assertThat(Plans.only(corner).columns()).isEmpty();
        Plan refrigerator = Plans.building(ROOM + "A-FLOR-PATT HATCH 4000,3000 4800,3000 4800,3800 4000,3800");
        assertThat(Plans.only(refrigerator).columns()).isEmpty();
    }

    private static Stair only(Plan plan) {
        assertThat(Plans.only(plan).stairs()).hasSize(1);
        return Plans.only(plan).stairs().getFirst();
    }
}
