package org.cadlift.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Outcome;
import org.cadlift.extrude.Extrude;
import org.cadlift.model.building.Building;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Plan;
import org.cadlift.parse.Parse;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final Drawing RECTANGLE = drawing();

    private static Drawing drawing() {
        byte[] bytes = Drawings.rectangle(4000, 3000);
        var source = made(Validate.validate("a.dxf", bytes, Validate.DEFAULTS));
        return made(Parse.parse(source, bytes, Parse.DEFAULTS));
    }

    private static Plan plan(Mode mode, double wallThicknessMm) {
        return made(
                Vectorize.vectorize(RECTANGLE, new Vectorize.Options(mode, wallThicknessMm, List.of(), false, 0.5)));
    }

    private static Map<String, Double> roundTrip(Drawing drawing, Plan plan) {
        Building building = made(Extrude.extrude("a", plan, Extrude.DEFAULTS));
        return RoundTrip.of(drawing, plan, building);
    }

    private static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(var value, var _) -> value;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.failure());
        };
    }

    @Test
    void aSolidLiesOnItsOutline() {
        assertThat(roundTrip(RECTANGLE, plan(Mode.PROFILE, 0)))
                .containsExactly(
                        Map.entry("deviation_greatest_mm", 0.0),
                        Map.entry("deviation_mean_mm", 0.0),
                        Map.entry("deviation_share_within_1_mm", 1.0));
    }

    /// 14 m of outer faces lie on the line, 12.4 m of inner faces 200 mm off it.
    @Test
    void theOtherFaceOfAWallIsAsFarOffAsTheWallIsThick() {
        Map<String, Double> found = roundTrip(RECTANGLE, plan(Mode.BUILDING, 200));

        assertThat(found.get("deviation_greatest_mm")).isCloseTo(200, within(1e-9));
        assertThat(found.get("deviation_mean_mm")).isCloseTo(12.4 * 200 / 26.4, within(1e-6));
        assertThat(found.get("deviation_share_within_1_mm")).isCloseTo(14 / 26.4, within(1e-9));
    }

    @Test
    void nothingIsToldWhereNothingWasDrawn() {
        CadDrawing empty =
                switch (RECTANGLE) {
                    case CadDrawing cad ->
                        new CadDrawing(cad.units(), cad.origin(), cad.layers(), List.of(), List.of());
                };

        assertThat(roundTrip(empty, plan(Mode.PROFILE, 0))).isEmpty();
    }
}
