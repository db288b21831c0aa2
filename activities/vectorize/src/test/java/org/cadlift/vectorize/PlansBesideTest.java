package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.plane.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansBesideTest {
    /// A house of 8 m by 6 m with a wing, so that it lies on itself in one way only; one wall parts it.
    static String house(int x, int y, int partAt) {
        return box(x, y, "0,0 8000,0 8000,4000 6000,4000 6000,6000 0,6000")
                + box(x, y, "200,200 %d,200 %d,5800 200,5800".formatted(partAt, partAt))
                + box(
                        x,
                        y,
                        "%d,200 7800,200 7800,3800 5800,3800 5800,5800 %d,5800".formatted(partAt + 200, partAt + 200));
    }

    private static String box(int x, int y, String corners) {
        StringBuilder ring = new StringBuilder("WALLS POLY");
        for (String corner : corners.split(" ", -1)) {
            String[] at = corner.split(",", -1);
            ring.append(" %d,%d".formatted(x + Integer.parseInt(at[0]), y + Integer.parseInt(at[1])));
        }
        return ring.append(" close\n").toString();
    }

    private static Outcome.Made<Plan> made(String sketch) {
        return Plans.made(Sketch.of(sketch), Plans.options(Mode.BUILDING, 200));
    }

    @Test
    void storeysBesideEachOtherAreLaidOnOneAnotherAsTheirTitlesSay() {
        Outcome.Made<Plan> made = made(house(0, 0, 3000)
                + house(12_345, 500, 4000)
                + "TEXT TEXT 2000,-1500 SECOND FLOOR PLAN\nTEXT TEXT 14345,-1000 FIRST FLOOR PLAN\n"
                + "TEXT TEXT 1000,1000 Bedroom\nTEXT TEXT 13345,1500 Kitchen");

        List<Storey> storeys = made.value().storeys();
        assertThat(storeys).extracting(Storey::name).containsExactly("First floor", "Second floor");
        assertThat(storeys).extracting(Storey::elevation).containsExactly(Rise.ZERO, Rise.STOREY);
        assertThat(storeys).extracting(Storey::offset).containsExactly(new Point(0, 0), new Point(12_345, 500));
        assertThat(storeys).allSatisfy(storey -> assertThat(storey.walls()).hasSize(1));
        assertThat(storeys)
                .extracting(storey -> storey.rooms().stream().map(Room::name).toList())
                .containsExactly(List.of("Kitchen", ""), List.of("Bedroom", ""));
        assertThat(Plans.messages(made, NoticeCode.STOREY_ASSUMED))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("as their titles say", "(12345, 500) mm"));
    }

    @Test
    void withoutTitlesTheyAreReadFromLeftToRight() {
        Outcome.Made<Plan> made = made(house(20_000, 0, 3000) + house(0, 0, 4000));

        List<Storey> storeys = made.value().storeys();
        assertThat(storeys).extracting(Storey::name).containsExactly("Ground", "Level 1");
        assertThat(storeys).extracting(Storey::offset).containsExactly(new Point(0, 0), new Point(-20_000, 0));
    }

    @Test
    void numbersOfRoomsTellTheOrder() {
        Outcome.Made<Plan> made = made(house(0, 0, 3000)
                + house(20_000, 0, 4000)
                + "TEXT TEXT 1000,1000 201\nTEXT TEXT 4000,1000 202\nTEXT TEXT 4000,2000 203\n"
                + "TEXT TEXT 21000,1000 101\nTEXT TEXT 25000,1000 102\nTEXT TEXT 25000,2000 103");

        assertThat(made.value().storeys())
                .extracting(Storey::offset)
                .containsExactly(new Point(0, 0), new Point(20_000, 0));
    }

    @Test
    void onePlanDrawnTwiceIsOneStorey() {
        Outcome.Made<Plan> made = made(house(0, 0, 3000) + house(20_000, 0, 3000));

        assertThat(Plans.only(made.value()).walls()).hasSize(2);
        assertThat(Plans.messages(made, NoticeCode.STOREY_ASSUMED))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("they stay where they are"));
    }

    /// Turns each "x,y" of a sketch to "a,b" of the matrix given, and moves it by 30 m.
    private static String turned(String sketch, int xx, int xy, int yx, int yy) {
        return Pattern.compile("(\\d+),(\\d+)").matcher(sketch).replaceAll(at -> {
            int x = Integer.parseInt(at.group(1));
            int y = Integer.parseInt(at.group(2));
            return (30_000 + xx * x + xy * y) + "," + (yx * x + yy * y);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, -1, 1, 0, turned by 270°",
        "-1, 0, 0, -1, turned by 180°",
        "0, 1, -1, 0, turned by 90°",
        "-1, 0, 0, 1, mirrored left to right",
        "1, 0, 0, -1, mirrored upside down",
        "0, 1, 1, 0, mirrored and turned by 90°",
        "0, -1, -1, 0, mirrored and turned by 270°"
    })
    void aStoreyThatIsTurnedIsToldAndStaysWhereItIs(int xx, int xy, int yx, int yy, String told) {
        Outcome.Made<Plan> made = made(house(0, 0, 3000) + turned(house(0, 0, 4000), xx, xy, yx, yy));

        assertThat(Plans.only(made.value()).walls()).hasSize(2);
        assertThat(Plans.messages(made, NoticeCode.STOREY_ASSUMED))
                .hasSize(2)
                .last()
                .satisfies(message -> assertThat(message)
                        .contains("would lie on the one at", " " + told + ": if both are storeys of one building"));
    }

    @Test
    void housesThatDoNotLieOnOneAnotherAreNeighbours() {
        Outcome.Made<Plan> made = made(house(0, 0, 3000)
                + box(20_000, 0, "0,0 9500,0 9500,5300 0,5300")
                + box(20_000, 0, "200,200 9300,200 9300,5100 200,5100"));

        assertThat(Plans.only(made.value()).walls()).hasSize(2);
    }
}
