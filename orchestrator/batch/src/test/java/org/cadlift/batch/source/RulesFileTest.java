package org.cadlift.batch.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.cadlift.contract.LayerRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFileTest {
    @Test
    void readsWhatLayersHold() {
        String text = """
                rules:
                  - layer: "A-WALL*"
                    kind: wall
                    height: 2700
                    material: Brick
                  - {layer: 0, kind: solid, elevation: -50.5}
                  - {layer: "*FURN*", kind: ignore}
                """;

        assertThat(RulesFile.parse(text))
                .containsExactly(
                        new LayerRule("A-WALL*", LayerRule.Kind.WALL, Optional.of(2700.0), Optional.empty(), "Brick"),
                        new LayerRule("0", LayerRule.Kind.SOLID, Optional.empty(), Optional.of(-50.5), ""),
                        new LayerRule("*FURN*", LayerRule.Kind.IGNORE, Optional.empty(), Optional.empty(), ""));
    }

    @Test
    void readsNoMoreThanIsAllowed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.yaml");
        String rules = "rules: [{layer: A, kind: wall}]\n";
        Files.writeString(file, rules + "#".repeat(1_000_000 - rules.length()));
        assertThat(RulesFile.read(file)).hasSize(1);

        Files.writeString(file, "#", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> RulesFile.read(file)).hasMessage("rules: " + file + " is larger than 1MB");
        Path absent = folder.resolve("absent.yaml");
        assertThatThrownBy(() -> RulesFile.read(absent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rules: " + absent + " cannot be read")
                .hasMessageEndingWith("does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: 3 | no list named rules",
                "walls: [] | no list named rules",
                "'rules: [{layer: A, kind: door}]' | rule 1: kind 'door' is none of wall, solid, ignore",
                "'rules: [{layer: A, kind: wall}, {kind: wall}]' | rule 2: a rule needs a layer",
                "'rules: [{layer: A, kind: wall, hight: 3}]' | rule 1: hight is none of layer, kind",
                "'rules: [{layer: A, kind: solid, height: 3 m}]' | rule 1: height '3 m' is no number",
                "'rules: [{layer: A, kind: solid, height: -3}]' | rule 1: height -3.0mm of the rule for A out of valid",
                "'rules: [{layer: A, kind: wall, elevation: 3}]' | they stand on their storey",
                "'rules: [{layer: NO, kind: wall}]' | rule 1: layer 'false' is no text",
                "'rules: [{layer: [A, B], kind: wall}]' | rule 1: layer '[A, B]' is no text",
                "'rules: [A]' | rule 1: is no map",
                "'rules: [{layer: A' | rules: while parsing",
                "'rules: !!java.io.File [x]' | Global tag is not allowed"
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> RulesFile.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
