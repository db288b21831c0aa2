package org.cadlift.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadlift.contract.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CadliftTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "convert | Missing required parameter",
                "convert a.dxf --height -1 | height -1.0mm out of valid range (>0-1000000mm)",
                "convert a.dxf --height NaN | height NaNmm out of valid range",
                "convert a.dxf --height tall | 'tall' is not a double",
                "convert a.dxf --wall-thickness 5001 | wall_thickness 5001.0mm out of valid range (0-5000mm)",
                "convert a.dxf --slab 2001 | slab 2001.0mm out of valid range (0-2000mm)",
                "convert a.dxf --ceiling 501 | ceiling 501.0mm out of valid range (0-500mm)",
                "convert a.dxf --roof thatched | roof 'thatched' is none of none, flat, shed, gable, hip",
                "convert a.dxf --roof-pitch 80 | roof_pitch 80.0° out of valid range (1-75°)",
                "convert a.dxf --roof-pitch steep | roof_pitch 'steep' is neither auto nor a number",
                "convert a.dxf --roof-overhang -1 | roof_overhang -1.0mm out of valid range (0-3000mm)",
                "convert a.dxf --cut 0 | cut 0.0mm out of valid range (1-100000mm)",
                "convert a.dxf --cut 100000.5 | cut 100000.5mm out of valid range (1-100000mm)",
                "convert a.dxf --cut knee | cut 'knee' is neither auto nor a number",
                "convert a.dxf --formats step,jpg | 'jpg' is no format; there are step, step-ap214, ifc, ifc4x3, glb, glb-meshopt, stl, obj, dxf, 3mf, ply, fbx, dae, x3d, usdz, iges, brep, svg, pdf, dxf-plan, csv, xlsx, json, overlay, overlay-png",
                "convert a.dxf --units parsec | units 'parsec' is none of auto, mm, cm",
                "convert a.dxf --mode house | 'house' is no mode",
                "convert a.dxf --jobs 0 | jobs 0 out of valid range",
                "convert a.dxf --max-size 0 | max-size 0MB out of valid range (1-2000MB)",
                "convert - - | standard input (-) can be read only once",
                "convert a.dxf --out - | --out - writes one drawing in one format",
                "convert a.dxf --out - --formats obj | obj is two files",
                "convert a.dxf --hight 3 | Unknown option: '--hight'",
                "batch | Missing required parameter",
                "batch in --window 0 | window 0 out of valid range (1 and up)",
                "batch in --jobs -1 | jobs -1 out of valid range (0 and up)",
                "inspect | Missing required parameter",
                "paint a.dxf | Unmatched argument",
            })
    void refusesAWrongCommandLine(String command, String message) {
        Shell.Ended ended = Shell.run(command.strip().split(" ", -1));

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("cadlift: SYS_INVALID_PARAMETERS: ").contains(message);
    }

    @Test
    void callsEachCommandByTheNameItGivesItself() {
        Cadlift.commands(Streams.ofProcess()).forEach((name, command) -> {
            Object made = command.get();
            CommandLine line = made instanceof CommandLine ready ? ready : new CommandLine(made);
            assertThat(line.getCommandName()).isEqualTo(name);
        });
    }

    @Test
    void refusesNoCommandAtAll() {
        assertThat(Shell.run().exit()).isEqualTo(2);
    }

    @Test
    void helpsOnStandardOutput() {
        Shell.Ended ended = Shell.run("convert", "--help");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("--wall-thickness=MM").contains("--formats=NAMES");
        assertThat(Shell.run("--help").out()).contains("convert").doesNotContain("warm-up");
        assertThat(Shell.run("--version").out()).startsWith("cadlift ");
    }

    /// The launcher keeps a start-up cache only if this ends well.
    @Test
    void warmsUp() throws IOException {
        for (String command : List.of("convert", "inspect")) {
            Path work = Files.createDirectory(folder.resolve(command));
            assertThat(Shell.run("warm-up", command, work.toString()).exit())
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void listsTheFormats() {
        assertThat(Shell.run("formats").out().lines())
                .hasSize(1 + Format.values().length)
                .anyMatch(line -> line.startsWith("step") && line.contains("exact B-rep"));
        assertThat(Shell.run("formats", "--json").out())
                .startsWith("{\"formats\":[{\"name\":\"step\",\"extension\":\"step\",\"description\":");
    }

    @Test
    void tellsWhatTheMachineHas() {
        Shell.Ended ended = Shell.run("doctor");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("java ").contains("kernel ").contains("start-up cache");
        assertThat(Shell.run("doctor", "--json").out()).startsWith("{\"checks\":[{\"name\":\"program\",\"there\":true");
    }

    @Test
    void looksIntoADrawing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dxf"), Sketches.RECTANGLE);
        Shell.Ended ended = Shell.run("inspect", file.toString());

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("1 LWPOLYLINE")
                .contains("WALLS")
                .contains("4000.0")
                .contains("of 1 entities 1");
        assertThat(Shell.run("inspect", file.toString(), "--json").out())
                .contains("\"entities\":{\"LWPOLYLINE\":1}")
                .contains("\"extent\":[[0.0,0.0],[4000.0,3000.0]]");
    }

    @Test
    void looksIntoADrawingThatCannotBeConverted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dxf"), Sketches.LONE_LINE);
        Shell.Ended ended = Shell.run("inspect", file.toString());

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("1 POINT");
        assertThat(ended.err()).contains("CAD_NO_CLOSED_SHAPES");
    }

    @Test
    void failsToLookIntoWhatIsNoDrawing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dxf"), "\u0089PNG\r\n");

        assertThat(Shell.run("inspect", file.toString()).exit()).isEqualTo(1);
        assertThat(Shell.run("inspect", folder.resolve("b.dxf").toString()).err())
                .contains("SYS_FILE_NOT_FOUND");
    }
}
