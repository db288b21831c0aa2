package org.cadlift.parse.dwg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.parse.dxf.DxfDrawing;
import org.cadlift.parse.dxf.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads every DWG of the corpus (`CADLIFT_CORPUS`, by default `../shared/corpus` beside the repository), and compares
/// it with the DXF of the same drawing and version where there is one. What differs is listed with its reason in
/// `twins.csv`, and nothing else may differ.
class TwinsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Optional<DwgProgram> PROGRAM = DwgProgram.find();

    /// Is a DWG of the corpus.
    private record Item(Path file, String version) {
        String name() {
            return file.getFileName().toString().replaceAll("(?i)\\.dwg$", "");
        }

        Path twin() {
            Path place = corpus().resolve("dwg").relativize(file);
            return corpus().resolve("dxf").resolve(place).resolveSibling(name() + ".dxf");
        }
    }

    private static Path corpus() {
        return ROOT.resolve(System.getenv().getOrDefault("CADLIFT_CORPUS", "../shared/corpus"))
                .normalize();
    }

    private static List<Item> items() throws IOException {
        if (!Files.isDirectory(corpus().resolve("dwg"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(corpus().resolve("dwg"))) {
            List<Item> items = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".dwg"))
                    .sorted()
                    .toList()) {
                items.add(new Item(file, version(Files.readAllBytes(file))));
            }
            return items;
        }
    }

    private static String version(byte[] dwg) {
        return new String(dwg, 0, 6, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static Outcome<Drawing> read(Item item) throws IOException {
        return DwgDrawing.read(item.version(), Files.readAllBytes(item.file()), PROGRAM, Reading.DEFAULTS);
    }

    private static CadDrawing drawing(Outcome<Drawing> outcome) {
        return switch (outcome) {
            case Outcome.Made<Drawing>(CadDrawing drawing, var _) -> drawing;
            case Outcome.Failed<Drawing> failed -> throw new AssertionError(failed.failure());
        };
    }

    /// Is skipped by name where there is nothing to read, or nothing to read it with.
    @Test
    void findsTheDrawingsAndTheProgram() throws IOException {
        assumeTrue(!items().isEmpty(), "no DWG at " + corpus() + " (CADLIFT_CORPUS)");
        assumeTrue(PROGRAM.isPresent(), "no program that reads DWG");
        assertThat(items()).hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicTest> readsOrSaysWhyNot() throws IOException {
        return (PROGRAM.isEmpty() ? List.<Item>of() : items())
                .stream()
                        .map(item -> DynamicTest.dynamicTest(item.name(), () -> {
                            Outcome<Drawing> outcome = read(item);
                            if (!DwgVersion.isRead(item.version())) {
                                assertThat(failure(outcome)).isEqualTo(FailureCode.CAD_UNSUPPORTED_VERSION);
                            } else if (outcome instanceof Outcome.Failed<Drawing>) {
                                assertThat(failure(outcome))
                                        .isIn(FailureCode.CAD_NO_ENTITIES, FailureCode.CAD_READ_ERROR);
                            }
                        }));
    }

    private static FailureCode failure(Outcome<Drawing> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<Drawing>) outcome).code();
    }

    @TestFactory
    Stream<DynamicTest> givesTheDrawingOfItsTwin() throws IOException {
        Map<String, List<String>> differences = Differences.byFile(table());
        List<DynamicTest> tests = new ArrayList<>();
        for (Item item : PROGRAM.isEmpty() ? List.<Item>of() : items()) {
            if (DwgVersion.isRead(item.version())
                    && Files.isRegularFile(item.twin())
                    && new String(Files.readAllBytes(item.twin()), StandardCharsets.ISO_8859_1)
                            .contains(item.version())) {
                tests.add(DynamicTest.dynamicTest(
                        item.name(),
                        () -> assertThat(differing(item)).isEqualTo(differences.getOrDefault(item.name(), List.of()))));
            }
        }
        return tests.stream();
    }

    private static List<String> differing(Item item) throws IOException {
        Outcome<Drawing> ours = read(item);
        Outcome<Drawing> theirs = DxfDrawing.read(Files.readAllBytes(item.twin()), Reading.DEFAULTS);
        if (ours instanceof Outcome.Failed<Drawing> || theirs instanceof Outcome.Failed<Drawing>) {
            // Both without an entity: they agree.
            assertThat(failure(ours)).isEqualTo(failure(theirs));
            return List.of();
        }
        Map<String, String> dwg = Portrait.of(drawing(ours));
        Map<String, String> dxf = Portrait.of(drawing(theirs));
        List<String> different = new ArrayList<>();
        dwg.forEach((aspect, said) -> {
            String other = dxf.getOrDefault(aspect, "");
            if (!said.equals(other)) {
                different.add(aspect);
                System.out.println(item.name() + ", " + aspect + "\n  DWG " + said + "\n  DXF " + other);
            }
        });
        return different;
    }

    private static String table() throws IOException {
        try (InputStream table = TwinsTest.class.getResourceAsStream("twins.csv")) {
            return table == null ? "" : new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
