package org.cadlift.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    @TempDir
    private Path folder;

    /// Holds nothing but a use of another file, whose rectangle becomes a solid.
    private static final String SHEET = """
            0
            SECTION
            2
            BLOCKS
            0
            BLOCK
            2
            PLAN
            70
            4
            1
            P:\\old\\base.dwg
            0
            ENDBLK
            0
            ENDSEC
            0
            SECTION
            2
            ENTITIES
            0
            INSERT
            2
            PLAN
            10
            1000
            20
            0
            0
            ENDSEC
            0
            EOF
            """;

    @Test
    void aSheetShowsTheFileThatItRefersTo() throws IOException {
        Files.writeString(folder.resolve("Base.DXF"), Sketches.RECTANGLE);
        Path sheet = Files.writeString(folder.resolve("sheet.dxf"), SHEET);
        assertThat(Shell.run("inspect", sheet.toString(), "--json").out())
                .contains("PLAN|WALLS")
                .contains("\"extent\":[[1000.0,0.0],[5000.0,3000.0]]");

        Files.delete(folder.resolve("Base.DXF"));
        assertThat(Shell.run("inspect", sheet.toString(), "--json").out())
                .contains("REFERENCE_MISSING")
                .contains("P:\\\\old\\\\base.dwg");
    }

    @Test
    void aBatchHandsItOn() throws IOException {
        Path drawings = Files.createDirectory(folder.resolve("drawings"));
        Files.writeString(drawings.resolve("base.dxf"), Sketches.RECTANGLE);
        Files.writeString(drawings.resolve("sheet.dxf"), SHEET);
        Path out = folder.resolve("out");

        Shell.Ended ended = Shell.run(
                "batch", drawings.toString(), "--out", out.toString(), "--engine", "embedded", "--verify", "off");

        assertThat(ended.out()).contains("2 drawings: 2 ok");
        assertThat(out.resolve("sheet/report.json"))
                .content()
                .contains("PLAN|WALLS")
                .doesNotContain("REFERENCE_MISSING");
    }
}
