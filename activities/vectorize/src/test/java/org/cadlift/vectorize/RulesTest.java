package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Finish;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Storey;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static LayerRule rule(String layer, LayerRule.Kind kind) {
        return new LayerRule(layer, kind, Optional.empty(), Optional.empty(), "");
    }

    private static Outcome.Made<Plan> made(String sketch, Mode mode, LayerRule... rules) {
        return Plans.made(Sketch.of(sketch), new Vectorize.Options(mode, 200, List.of(), false, 0.5, List.of(rules)));
    }

    @Test
    void heightsElevationsAndMaterialsOfProfilesFollowTheirLayers() {
        LayerRule plinth =
                new LayerRule("plin*", LayerRule.Kind.SOLID, Optional.of(400.0), Optional.of(-400.0), "Concrete");
        Outcome.Made<Plan> made = made(
                "PLINTH POLY 0,0 900,0 900,900 0,900 close\nSIGN POLY 2000,0 2100,0 2100,50 2000,50 close\n"
                        + "SIGN POLY t=70 3000,0 3100,0 3100,50 3000,50 close",
                Mode.PROFILE,
                plinth,
                new LayerRule("SIGN", LayerRule.Kind.SOLID, Optional.of(30.0), Optional.empty(), ""));

        List<Profile> profiles = Plans.only(made.value()).profiles();
        assertThat(profiles).extracting(Profile::baseMm).containsExactlyInAnyOrder(-400.0, 0.0, 0.0);
        // What the drawing states itself counts first.
        assertThat(profiles)
                .extracting(Profile::height)
                .containsExactlyInAnyOrder(Rise.ofMm(400), Rise.ofMm(30), Rise.ofMm(70));
        assertThat(made.value().finishes()).containsExactly(new Finish("PLINTH", "Concrete"));
    }

    @Test
    void theFirstRuleThatMatchesCounts() {
        Outcome.Made<Plan> made = made(
                "A1 POLY 0,0 900,0 900,900 0,900 close\nA2 POLY 2000,0 2900,0 2900,900 2000,900 close",
                Mode.PROFILE,
                rule("a1", LayerRule.Kind.IGNORE),
                new LayerRule("a*", LayerRule.Kind.SOLID, Optional.of(50.0), Optional.empty(), ""));

        assertThat(Plans.only(made.value()).profiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.source().layer()).isEqualTo("A2"));
        assertThat(Plans.fateOf(made.value(), "1")).isEqualTo(Fate.IGNORED);
    }

    @Test
    void aRuleTellsWhereWallsAre() {
        // By their names the walls would be read from A-WALL, which holds a shelf.
        String sketch = """
                DRAWN POLY 0,0 6000,0 6000,4000 0,4000 close
                DRAWN POLY 200,200 5800,200 5800,3800 200,3800 close
                A-WALL POLY 1000,1000 5000,1000 5000,3000 1000,3000 close
                A-WALL POLY 1100,1100 4900,1100 4900,2900 1100,2900 close
                PAVING POLY 7000,0 8000,0 8000,1000 7000,1000 close
                """;
        Outcome.Made<Plan> made = made(
                sketch,
                Mode.BUILDING,
                new LayerRule("drawn", LayerRule.Kind.WALL, Optional.of(2500.0), Optional.empty(), "Brick"),
                new LayerRule("paving", LayerRule.Kind.SOLID, Optional.of(80.0), Optional.of(-80.0), ""));

        Storey storey = Plans.only(made.value());
        assertThat(storey.walls()).singleElement().satisfies(wall -> {
            assertThat(wall.source().layer()).isEqualTo("DRAWN");
            assertThat(wall.height()).isEqualTo(Rise.ofMm(2500));
        });
        assertThat(Plans.roomAreas(made.value())).containsExactly(5600.0 * 3600);
        assertThat(storey.profiles()).singleElement().satisfies(profile -> {
            assertThat(profile.baseMm()).isEqualTo(-80);
            assertThat(profile.height()).isEqualTo(Rise.ofMm(80));
        });
    }

    @Test
    void aRuleThatMatchesNothingIsTold() {
        Outcome.Made<Plan> made =
                made("A POLY 0,0 900,0 900,900 0,900 close", Mode.PROFILE, rule("B*", LayerRule.Kind.SOLID));

        assertThat(Plans.messages(made, NoticeCode.RULE_UNUSED))
                .containsExactly("The rule for layer B* matches no line that is not matched before");
    }
}
