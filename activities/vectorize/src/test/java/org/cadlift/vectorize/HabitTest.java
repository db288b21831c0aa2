package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.contract.Mode;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One house in several drafting habits gives one building within 2 mm; and habits seen in drawings of strangers.
class HabitTest {
    /// Two rooms of 4000 by 3000 inside walls of 300 with 100 between.
    private static final String WALLS = """
            W LINE 0,0 1000,0
            W LINE 1000,0 1000,300
            W LINE 1000,300 300,300
            W LINE 300,300 300,3300
            W LINE 300,3300 4300,3300
            W LINE 4300,3300 4300,1900
            W LINE 4300,1900 4400,1900
            W LINE 4400,1900 4400,3300
            W LINE 4400,3300 8400,3300
            W LINE 8400,3300 8400,300
            W LINE 8400,300 4400,300
            W LINE 4400,300 4400,1000
            W LINE 4400,1000 4300,1000
            W LINE 4300,1000 4300,300
            W LINE 4300,300 2000,300
            W LINE 2000,300 2000,0
            W LINE 2000,0 8700,0
            W LINE 8700,0 8700,3600
            W LINE 8700,3600 0,3600
            W LINE 0,3600 0,0
            """;
    private static final String OPENINGS = """
            W LINE 5000,3300 5000,3600
            W LINE 6200,3300 6200,3600
            W LINE 5000,3450 6200,3450
            D LINE 1000,300 1000,1300
            D ARC 1000,300 1000 0 90
            D LINE 4300,1000 3400,1000
            D ARC 4300,1000 900 90 180
            """;

    private static final String SYMBOLS = """
            G LINE block=WIN 5000,3300 5000,3600
            +G LINE block=WIN 6200,3300 6200,3600
            +G LINE block=WIN 5000,3450 6200,3450
            D LINE block=D10 1000,300 1000,1300
            +D ARC block=D10 1000,300 1000 0 90
            D LINE block=D9 4300,1000 3400,1000
            +D ARC block=D9 4300,1000 900 90 180
            F LINE block=BED 6800,500 8200,500
            +F LINE block=BED 8200,500 8200,2500
            +F LINE block=BED 8200,2500 6800,2500
            +F LINE block=BED 6800,2500 6800,500
            +F LINE block=BED 6900,600 6900,2400
            F LINE block=BED 2600,800 4000,800
            +F LINE block=BED 4000,800 4000,2800
            +F LINE block=BED 4000,2800 2600,2800
            +F LINE block=BED 2600,2800 2600,800
            +F LINE block=BED 2700,900 2700,2700
            """;

    enum Habit {
        LINES(WALLS + OPENINGS),
        BLOCKS(WALLS + SYMBOLS),
        /// As a reference that was bound: all is one insert, and doors and windows are inserts in it.
        A_BLOCK_OF_BLOCKS(inOneBlock(WALLS + SYMBOLS)),
        HATCHED(WALLS + OPENINGS + """
                H HATCH 0,0 1000,0 1000,300 300,300 300,3300 4300,3300 4300,1900 4400,1900 4400,3300 5000,3300 5000,3600 0,3600
                H HATCH 2000,0 8700,0 8700,3600 6200,3600 6200,3300 8400,3300 8400,300 4400,300 4400,1000 4300,1000 4300,300 2000,300
                """),
        /// In inches with three places: every coordinate is off by up to 0.0127 mm.
        INCHES(rounded(WALLS + OPENINGS));

        private final String sketch;

        Habit(String sketch) {
            this.sketch = sketch;
        }
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void oneHouseGivesOneBuilding(Habit habit) {
        Storey storey = Plans.only(read(habit.sketch));

        List<Region> walls = List.of(storey.walls().getFirst().region());
        assertThat(storey.walls()).hasSize(1);
        List<Region> drawn =
                List.of(Plans.only(read(Habit.LINES.sketch)).walls().getFirst().region());
        double apart = area(Overlay.difference(walls, drawn)) + area(Overlay.difference(drawn, walls));
        double perimeter = 2 * (8700 + 3600) + 4 * (4000.0 + 3000);
        assertThat(apart / perimeter).as("mm off on average").isLessThan(0.02);
        assertThat(storey.rooms())
                .hasSize(2)
                .allSatisfy(room -> assertThat(room.region().area()).isCloseTo(12e6, within(500.0)));
        assertThat(storey.openings())
                .allMatch(Opening::isCut)
                .extracting(opening -> String.format(Locale.ROOT, "%s %.0f", opening.kind(), opening.widthMm()))
                .containsExactlyInAnyOrder("DOOR 1000", "DOOR 900", "WINDOW 1200");
    }

    private static Plan read(String sketch) {
        return Plans.made(Sketch.of(sketch), Plans.options(Mode.BUILDING, 200)).value();
    }

    private static double area(List<Region> regions) {
        return regions.stream().mapToDouble(Region::area).sum();
    }

    private static String inOneBlock(String sketch) {
        StringBuilder one = new StringBuilder();
        int inserts = 1;
        for (String line : sketch.strip().split("\n", -1)) {
            boolean nested = line.contains("block=");
            inserts += nested && !line.startsWith("+") ? 1 : 0;
            String marks = nested ? "in=1/" + inserts : "in=1 block=PLAN";
            one.append(one.isEmpty() ? "" : "+")
                    .append(line.replaceFirst("^\\+", "").replaceFirst("LINE|ARC", "$0 " + marks))
                    .append('\n');
        }
        return one.toString();
    }

    private static String rounded(String sketch) {
        Matcher number = Pattern.compile("(?<= |,)\\d+(?=,|\\n| \\d)").matcher(sketch);
        return number.replaceAll(found -> {
            int mm = Integer.parseInt(found.group());
            // Angles of arcs stay.
            return mm <= 180 && mm > 0 ? found.group() : Double.toString(Math.rint(mm / 25.4 * 1000) / 1000 * 25.4);
        });
    }
}
