package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Converts the samples as the README does and has every file judged.
class SamplesEndToEndTest {
    private static final Path OUT = Path.of("target/end-to-end/samples");
    private static final int LIMIT_SECONDS = 120;

    private static Map<String, JsonNode> reports = Map.of();
    private static int exit;
    private static String talk = "";

    @TempDir
    private static Path work = Path.of("");

    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        Conversion run;
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            run = Conversion.run(samples.sorted().toList(), OUT, LIMIT_SECONDS, "--formats", Conversion.ALL_FORMATS);
        }
        exit = run.exit();
        talk = run.talk();
        reports = run.folders().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().getFileName().toString(), Map.Entry::getValue));
    }

    static List<String> good() {
        return List.of(
                "bracket", "cabin-axes", "flat-blocks", "house", "office-storeys", "plate-spline", "shed-inches");
    }

    private static JsonNode report(String name) {
        return reports.getOrDefault(name, MissingNode.getInstance());
    }

    @Test
    void endsWithFourSinceOneSampleIsBroken() {
        assertThat(exit).as(talk).isEqualTo(4);
        assertThat(reports).hasSize(good().size() + 1);
    }

    @Test
    void tellsWhatIsWrongWithTheBrokenOne() throws IOException {
        JsonNode broken = report("broken");
        assertThat(broken.at("/status").asString()).isEqualTo("failed");
        JsonNode failure = broken.at("/findings").get(broken.at("/findings").size() - 1);
        assertThat(failure.at("/code").asString()).startsWith("CAD_");
        assertThat(broken.at("/findings").findValuesAsString("code")).contains("DXF_TRUNCATED", "ENTITY_FAILED");
        try (Stream<Path> left = Files.list(OUT.resolve("broken"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.json", "report.html");
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void leavesAllFilesOfAGoodOne(String name) {
        for (String file : List.of(
                "report.json",
                "report.html",
                name + ".step",
                name + ".ap214.step",
                name + ".ifc",
                name + ".ifc4x3.ifc",
                name + ".3mf",
                name + ".ply",
                name + ".glb",
                name + ".stl",
                name + ".obj",
                name + ".mtl",
                name + ".dxf",
                name + ".fbx",
                name + ".dae",
                name + ".x3d",
                name + ".usdz",
                name + ".iges",
                name + ".brep",
                name + ".svg",
                name + ".pdf",
                name + ".plan.dxf",
                name + ".csv",
                name + ".xlsx",
                name + ".quantities.json",
                name + ".overlay.svg",
                name + ".overlay.png")) {
            assertThat(OUT.resolve(name).resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void keepsTheContractOfTheReport() {
        ReportSchema schema = new ReportSchema();
        assertThat(reports).isNotEmpty();
        reports.forEach(
                (name, report) -> assertThat(schema.faults(report)).as(name).isEmpty());
    }

    @Test
    void tellsInTheReportWhatTheKernelMeasured() {
        Judges.require();
        for (String name : good()) {
            JsonNode step = report(name).at("/files/0");
            assertThat(step.at("/name").asString()).isEqualTo(name + ".step");
            assertThat(step.at("/verdict/status").asString()).as(name).isEqualTo("valid");
            assertThat(step.at("/verdict/by").asString()).startsWith("OpenCASCADE 7.");
            double builtMm3 = report(name).at("/solids/volume_mm3").asDouble();
            assertThat(step.at("/verdict/volume_mm3").asDouble()).isCloseTo(builtMm3, withinPercentage(1e-4));
        }
    }

    @Test
    void passesEveryJudge() {
        Judges.require();
        try (Verdicts verdicts = Verdicts.open(1, Duration.ofSeconds(LIMIT_SECONDS))) {
            for (String name : good()) {
                verdicts.hold(OUT.resolve(name).toAbsolutePath(), report(name));
            }
        }
    }

    /// The rooms of the flat have 18, 18.5, 18.9 and 12.6 m of sides, 3 m high, all against walls.
    @Test
    void surfacesOfBoundariesCoverTheSidesOfRooms() {
        Judges.require();
        Path ifc = OUT.resolve("flat-blocks/flat-blocks.ifc").toAbsolutePath();
        try (Judge judge = Judge.ifc()) {
            JsonNode read = judge.ask(Map.of("file", ifc.toString())).orElseThrow();
            assertThat(read.at("/boundaries/apart")).isEmpty();
            assertThat(read.at("/boundaries/area").asDouble()).isCloseTo(68 * 3, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"house", "bracket", "office-storeys"})
    void showsTheModelInABrowser(String name) throws IOException, InterruptedException {
        Browser.Opened page = new Browser(Judges.requireBrowser(), work).open(OUT.resolve(name + "/report.html"));
        assertThat(page.console()).isEmpty();
        assertThat(page.dom())
                .containsPattern("<html[^>]* data-viewer=\"ready\"")
                .contains("<canvas");
    }

    /// Rooms have no solid, doors have several, profiles one.
    @ParameterizedTest
    @CsvSource({"house,r1,Living room", "house,o2,Door o2", "office-storeys,w3,wall w3", "bracket,p1,Profile p1"})
    void showsAPartInDrawingModelAndTable(String name, String id, String title)
            throws IOException, InterruptedException {
        Browser.Opened page =
                new Browser(Judges.requireBrowser(), work).open(OUT.resolve(name + "/report.html"), "#" + id);
        assertThat(page.console()).isEmpty();
        assertThat(page.dom())
                .containsPattern("<html[^>]* data-chosen=\"" + id + "\"")
                .containsPattern("<html[^>]* data-shown=\"[1-9]")
                .containsPattern("<path class=\"[a-z ]+ chosen\" data-id=\"" + id + "\"")
                .containsPattern("<tr data-id=\"" + id + "\" class=\"chosen\"")
                .containsPattern("id=\"picked\"[^>]*>[^<]*" + title);
    }

    /// Has a browser read the picture of pixels and paint the SVG as large: both must be as much inked and coloured,
    /// letters of another font aside.
    @ParameterizedTest
    @ValueSource(strings = {"house", "bracket", "office-storeys", "office-storeys-storey-2"})
    void paintsWhatABrowserMakesOfTheSvg(String picture) throws IOException, InterruptedException {
        Path folder = OUT.resolve(picture.replace("-storey-2", ""));
        // Lines that keep their width at any zoom would be a third as wide as those of the picture.
        String svg = Files.readString(folder.resolve(picture + ".overlay.svg"))
                .replace("vector-effect: non-scaling-stroke;", "");
        Base64.Encoder base64 = Base64.getEncoder();
        Path page = work.resolve(picture + ".html");
        Files.writeString(page, """
                <!doctype html><html><body><img id="svg" src="data:image/svg+xml;base64,%s"><img id="png" \
                src="data:image/png;base64,%s"><p id="told"></p><script>
                onload = () => {
                  const png = document.getElementById("png");
                  told.textContent = ["svg", "png"].map(id => {
                    const canvas = new OffscreenCanvas(png.naturalWidth, png.naturalHeight);
                    const pen = canvas.getContext("2d");
                    pen.drawImage(document.getElementById(id), 0, 0, canvas.width, canvas.height);
                    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
                    let ink = 0, coloured = 0;
                    for (let i = 0; i < pixels.length; i += 4) {
                      const low = Math.min(pixels[i], pixels[i + 1], pixels[i + 2]);
                      ink += low < 250;
                      coloured += Math.max(pixels[i], pixels[i + 1], pixels[i + 2]) - low > 24;
                    }
                    return ink / pixels.length * 4 + " " + coloured / pixels.length * 4;
                  }).join(" ");
                };
                </script></body></html>
                """.formatted(
                        base64.encodeToString(svg.getBytes(StandardCharsets.UTF_8)),
                        base64.encodeToString(Files.readAllBytes(folder.resolve(picture + ".overlay.png")))));
        Browser.Opened opened = new Browser(Judges.requireBrowser(), work).open(page);
        assertThat(opened.console()).isEmpty();
        double[] shares = Pattern.compile("<p id=\"told\">(\\S+) (\\S+) (\\S+) (\\S+)</p>")
                .matcher(opened.dom())
                .results()
                .flatMapToDouble(
                        found -> IntStream.rangeClosed(1, 4).mapToDouble(i -> Double.parseDouble(found.group(i))))
                .toArray();
        assertThat(shares).as("ink and colour of SVG and PNG").hasSize(4);
        assertThat(shares[0]).isGreaterThan(0.01);
        assertThat(shares[2]).as("ink").isCloseTo(shares[0], within(0.005));
        assertThat(shares[3]).as("colour").isCloseTo(shares[1], within(0.005));
    }

    @Test
    void showsTheFailureInABrowser() throws IOException, InterruptedException {
        Browser.Opened page = new Browser(Judges.requireBrowser(), work).open(OUT.resolve("broken/report.html"));
        assertThat(page.console()).isEmpty();
        assertThat(page.dom()).contains("data-viewer=\"none\"", "card failure", "What to do:");
    }
}
