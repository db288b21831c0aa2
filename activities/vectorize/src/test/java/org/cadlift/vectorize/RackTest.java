package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Plan;
import org.junit.jupiter.api.Test;

/// Racks are drawn like walls and stand in halls.
class RackTest {
    private static final String HALL = """
            A POLY 0,0 12600,0 12600,8600 0,8600 close
            A POLY 300,300 12300,300 12300,6000 300,6000 close
            A POLY 300,6200 12300,6200 12300,8300 300,8300 close
            """;

    @Test
    void freeRowOfEqualCellsIsARack() {
        Plan plan = Plans.building(HALL + cells(4, 900, 900, 900, 900));

        assertThat(Plans.only(plan).walls()).hasSize(1);
        assertThat(Plans.roomAreas(plan)).containsExactly(12000.0 * 5700, 12000.0 * 2100);
        assertThat(Plans.fateOf(plan, "5")).isEqualTo(Fate.ANNOTATION);
    }

    @Test
    void freeShaftsSideBySideAreWalls() {
        assertThat(Plans.roomAreas(Plans.building(HALL + cells(4, 900, 900, 900))))
                .hasSize(5);
    }

    @Test
    void freeRowOfUnequalCellsIsOfWalls() {
        assertThat(Plans.roomAreas(Plans.building(HALL + cells(4, 900, 900, 900, 1200))))
                .hasSize(6);
    }

    /// Draws a row of cells 1.2 m deep, 100 apart and in 100 of wall.
    private static String cells(int from, int... widths) {
        StringBuilder row = new StringBuilder();
        int x = 1000 * from;
        for (int width : widths) {
            row.append(rectangle(x, 3100, width, 1200));
            x += width + 100;
        }
        return row + rectangle(1000 * from - 100, 3000, x - 1000 * from + 100, 1400);
    }

    private static String rectangle(int x, int y, int width, int height) {
        return String.format(
                Locale.ROOT,
                "A POLY %d,%d %d,%d %d,%d %d,%d close%n",
                x,
                y,
                x + width,
                y,
                x + width,
                y + height,
                x,
                y + height);
    }
}
