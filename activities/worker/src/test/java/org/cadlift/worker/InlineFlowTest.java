package org.cadlift.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Format;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.Report.Status;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.FileArtifactStore;
import org.cadlift.worker.InlineFlow.Extent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InlineFlowTest {
    /// A rectangle of 4 m by 3 m on layer WALLS.
    private static final SourceFile RECTANGLE = new SourceFile("a.dxf", Drawings.rectangle(4000, 3000));

    @TempDir
    Path folder;

    private Recorder store;
    private InlineFlow flow;

    /// Keeps artifacts and notes what is made.
    private static final class Recorder implements ArtifactStore {
        private final ArtifactStore kept;
        private final List<String> made = new ArrayList<>();

        private Recorder(ArtifactStore kept) {
            this.kept = kept;
        }

        @Override
        public ArtifactStore of(String tenant) {
            return new Recorder(kept.of(tenant));
        }

        @Override
        public ArtifactRef put(String key, byte[] bytes) {
            made.add(key);
            return kept.put(key, bytes);
        }

        @Override
        public Optional<byte[]> get(ArtifactRef ref) {
            return kept.get(ref);
        }

        @Override
        public void remove(ArtifactRef ref) {
            kept.remove(ref);
        }

        @Override
        public void remember(String stepKey, List<ArtifactRef> refs) {
            kept.remember(stepKey, refs);
        }

        @Override
        public Optional<List<ArtifactRef>> recall(String stepKey) {
            return kept.recall(stepKey);
        }

        List<String> takeMade() {
            List<String> taken = List.copyOf(made);
            made.clear();
            return taken;
        }
    }

    @BeforeEach
    void open() {
        store = new Recorder(new FileArtifactStore(folder));
        flow = flow("1");
    }

    private InlineFlow flow(String version) {
        return new InlineFlow(new Workshop(new Program(version, ""), Optional.of(store), false, 1 << 20));
    }

    @Test
    void accountsForASource() {
        Report report = flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP), Extent.FILES)
                .report();

        assertThat(report.status()).isEqualTo(Status.OK);
        assertThat(report.mode()).isEqualTo("profile");
        assertThat(report.source().format()).isEqualTo("dxf");
        assertThat(report.source().units())
                .hasValueSatisfying(units -> assertThat(units.unit()).isEqualTo("mm"));
        assertThat(report.ledger()).hasValueSatisfying(ledger -> {
            assertThat(ledger.total()).isEqualTo(1);
            assertThat(ledger.used()).isEqualTo(1);
        });
        assertThat(report.solids()).hasValueSatisfying(solids -> {
            assertThat(solids.count()).isEqualTo(1);
            assertThat(solids.volumeMm3()).isEqualTo(4000.0 * 3000 * 1000);
            // Two of 12 m², two of 4 m², two of 3 m².
            assertThat(solids.areaMm2()).isEqualTo(38e6);
            assertThat(solids.bbox()).containsExactly(List.of(0.0, 0.0, 0.0), List.of(4000.0, 3000.0, 1000.0));
        });
        assertThat(report.timingsMs().keySet()).contains("validate", "parse", "vectorize", "extrude", "export");
    }

    @Test
    void takesNoStepTwice() {
        Lifted first = flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP, Format.GLB), Extent.FILES);
        assertThat(store.takeMade())
                .containsExactly("drawing", "plan", "building", "files", "a.step", "files", "a.glb");

        Lifted second = flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP, Format.GLB), Extent.FILES);
        assertThat(store.takeMade()).isEmpty();
        assertThat(second.report().files()).isEqualTo(first.report().files());
        assertThat(second.report().plan()).isEqualTo(first.report().plan());
    }

    @Test
    void repeatsOnlyWhatAnotherHeightChanges() {
        flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP), Extent.FILES);
        store.takeMade();
        flow.lift("a", RECTANGLE, Drawings.solid(2000, Format.STEP), Extent.FILES);

        assertThat(store.takeMade()).containsExactly("building", "files", "a.step");
    }

    @Test
    void repeatsOnlyPlansForAnotherCut() {
        flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP, Format.SVG), Extent.FILES);
        store.takeMade();
        flow.lift("a", RECTANGLE, Drawings.solidCut(1000, Optional.of(300.0), Format.STEP, Format.SVG), Extent.FILES);

        assertThat(store.takeMade()).containsExactly("files", "a.svg");
    }

    @Test
    void addsAFormatWithoutRepeatingTheOthers() {
        flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.GLB), Extent.FILES);
        store.takeMade();
        flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.GLB, Format.STEP), Extent.FILES);

        assertThat(store.takeMade()).containsExactly("files", "a.step");
    }

    @Test
    void repeatsEverythingForAnotherProgram() {
        flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.GLB), Extent.FILES);
        store.takeMade();
        flow("2").lift("a", RECTANGLE, Drawings.solid(1000, Format.GLB), Extent.FILES);

        assertThat(store.takeMade()).containsExactly("drawing", "plan", "building", "files", "a.glb");
    }

    @Test
    void makesAnAlteredArtifactAgainAndSaysSo() throws IOException {
        Lifted whole = flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP), Extent.FILES);
        store.takeMade();
        Path model = artifacts().stream()
                .filter(artifact ->
                        artifact.endsWith(whole.report().files().getFirst().sha256()))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(model);
        bytes[100] ^= 1;
        Files.write(model, bytes);

        Report repaired = flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP), Extent.FILES)
                .report();
        assertThat(store.takeMade()).containsExactly("files", "a.step");
        assertThat(repaired.files()).isEqualTo(whole.report().files());
        assertThat(repaired.findings()).extracting(Finding::code).containsExactly(NoticeCode.STORE_REPAIRED);
    }

    @Test
    void survivesTheLossOfEveryArtifact() throws IOException {
        flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP), Extent.FILES);
        for (Path artifact : artifacts()) {
            Files.delete(artifact);
        }

        assertThat(flow.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP), Extent.FILES)
                        .report()
                        .status())
                .isEqualTo(Status.OK);
    }

    @Test
    void reportsAStoreThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        InlineFlow blocked = new InlineFlow(
                new Workshop(new Program("1", ""), Optional.of(new FileArtifactStore(file)), false, 1 << 20));
        Lifted lifted = blocked.lift("a", RECTANGLE, Drawings.solid(1000, Format.STEP), Extent.FILES);

        assertThat(lifted.report().status()).isEqualTo(Status.FAILED);
        assertThat(lifted.report().findings()).extracting(Finding::code).containsExactly(FailureCode.SYS_STORAGE_ERROR);
    }

    @Test
    void leavesOnlyReportsOfWhatFailed() {
        Lifted lifted =
                flow.lift("a", new SourceFile("a.dxf", new byte[0]), Drawings.solid(1000, Format.STEP), Extent.FILES);

        assertThat(lifted.report().status()).isEqualTo(Status.FAILED);
        assertThat(lifted.report().ledger()).isEmpty();
        assertThat(lifted.files()).extracting(Lifted.File::name).containsExactly("report.json", "report.html");
    }

    @Test
    void accountsForTheEntitiesOfADrawingThatClosesNothing() {
        byte[] line = "0\nSECTION\n2\nENTITIES\n0\nLINE\n8\n0\n10\n0\n20\n0\n11\n9\n21\n9\n0\nENDSEC\n0\nEOF\n"
                .getBytes(UTF_8);
        Lifted lifted = flow.lift("a", new SourceFile("a.dxf", line), Drawings.solid(1000, Format.STEP), Extent.FILES);

        assertThat(lifted.report().status()).isEqualTo(Status.FAILED);
        assertThat(lifted.report().findings()).extracting(Finding::code).contains(FailureCode.CAD_NO_CLOSED_SHAPES);
        assertThat(lifted.report().ledger()).hasValueSatisfying(ledger -> {
            assertThat(ledger.total()).isEqualTo(1);
            assertThat(ledger.ignored()).isEqualTo(1);
        });
        // Again, as the store recalls it.
        assertThat(flow.lift("a", new SourceFile("a.dxf", line), Drawings.solid(1000, Format.STEP), Extent.FILES)
                        .report()
                        .ledger())
                .isEqualTo(lifted.report().ledger());
    }

    @Test
    void refusesASourceAboveTheLimit() {
        Lifted lifted = flow.lift(
                "a", new SourceFile("a.dxf", new byte[2 << 20]), Drawings.solid(1000, Format.STEP), Extent.FILES);

        assertThat(lifted.report().findings())
                .extracting(Finding::message)
                .containsExactly("File size 2MB exceeds maximum allowed size of 1MB");
        assertThat(flow.tooLarge(2 << 20)).isPresent();
        assertThat(flow.tooLarge(1 << 20)).isEmpty();
    }

    private List<Path> artifacts() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("artifacts"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
