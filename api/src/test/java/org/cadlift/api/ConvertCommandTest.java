package org.cadlift.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    Path folder;

    private Path good;
    private Path empty;
    private Path out;

    @BeforeEach
    void draw() throws IOException {
        good = Files.writeString(folder.resolve("good.dxf"), Sketches.RECTANGLE);
        empty = Files.writeString(folder.resolve("empty.dxf"), "");
        out = folder.resolve("out");
    }

    private Shell.Ended convert(String... more) {
        return Shell.run(
                Stream.concat(Stream.of("convert", "--out", out.toString(), "--verify", "off"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void makesAFolderWithTheModelsAndTheReports() throws IOException {
        Shell.Ended ended = convert(good.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(names(out.resolve("good")))
                .containsExactly("good.glb", "good.step", "report.html", "report.json", "thumbnail.png");
        assertThat(ended.out()).startsWith("NAME").contains("good  ok");
    }

    @Test
    void tellsTheVolumeThatWasAskedFor() throws IOException {
        convert(good.toString(), "--mode", "profile", "--wall-thickness", "0", "--height", "1000");

        // 4000 × 3000 × 1000
        assertThat(Files.readString(out.resolve("good/report.json")))
                .contains("\"mode\":\"profile\"")
                .contains("\"volume_mm3\":1.2E10");
    }

    @Test
    void keepsABadFileFromHarmingTheOthers() throws IOException {
        Shell.Ended ended = convert(
                empty.toString(), good.toString(), folder.resolve("absent.dxf").toString());

        assertThat(ended.exit()).isEqualTo(4);
        assertThat(ended.err())
                .contains("empty.dxf: CAD_INVALID_FORMAT: The file is empty (0 bytes)")
                .contains("Export the drawing as DXF")
                .contains("absent.dxf: SYS_FILE_NOT_FOUND");
        assertThat(names(out.resolve("good"))).contains("good.step");
        assertThat(names(out.resolve("empty"))).containsExactly("report.html", "report.json");
    }

    @Test
    void failsWhenEverythingFailed() {
        assertThat(convert(empty.toString()).exit()).isEqualTo(1);
        assertThat(convert(folder.toString()).exit()).isEqualTo(1);
    }

    @Test
    void keepsFilesOfTheSameNameApart() throws IOException {
        Path twin = Files.createDirectories(folder.resolve("elsewhere")).resolve("good.dxf");
        Files.writeString(twin, Sketches.RECTANGLE);
        convert(good.toString(), twin.toString());

        assertThat(names(out.resolve("good"))).contains("good.step");
        assertThat(names(out.resolve("good-2"))).contains("good-2.step");
    }

    @Test
    void makesOneBuildingOfDrawingsThatAreItsStoreys() throws IOException {
        Path upper = Files.writeString(folder.resolve("first floor.dxf"), Sketches.ROOM);
        Path ground = Files.writeString(folder.resolve("ground.dxf"), Sketches.ROOM);
        Shell.Ended ended = convert(
                "--storeys",
                "house",
                ground.toString(),
                upper.toString(),
                "--elevations",
                "0,3500",
                "--formats",
                "step,overlay");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(names(out)).containsExactly(".cadlift", "house");
        assertThat(names(out.resolve("house")))
                .containsExactly(
                        "house-storey-2.overlay.svg",
                        "house.overlay.svg",
                        "house.step",
                        "report.html",
                        "report.json",
                        "thumbnail.png");
        assertThat(Files.readString(out.resolve("house/report.json")))
                .contains("\"drawings\":[{\"source\":{\"name\":\"ground.dxf\"")
                .contains("\"storeys\":[\"First floor\"]")
                .contains("\"name\":\"First floor\",\"elevation\":3500.0,\"height\":3000.0")
                .contains("\"name\":\"Ground\",\"elevation\":0.0,\"height\":3500.0");
        assertThat(Files.readString(out.resolve("house/report.html")))
                .contains("ground.dxf and 1 more", "data-elevations=\"3500.0\"");
    }

    @Test
    void namesTheStoreyThatCannotBeRead() throws IOException {
        Path ground = Files.writeString(folder.resolve("ground.dxf"), Sketches.ROOM);
        Shell.Ended absent = convert(
                "--storeys",
                "house",
                ground.toString(),
                folder.resolve("absent.dxf").toString());
        Shell.Ended unread = convert("--storeys", "house", ground.toString(), empty.toString());

        assertThat(absent.exit()).isEqualTo(1);
        assertThat(absent.err()).contains("house: SYS_FILE_NOT_FOUND: absent.dxf: ");
        assertThat(unread.exit()).isEqualTo(1);
        assertThat(unread.err()).contains("house: CAD_INVALID_FORMAT: empty.dxf: The file is empty");
        assertThat(Files.readString(out.resolve("house/report.json"))).contains("\"file\":\"empty.dxf\"");
    }

    @Test
    void refusesStoreysThatMakeNoBuilding() {
        assertThat(convert("--storeys", "house", good.toString()).err()).contains("--storeys takes two drawings");
        assertThat(convert("--storeys", good.toString(), good.toString(), good.toString())
                        .err())
                .contains("--storeys takes the name of the building");
        assertThat(convert(good.toString(), "--elevations", "0").err()).contains("--elevations are those of --storeys");
        assertThat(convert("--storeys", "a", good.toString(), good.toString(), "--elevations", "0")
                        .err())
                .contains("elevations are 1 for 2 drawings");
        assertThat(convert("--storeys", "a", good.toString(), good.toString(), "--elevations", "0,-100")
                        .err())
                .contains("elevation -100.0mm is not above the one before");
    }

    @Test
    void removesWhatAnEarlierRunMadeAndNothingElse() throws IOException {
        convert(good.toString(), "--formats", "step,glb");
        Files.writeString(out.resolve("good/notes.txt"), "mine");
        convert(good.toString(), "--formats", "step");

        assertThat(names(out.resolve("good")))
                .containsExactly("good.step", "notes.txt", "report.html", "report.json", "thumbnail.png");
    }

    @Test
    void leavesNothingHidden() throws IOException {
        convert(good.toString(), empty.toString(), "--store", "none");

        assertThat(names(out)).containsExactly("empty", "good");
    }

    @Test
    void givesTheSameModelAgain() throws IOException {
        convert(good.toString(), "--store", "none");
        byte[] first = Files.readAllBytes(out.resolve("good/good.step"));
        convert(good.toString());
        convert(good.toString());

        assertThat(out.resolve("good/good.step")).hasBinaryContent(first);
    }

    @Test
    void writesNothingWhenDry() {
        Shell.Ended ended = convert(good.toString(), "--dry-run");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("good  ok");
        assertThat(out).doesNotExist();
    }

    @Test
    void readsStandardInputAndWritesStandardOutput() {
        Shell.Ended ended =
                Shell.pipe(Sketches.RECTANGLE, "convert", "-", "--out", "-", "--formats", "step", "--verify", "off");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("ISO-10303-21;").endsWith("END-ISO-10303-21;\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void answersOneLineOfJsonADrawing() throws IOException {
        Path reports = folder.resolve("reports.jsonl");
        Shell.Ended ended = convert(good.toString(), empty.toString(), "--json", "--report", reports.toString());

        assertThat(ended.out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"cadlift\":") && line.endsWith("}"));
        assertThat(reports).hasContent(ended.out());
        assertThat(ended.err()).contains("CAD_INVALID_FORMAT");
    }

    @Test
    void refusesAnOutputPathThatIsAFile() {
        Shell.Ended ended = Shell.run("convert", good.toString(), "--out", empty.toString());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("SYS_STORAGE_ERROR").contains("is there already and is no folder");
    }

    @Test
    void refusesAFileAboveTheLimitWithoutReadingIt() throws IOException {
        Path large = folder.resolve("large.dxf");
        try (var file = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.position((3L << 20) - 1);
            file.write(ByteBuffer.wrap(new byte[1]));
        }

        assertThat(convert(large.toString(), "--max-size", "2").err())
                .contains("SYS_FILE_TOO_LARGE: File size 3MB exceeds maximum allowed size of 2MB");
    }

    @Test
    void endsWithThreeWhenAWarningIsTooMuch() {
        // Without a checking program in this test every file goes unchecked, which is a warning.
        System.setProperty("cadlift.kernel", "/absent");
        try {
            String[] command = {"convert", good.toString(), "--out", out.toString(), "--fail-on", "warning"};
            assertThat(Shell.run(command).exit()).isEqualTo(3);
        } finally {
            System.clearProperty("cadlift.kernel");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
