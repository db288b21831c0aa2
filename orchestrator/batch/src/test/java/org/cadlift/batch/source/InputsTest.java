package org.cadlift.batch.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.source.Input.Position;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Roof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
    private static final long MAX_BYTES = 100;

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content, UTF_8);
    }

    private Input open(String address) {
        return Inputs.open(address, folder.resolve("out"), MAX_BYTES, Map.of());
    }

    private static List<Listed> all(Input input, Position after) {
        List<Listed> items = new ArrayList<>();
        input.list(after).forEachRemaining(items::add);
        return items;
    }

    private static List<String> sources(Input input) {
        return all(input, Position.START).stream().map(Listed::source).toList();
    }

    private static String read(Input input, int number, String source) {
        return switch (input.read(number, source)) {
            case Outcome.Made<byte[]>(byte[] bytes, var _) -> new String(bytes, UTF_8);
            case Outcome.Failed<byte[]> failed ->
                failed.code() + ": " + failed.failure().message();
        };
    }

    @Test
    void goesThroughFoldersInTheOrderOfNames() throws IOException {
        file("b/2.dxf", "");
        file("b/10.DXF", "");
        file("b.dxf", "");
        file("a/x/y.dwg", "");
        file("a/notes.txt", "");
        file("out/old/old.dxf", "");
        file(".trash/c.dxf", "");
        file("a/.c.dxf", "");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);

        // A name is compared with names: the folder b comes before the file b.dxf.
        assertThat(sources(open(folder.toString()))).containsExactly("a/x/y.dwg", "b/10.DXF", "b/2.dxf", "b.dxf");
    }

    @Test
    void goesOnBehindAnyItem() throws IOException {
        for (String name : List.of("a/1.dxf", "a/2.dxf", "a.dxf", "b/c/3.dxf", "b/4.dxf", "z.dxf")) {
            file(name, "");
        }
        Input input = open(folder.toString());
        List<String> whole = sources(input);
        assertThat(whole).hasSize(6);
        for (int i = 1; i <= whole.size(); i++) {
            assertThat(all(input, new Position(i, whole.get(i - 1))))
                    .extracting(Listed::source)
                    .isEqualTo(whole.subList(i, whole.size()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.dxf | a.dxf",
                "**/*.dxf | a.dxf, east/b.dxf, east/deep/c.dxf, west/d.dxf",
                "east/*.dxf | b.dxf",
                "{east,west}/?.dxf | east/b.dxf, west/d.dxf",
                "*/[b-c].dxf | east/b.dxf",
            })
    void findsWhatAGlobNames(String glob, String expected) throws IOException {
        for (String name : List.of("a.dxf", "east/b.dxf", "east/deep/c.dxf", "west/d.dxf", "west/e.txt")) {
            file(name, "");
        }
        assertThat(sources(open(folder + "/" + glob))).containsExactly(expected.split(", ", -1));
    }

    @Test
    void takesOneDrawing() throws IOException {
        file("b.dxf", "");
        Input input = open(file("a.dxf", "one").toString());

        assertThat(sources(input)).containsExactly("a.dxf");
        assertThat(read(input, 1, "a.dxf")).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "absent | does not exist",
                "absent/*.dxf | does not exist",
                "notes.txt | is no folder, manifest",
                "[.dxf | Missing",
                "s3://UPPER | bucket is not a valid name",
                "empty.zip | cannot be read as a ZIP archive",
            })
    void refusesWhatIsNoInput(String address, String reason) throws IOException {
        file("notes.txt", "");
        file("empty.zip", "PK");
        String place = address.startsWith("s3:") ? address : folder + "/" + address;
        assertThatThrownBy(() -> open(place))
                .isInstanceOfSatisfying(
                        RunFault.class, fault -> assertThat(fault.reason()).contains(reason));
    }

    @Test
    void readsNoMoreThanIsAllowed() throws IOException {
        file("large.dxf", "x".repeat(101));
        file("fits.dxf", "x".repeat(100));
        Input input = open(folder.toString());

        assertThat(read(input, 1, "fits.dxf")).hasSize(100);
        assertThat(read(input, 2, "large.dxf")).startsWith("SYS_FILE_TOO_LARGE");
        assertThat(read(input, 3, "gone.dxf")).startsWith("SYS_FILE_NOT_FOUND: gone.dxf cannot be read");
        assertThat(read(input, 4, "a\0b.dxf")).startsWith("SYS_FILE_NOT_FOUND");
    }

    @Test
    void readsAManifestInCsv() throws IOException {
        file("drawings/a.dxf", "one");
        Input input = open(file("list.csv", """
                \uFEFFsource; Name ;Wall-Thickness;formats
                drawings/a.dxf;house;0;step,obj

                "drawings/b; c.dxf";;;
                drawings/d.dxf;too;much;in;this;row
                """).toString());

        List<Listed> items = all(input, Position.START);
        assertThat(items)
                .containsExactly(
                        new Listed(
                                "drawings/a.dxf", "house", true, Map.of("wall_thickness", "0", "formats", "step,obj")),
                        new Listed("drawings/b; c.dxf", "b; c.dxf", false, Map.of()),
                        new Listed(
                                "drawings/d.dxf",
                                "too",
                                true,
                                Map.of(
                                        "wall_thickness",
                                        "much",
                                        "formats",
                                        "in",
                                        "value 5",
                                        "this",
                                        "value 6",
                                        "row")));
        assertThat(read(input, 1, "drawings/a.dxf")).isEqualTo("one");
        assertThat(all(input, new Position(1, "drawings/a.dxf"))).isEqualTo(items.subList(1, 3));
    }

    @Test
    void readsAManifestInNdjson() throws IOException {
        Input input = open(file("list.ndjson", """
                {"source": "a.dxf", "height": 2500, "formats": ["step", "glb"], "only_2d": true, "name": null}

                {"source": "b.dxf", "name": "part 1.5"}
                """).toString());

        assertThat(all(input, Position.START))
                .containsExactly(
                        new Listed(
                                "a.dxf",
                                "a.dxf",
                                false,
                                Map.of("height", "2500", "formats", "step,glb", "only_2d", "true")),
                        new Listed("b.dxf", "part 1.5", true, Map.of()));
    }

    @Test
    void keepsTheRulesOfAnItemWhateverBecomesOfTheirFile() throws IOException {
        Path rules = file("standards/office.yaml", "rules: [{layer: 0, kind: SOLID, height: 80}]\n");
        file("standards/wrong.yaml", "rules: [{layer: A, kind: door}]\n");
        List<Listed> items = all(open(file("list.ndjson", """
                        {"source": "a.dxf", "rules": "standards/office.yaml"}
                        {"source": "b.dxf", "rules": [{"layer": "A*, B", "kind": "ignore", "height": null}]}
                        {"source": "c.dxf", "rules": []}
                        {"source": "d.dxf"}
                        {"source": "e.dxf", "rules": "absent.yaml"}
                        {"source": "f.dxf", "rules": "standards/wrong.yaml"}
                        {"source": "g.dxf", "rules": [{"layer": "A", "kind": "wall", "hight": 3}]}
                        """).toString()), Position.START);
        items.addAll(all(open(file("list.csv", """
                        source,rules
                        h.dxf,standards/office.yaml
                        i.dxf,"[{""layer"":""W"",""kind"":""wall""}]"
                        j.dxf,[{]
                        """).toString()), Position.START));
        Files.writeString(rules, "rules: []\n");
        LayerRule paving = new LayerRule("0", LayerRule.Kind.SOLID, Optional.of(80.0), Optional.empty(), "");
        LayerRule walls = new LayerRule("W", LayerRule.Kind.WALL, Optional.empty(), Optional.empty(), "");
        JobOptions run = ((Outcome.Made<JobOptions>)
                        ItemOptions.over(JobOptions.DEFAULTS, items.get(8).options()))
                .value();
        assertThat(run.rules()).containsExactly(walls);
        List<Object> outcomes = new ArrayList<>();
        for (Listed item : items) {
            outcomes.add(
                    switch (ItemOptions.over(run, item.options())) {
                        case Outcome.Made<JobOptions>(JobOptions options, var _) -> options.rules();
                        case Outcome.Failed<JobOptions> failed -> {
                            assertThat(failed.code()).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
                            yield failed.failure().message();
                        }
                    });
        }

        assertThat(outcomes.subList(0, 4))
                .containsExactly(
                        List.of(paving),
                        List.of(new LayerRule("A*, B", LayerRule.Kind.IGNORE, Optional.empty(), Optional.empty(), "")),
                        List.of(),
                        List.of(walls));
        assertThat(outcomes.get(4).toString())
                .startsWith("rules: " + folder.resolve("absent.yaml") + " cannot be read as text");
        assertThat(outcomes.subList(5, 9))
                .containsExactly(
                        "rules: rule 1: kind 'door' is none of wall, solid, ignore",
                        "rules: rule 1: hight is none of layer, kind, height, elevation, material",
                        List.of(paving),
                        List.of(walls));
        assertThat(outcomes.get(9).toString()).startsWith("rules: Unexpected");
        assertThat(ItemOptions.of(run)).containsEntry("rules", "W");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a.csv | file,height | has no column `source`",
                "a.csv | source,colour,hight | unknown columns: colour, hight; there are source, name, mode, height",
                "a.csv | source,source | twice",
                "a.ndjson | {'source':'a','hight':1} | unknown columns: hight",
                "a.ndjson | {'source': | line 1",
                "a.ndjson | [1] | line 1: it is no object",
                "a.jsonl | {'source':'a'} {'source':'b'} | line 1",
            })
    void refusesAManifestThatMakesNoSense(String name, String content, String reason) throws IOException {
        Input input = open(file(name, content.replace('\'', '"') + "\n").toString());

        assertThatThrownBy(() -> all(input, Position.START))
                .isInstanceOfSatisfying(
                        RunFault.class, fault -> assertThat(fault.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "height | tall | height 'tall' is no number",
                "height | 0 | height 0.0mm out of valid range",
                "mode | house | mode 'house' is none of auto, building and profile",
                "units | parsec | units 'parsec' is none of auto, mm",
                "formats | step,dgn | 'dgn' is no format",
                "only_2d | maybe | only_2d 'maybe' is neither true nor false",
                "verify | half | verify 'half' is neither full nor off",
                "value 9 | x | 'x' (value 9) belongs to no column",
            })
    void refusesAWrongOptionForItsItem(String name, String value, String message) {
        Outcome<JobOptions> outcome = ItemOptions.over(JobOptions.DEFAULTS, Map.of(name, value));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
            assertThat(failed.failure().message()).contains(message);
        });
    }

    @Test
    void anItemMayHaveARoofOfItsOwn() {
        assertThat(ItemOptions.over(
                        JobOptions.DEFAULTS,
                        Map.of("roof", "Shed", "roof_overhang", "0", "slab", "0", "ceiling", "15", "cut", "500")))
                .isInstanceOfSatisfying(
                        Outcome.Made.class,
                        made -> assertThat((JobOptions) made.value()).satisfies(options -> {
                            assertThat(options.roof()).isEqualTo(new Roof(Roof.Form.SHED, Optional.empty(), 0));
                            assertThat(options.roof().pitchDegrees()).isEqualTo(10);
                            assertThat(options.slabMm()).isZero();
                            assertThat(options.ceilingMm()).isEqualTo(15);
                            assertThat(options.cutMm()).contains(500.0);
                            assertThat(ItemOptions.of(options)).containsEntry("cut", "500.0");
                        }));
        assertThat(ItemOptions.over(JobOptions.DEFAULTS, Map.of("roof", "thatched")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .isEqualTo("roof 'thatched' is none of none, flat, shed, gable, hip"));
    }

    @Test
    void putsTheOptionsOfAnItemOverThoseOfTheRun() {
        Outcome<JobOptions> outcome = ItemOptions.over(
                JobOptions.DEFAULTS, Map.of("height", "2500", "formats", "OBJ", "layers", "A*, B", "verify", "off"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Made.class,
                        made -> assertThat((JobOptions) made.value()).satisfies(options -> {
                            assertThat(options.heightMm()).isEqualTo(2500);
                            assertThat(options.wallThicknessMm()).isEqualTo(200);
                            assertThat(options.formats()).containsExactly(Format.OBJ);
                            assertThat(options.layers()).containsExactly("A*", "B");
                            assertThat(options.verify()).isFalse();
                        }));
    }

    @Test
    void readsAnArchiveWhateverIsInIt() throws IOException {
        Path archive = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "../../evil.dxf", "slipped");
            entry(zip, "east/a.dxf", "one");
            entry(zip, "bomb.dxf", "0".repeat(100_000));
            entry(zip, "notes.txt", "no drawing");
        }
        Input input = open(archive.toString());

        assertThat(sources(input)).containsExactly("../../evil.dxf", "east/a.dxf", "bomb.dxf");
        assertThat(all(input, Position.START)).extracting(Listed::name).contains("evil.dxf", "a.dxf");
        assertThat(read(input, 1, "../../evil.dxf")).isEqualTo("slipped");
        assertThat(read(input, 2, "east/a.dxf")).isEqualTo("one");
        assertThat(read(input, 3, "bomb.dxf")).startsWith("SYS_FILE_TOO_LARGE");
        assertThat(all(input, new Position(2, "east/a.dxf"))).hasSize(1);
        assertThat(input.beside("east/b.dxf", "A.dxf").map(bytes -> new String(bytes, UTF_8)))
                .contains("one");
        assertThat(input.beside("b.dxf", "east/./x/../a.dxf")).isPresent();
        for (String place : List.of("east/b.dxf", "../a.dxf", "/east/a.dxf", "bomb.dxf", "", "..")) {
            assertThat(input.beside("b.dxf", place)).as(place).isEmpty();
        }
    }

    @Test
    void tellsOfEncryptedAndDamagedEntries() throws IOException {
        Path archive = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "locked.dxf", "secret");
            entry(zip, "torn.dxf", "abcdefghij".repeat(9));
            entry(zip, "good.dxf", "good");
        }
        byte[] bytes = Files.readAllBytes(archive);
        // Bit 0 of the general purpose flag in the directory says encrypted (APPNOTE 4.4.4).
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2}, 0);
        bytes[directory + 8] |= 1;
        // The first bytes of the compressed data of the second entry.
        int second = indexOf(bytes, "torn.dxf".getBytes(UTF_8), 0) + "torn.dxf".length();
        bytes[second] ^= 0x55;
        bytes[second + 1] ^= 0x55;
        Files.write(archive, bytes);
        Input input = open(archive.toString());

        assertThat(read(input, 1, "locked.dxf"))
                .startsWith("SYS_FILE_NOT_FOUND")
                .contains("encrypted");
        assertThat(read(input, 2, "torn.dxf")).startsWith("SYS_FILE_NOT_FOUND").contains("damaged");
        assertThat(read(input, 3, "good.dxf")).isEqualTo("good");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; ; i++) {
            boolean found = true;
            for (int j = 0; j < wanted.length; j++) {
                found &= bytes[i + j] == wanted[j];
            }
            if (found) {
                return i;
            }
        }
    }
}
