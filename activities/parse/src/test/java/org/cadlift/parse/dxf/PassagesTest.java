package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;
import org.junit.jupiter.api.Test;

class PassagesTest {
    /// A corridor with three rooms above it, walls as single lines, a passage into each.
    private static final String PLAN = """
            0 0 12 0, 12 0 12 7, 12 7 0 7, 0 7 0 0,
            0 2 1 2, 2 2 5 2, 6 2 9 2, 10 2 12 2,
            4 2 4 7, 8 2 8 7""";

    private static Units units(String lines) {
        return inMillimetres().entities(entities(lines)).drawing().units();
    }

    private static DxfText inMillimetres() {
        return new DxfText().header("$INSUNITS", "70=4");
    }

    private static String entities(String lines) {
        StringBuilder entities = new StringBuilder();
        for (String line : lines.split(",", -1)) {
            String[] at = line.strip().split(" ", -1);
            entities.append("LINE 10=%s 20=%s 11=%s 21=%s\n".formatted(at[0], at[1], at[2], at[3]));
        }
        return entities.toString().strip();
    }

    @Test
    void passagesOfAMetreOverruleMillimetres() {
        Units units = units(PLAN);
        assertThat(units.unit()).isEqualTo(LengthUnit.M);
        assertThat(units.evidence()).contains("median passage 1.000 m");
    }

    @Test
    void aPlanTellsTheSameInsideABlock() {
        String plan = entities(PLAN) + "\nTEXT 10=1 20=1 40=0.2 1=x".repeat(64);
        DxfText one = inMillimetres().block("PLAN", "", plan).entities("INSERT 2=PLAN 10=0 20=0");
        assertThat(one.drawing().units().unit()).isEqualTo(LengthUnit.M);
        DxfText scaled = inMillimetres().block("PLAN", "", plan).entities("INSERT 2=PLAN 10=0 20=0 41=9 42=9 43=9");
        assertThat(scaled.drawing().units().evidence()).noneMatch(said -> said.contains("passage"));
    }

    @Test
    void aPlanInMillimetresStaysOne() {
        assertThat(units(PLAN.replaceAll("(\\d+)", "$1000")).unit()).isEqualTo(LengthUnit.MM);
    }

    @Test
    void aPartHeldByTabsIsNoPlan() {
        assertThat(units("0 0 4 0, 5 0 9 0, 9 0 9 3, 9 4 9 9, 9 9 6 9, 5 9 0 9, 0 9 0 5, 0 4 0 0")
                        .unit())
                .isEqualTo(LengthUnit.MM);
    }

    @Test
    void dashesAreNoWalls() {
        String dashes = "1 2 2 2, 3 2 4 2, 5 2 6 2, 7 2 8 2, 9 2 10 2";
        assertThat(units("0 0 12 0, 12 0 12 7, 12 7 0 7, 0 7 0 0, 4 0 4 7, 8 0 8 7, " + dashes)
                        .unit())
                .isEqualTo(LengthUnit.MM);
    }
}
