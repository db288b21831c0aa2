package org.cadlift.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.LayerRule.Kind;
import org.junit.jupiter.api.Test;

class RuleWordsTest {
    private static Map<String, Object> wall(String layer) {
        return Map.of("layer", layer, "kind", "wall");
    }

    @Test
    void saysRulesInTheWordsTheyWereReadFrom() {
        List<LayerRule> rules = List.of(
                new LayerRule("A*", Kind.WALL, Optional.of(2700.0), Optional.empty(), "Brick"),
                new LayerRule("0", Kind.SOLID, Optional.empty(), Optional.of(-80.0), ""));

        assertThat(RuleWords.of(rules))
                .containsExactly(
                        Map.of("layer", "A*", "kind", "wall", "height", 2700.0, "material", "Brick"),
                        Map.of("layer", "0", "kind", "solid", "elevation", -80.0));
        assertThat(RuleWords.read(RuleWords.of(rules))).isEqualTo(rules);
    }

    @Test
    void holdsRulesToTheirNumberAndNamesToTheirLength() {
        assertThat(RuleWords.read(Collections.nCopies(500, wall("x".repeat(255)))))
                .hasSize(500);
        assertThatThrownBy(() -> RuleWords.read(Collections.nCopies(501, wall("x"))))
                .hasMessage("rules has 501 entries; maximum: 500");
        assertThatThrownBy(() -> RuleWords.read(List.of(wall("x".repeat(256)))))
                .hasMessage("rules: rule 1: layer has 256 characters; maximum: 255");
    }

    @Test
    void otherRulesAreOtherOptions() {
        Map<String, Object> crafted = Map.of(
                "layer",
                "A",
                "kind",
                "wall",
                "material",
                "], LayerRule[layer=B, kind=WALL, heightMm=Optional.empty, " + "elevationMm=Optional.empty, material=");
        JobOptions one = options(RuleWords.read(List.of(crafted)));
        JobOptions two = options(RuleWords.read(List.of(wall("A"), wall("B"))));

        assertThat(one.toString()).isEqualTo(two.toString());
        assertThat(one.texts()).isNotEqualTo(two.texts());
    }

    private static JobOptions options(List<LayerRule> rules) {
        JobOptions usual = JobOptions.DEFAULTS;
        return new JobOptions(
                usual.mode(),
                usual.heightMm(),
                usual.wallThicknessMm(),
                usual.slabMm(),
                usual.ceilingMm(),
                usual.roof(),
                usual.cutMm(),
                usual.layers(),
                usual.only2d(),
                usual.units(),
                usual.layout(),
                usual.formats(),
                usual.toleranceMm(),
                usual.strict(),
                usual.verify(),
                rules);
    }
}
