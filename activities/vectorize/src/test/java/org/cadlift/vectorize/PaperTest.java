package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;
import org.junit.jupiter.api.Test;

/// Frames, title blocks and schedules are drawn for the sheet. Letters are 100 high.
class PaperTest {
    /// A room of 6 by 4 m in walls of 300.
    private static final String HOUSE = """
            A POLY 5000,6000 11600,6000 11600,10600 5000,10600 close
            A POLY 5300,6300 11300,6300 11300,10300 5300,10300 close
            A TEXT 8000,8000 Hall
            """;
    private static final double HOUSE_MM2 = 6600.0 * 4600 - 6000.0 * 4000;

    /// A1 at 1:20 with 20 mm to bind on and 5 elsewhere.
    private static final String FRAME = """
            A POLY 0,0 16820,0 16820,11880 0,11880 close
            A POLY 400,100 16720,100 16720,11780 400,11780 close
            """;

    @Test
    void titleBlockInItsFrameIsNoBuilding() {
        assertOnlyTheHouse(Plans.building(FRAME + HOUSE + table(10720, 100)));
    }

    @Test
    void emptyTableOnAFrameIsNoFlight() {
        StringBuilder table = new StringBuilder(line(3400, 11780, 3400, 9080));
        for (int row = 1; row <= 9; row++) {
            table.append(line(400, 11780 - 300 * row, 3400, 11780 - 300 * row));
        }

        assertOnlyTheHouse(Plans.building(FRAME + HOUSE + table));
    }

    @Test
    void stampInTheMarginIsNoWall() {
        String stamp = """
                A POLY 160,100 400,100 400,3000 160,3000 close
                A LINE 160,1200 400,1200
                """;

        String wall = "A POLY 5000,6000 9000,6000 9000,6300 5000,6300 close\n";

        Plan plan = Plans.building(FRAME + wall + stamp);

        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(4000.0 * 300, within(1.0)));
        assertThat(Plans.fateOf(plan, "4")).isEqualTo(Fate.ANNOTATION);
    }

    @Test
    void scheduleWithoutAFrameIsNoBuilding() {
        assertOnlyTheHouse(Plans.building(HOUSE + table(20000, 0)));
    }

    @Test
    void chainsOfDimensionsInPiecesLeaveTheWallTheyStandOn() {
        StringBuilder chains = new StringBuilder();
        for (int chain = 1; chain <= 2; chain++) {
            chains.append(line(5000, 6000 - 300 * chain, 11600, 6000 - 300 * chain));
            for (int i = 0; i < 4; i++) {
                chains.append(text(5500 + 1650 * i, 6100 - 300 * chain, "1.65"));
            }
        }
        for (int i = 0; i <= 4; i++) {
            chains.append(line(5000 + 1650 * i, 6000, 5000 + 1650 * i, 5400));
        }

        String house = """
                A LINE 5000,6000 11600,6000
                A LINE 11600,6000 11600,10600
                A LINE 11600,10600 5000,10600
                A LINE 5000,10600 5000,6000
                A POLY 5300,6300 11300,6300 11300,10300 5300,10300 close
                """;

        assertOnlyTheHouse(Plans.building(house + chains));
    }

    private static void assertOnlyTheHouse(Plan plan) {
        Storey storey = Plans.only(plan);
        assertThat(Plans.wallAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(HOUSE_MM2, within(1.0)));
        assertThat(storey.rooms()).hasSize(1);
        assertThat(storey.openings()).isEmpty();
        assertThat(storey.stairs()).isEmpty();
    }

    /// Draws a table 6 m wide and 2.2 m high, like a room in walls, with texts in the cells around an empty one.
    private static String table(int x, int y) {
        StringBuilder table = new StringBuilder();
        for (int row : new int[] {0, 300, 1900, 2200}) {
            table.append(line(x, y + row, x + 6000, y + row));
        }
        for (int column : new int[] {0, 500, 5500, 6000}) {
            table.append(line(x + column, y, x + column, y + 2200));
        }
        for (int row : new int[] {0, 300, 1900}) {
            table.append(text(x + 100, y + row + 100, "No")).append(text(x + 5600, y + row + 100, "By"));
        }
        return table + text(x + 600, y + 100, "Scale") + text(x + 600, y + 2000, "Client");
    }

    private static String line(int fromX, int fromY, int toX, int toY) {
        return String.format(Locale.ROOT, "A LINE %d,%d %d,%d%n", fromX, fromY, toX, toY);
    }

    private static String text(int x, int y, String text) {
        return String.format(Locale.ROOT, "A TEXT %d,%d %s%n", x, y, text);
    }
}
