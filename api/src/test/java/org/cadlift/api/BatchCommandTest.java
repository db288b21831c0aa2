package org.cadlift.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchCommandTest {
    @TempDir
    Path folder;

    private Path drawings;
    private Path out;

    @BeforeEach
    void draw() throws IOException {
        drawings = Files.createDirectory(folder.resolve("drawings"));
        Files.writeString(drawings.resolve("good.dxf"), Sketches.RECTANGLE);
        Files.writeString(drawings.resolve("empty.dxf"), "");
        out = folder.resolve("out");
    }

    private Shell.Ended batch(String input, String... more) {
        String[] command = new String[more.length + 8];
        System.arraycopy(
                new String[] {"batch", input, "--out", out.toString(), "--engine", "embedded", "--verify", "off"},
                0,
                command,
                0,
                8);
        System.arraycopy(more, 0, command, 8, more.length);
        return Shell.run(command);
    }

    @Test
    void convertsAFolderAndRecallsItAfterwards() throws IOException {
        Shell.Ended first = batch(drawings.toString());

        assertThat(first.exit()).isEqualTo(4);
        assertThat(first.out())
                .startsWith("NAME")
                .contains("2 drawings: 1 failed, 1 ok")
                .contains("CAD_INVALID_FORMAT");
        assertThat(out.resolve("good/good.step")).exists();
        assertThat(out.resolve("index.html")).exists();
        assertThat(out.resolve("batch.json"))
                .content()
                .contains("\"name\":\"good\"")
                .hasLineCount(2);

        Shell.Ended second = batch(drawings.toString(), "--json");
        assertThat(second.exit()).isEqualTo(4);
        assertThat(second.out().lines()).hasSize(2).allMatch(line -> line.contains("\"recalled\":true"));
        assertThat(second.err()).doesNotContain("embedded");
    }

    @Test
    void aRowOfAManifestMayNameRules() throws IOException {
        Files.writeString(folder.resolve("low.yaml"), "rules: [{layer: WALLS, kind: solid, height: 900}]\n");
        Path manifest = Files.writeString(folder.resolve("list.ndjson"), """
                {"source": "drawings/good.dxf", "name": "plain"}
                {"source": "drawings/good.dxf", "name": "low", "rules": "low.yaml"}
                {"source": "drawings/good.dxf", "name": "tall", "rules": [{"layer": "W*", "kind": "solid", "height": 9000}]}
                {"source": "drawings/good.dxf", "name": "none", "rules": "none.yaml"}
                """);
        Shell.Ended ended = batch(manifest.toString(), "--mode", "profile", "--height", "2000");

        assertThat(ended.exit()).isEqualTo(4);
        assertThat(ended.out()).contains("4 drawings: 1 failed, 3 ok").contains("SYS_INVALID_PARAMETERS");
        // 4 m by 3 m, as high as stated.
        assertThat(out.resolve("plain/report.json")).content().contains("\"volume_mm3\":2.4E10");
        assertThat(out.resolve("low/report.json")).content().contains("\"volume_mm3\":1.08E10");
        assertThat(out.resolve("tall/report.json")).content().contains("\"volume_mm3\":1.08E11");
    }

    @Test
    void listsWhatItWouldDo() {
        Shell.Ended ended = batch(drawings.toString(), "--dry-run", "--max-size", "1");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("good.dxf").contains("empty.dxf");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "absent | 1 | SYS_FILE_NOT_FOUND",
                "drawings/*.dwg | 1 | holds no drawing",
                "s3://UPPER | 2 | SYS_INVALID_PARAMETERS",
            })
    void refusesAnInputThatIsNone(String input, int exit, String message) {
        Shell.Ended ended = batch(input.startsWith("s3:") ? input : folder + "/" + input);

        assertThat(ended.exit()).isEqualTo(exit);
        assertThat(ended.err()).contains(message);
    }

    @Test
    void endsWith69WithoutADatabase() {
        Shell.Ended ended = batch(drawings.toString(), "--database", "jdbc:postgresql://127.0.0.1:1/none");

        assertThat(ended.exit()).isEqualTo(69);
        assertThat(ended.err()).contains("SYS_UNAVAILABLE").contains("127.0.0.1:1");
    }
}
