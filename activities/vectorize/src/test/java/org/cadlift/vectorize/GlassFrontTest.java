package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;
import org.junit.jupiter.api.Test;

/// Fronts of glass: a pane between the lines of its frame, from wall to wall.
class GlassFrontTest {
    /// Walls of 300 around 8 by 6 m, open at the lower right corner from 3 m on and up to 3 m.
    private static final String OPEN = """
            WALL POLY 3000,0 0,0 0,6000 8000,6000 8000,3000 7700,3000 7700,5700 300,5700 300,300 3000,300 close
            A TEXT 2000,2000 Hall
            """;
    private static final String CORNER = """
            GLASS LINE 3000,100 7900,100
            GLASS LINE 3000,150 7850,150
            GLASS LINE 3000,200 7800,200
            GLASS LINE 7900,100 7900,3000
            GLASS LINE 7850,150 7850,3000
            GLASS LINE 7800,200 7800,3000
            """;

    @Test
    void glassAroundACornerClosesTheRoom() {
        Storey storey = Plans.only(Plans.building(OPEN + CORNER));

        assertThat(storey.rooms()).singleElement().satisfies(room -> {
            assertThat(room.name()).isEqualTo("Hall");
            // To the inner faces of the walls, and of the glass where that is.
            assertThat(room.region().area())
                    .isCloseTo(7400.0 * 5400 + 4700 * 100.0 + 100 * 2700.0 + 100 * 100, within(1e5));
        });
        assertThat(storey.openings()).extracting(Opening::kind).containsOnly(Opening.Kind.WINDOW);
        assertThat(storey.openings())
                .extracting(Opening::widthMm)
                .satisfiesExactlyInAnyOrder(
                        width -> assertThat(width).isCloseTo(4850, within(1.0)),
                        width -> assertThat(width).isCloseTo(2850, within(1.0)));
    }

    @Test
    void glassThatEndsInTheOpenIsNoFront() {
        Plan plan = Plans.building(OPEN
                + CORNER.replace("7900,3000", "7900,2000")
                        .replace("7850,3000", "7850,2000")
                        .replace("7800,3000", "7800,2000"));

        assertThat(Plans.only(plan).rooms()).isEmpty();
        assertThat(Plans.only(plan).openings()).isEmpty();
    }

    @Test
    void threeLinesThatPartARoomAreNoFront() {
        Plan plan = Plans.building("""
                WALL POLY 0,0 8000,0 8000,6000 0,6000 close
                WALL POLY 300,300 7700,300 7700,5700 300,5700 close
                GLASS LINE 4000,300 4000,5700
                GLASS LINE 4050,300 4050,5700
                GLASS LINE 4100,300 4100,5700
                """);

        assertThat(Plans.roomAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(7400.0 * 5400, within(1.0)));
    }
}
