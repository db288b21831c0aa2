package org.cadlift.worker.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.JobSpec;
import org.cadlift.contract.report.FileReport;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.worker.Drawings;
import org.cadlift.worker.InlineFlow;
import org.cadlift.worker.Lifted;
import org.cadlift.worker.Program;
import org.cadlift.worker.SourceFile;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.Engine.Urgency;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.JobContext;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.Pulse;
import org.cadlift.workflow.WorkflowIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {
    private static final Program PROGRAM = new Program("1", "");

    @TempDir
    Path folder;

    private ArtifactStore store;
    private Workshop workshop;

    @BeforeEach
    void open() {
        store = Stores.open(folder.resolve("store").toString());
        workshop = new Workshop(PROGRAM, Optional.of(store), false, 1 << 20);
    }

    private Engine engine(String choice) {
        return Engines.open(new Engines.Opening(
                EngineChoice.parse(choice),
                workshop,
                folder.resolve("store").toString(),
                2,
                folder.resolve("engine"),
                Duration.ofSeconds(1),
                System.getenv()));
    }

    private LiftOrder order(String name, byte[] drawing, JobOptions options) {
        ArtifactRef source = store.put(name + ".dxf", drawing);
        return new LiftOrder(
                new JobSpec.DrawingJob(name, source, options), new JobContext("local", "", "", name, "test"), false);
    }

    private static CompletableFuture<LiftEnd> lift(Engine engine, LiftOrder order) {
        return engine.lift(
                WorkflowIds.of(
                        "office", order.job().name(), order.job().source().sha256()),
                order,
                Urgency.OVERNIGHT);
    }

    @Test
    void makesWhatTheInlineFlowMakes() {
        byte[] drawing = Drawings.rectangle(4000, 3000);
        JobOptions options = Drawings.solid(2500, Format.STEP, Format.GLB, Format.DXF);
        Map<String, String> inline = models(new InlineFlow(new Workshop(PROGRAM, Optional.empty(), false, 1 << 20))
                .lift("a", new SourceFile("a.dxf", drawing), options, InlineFlow.Extent.FILES));

        try (Engine engine = engine("embedded")) {
            LiftEnd end = lift(engine, order("a", drawing, options)).join();
            assertThat(end.summary().status()).isEqualTo("ok");
            assertThat(end.summary().solids()).isEqualTo(1);
            assertThat(end.files()).extracting(ArtifactRef::key).contains("report.json", "report.html");
            Map<String, String> durable = end.files().stream()
                    .filter(file -> file.key().startsWith("a."))
                    .collect(Collectors.toMap(ArtifactRef::key, ArtifactRef::sha256));
            assertThat(durable).isEqualTo(inline).hasSize(3);
            assertThat(end.files())
                    .allSatisfy(file -> assertThat(store.get(file)).isPresent());
        }
    }

    @Test
    void makesOneBuildingOfSeveralDrawingsAsTheInlineFlowDoes() {
        byte[] lower = Drawings.rectangle(4000, 3000);
        byte[] upper = Drawings.rectangle(4000, 2000);
        JobOptions options = Drawings.solid(2500, Format.STEP, Format.GLB, Format.OVERLAY);
        List<SourceFile> sources = List.of(new SourceFile("a.dxf", lower), new SourceFile("a.dxf", upper));
        Lifted inline = new InlineFlow(new Workshop(PROGRAM, Optional.empty(), false, 1 << 20))
                .lift("a", sources, List.of(0.0, 4000.0), options, InlineFlow.Extent.FILES);
        assertThat(inline.report().drawings())
                .extracting(drawing -> drawing.source().name())
                .containsExactly("a.dxf", "a.dxf (2)");

        LiftOrder alone = order("a", lower, options);
        JobSpec.DrawingJob job = alone.job();
        JobSpec.DrawingJob.Above above = new JobSpec.DrawingJob.Above(store.put("a.dxf", upper), List.of());
        LiftOrder order = new LiftOrder(
                new JobSpec.DrawingJob("a", job.source(), options, List.of(), List.of(above), List.of(0.0, 4000.0)),
                alone.context(),
                false);
        try (Engine engine = engine("embedded")) {
            LiftEnd end = lift(engine, order).join();
            assertThat(end.summary().failure()).isEmpty();
            assertThat(end.summary().solids()).isEqualTo(2);
            Map<String, String> durable = end.files().stream()
                    .filter(file -> file.key().startsWith("a.") || file.key().startsWith("a-"))
                    .collect(Collectors.toMap(ArtifactRef::key, ArtifactRef::sha256));
            assertThat(durable).isEqualTo(models(inline)).hasSize(4);

            byte[] none = new byte[0];
            JobSpec.DrawingJob.Above empty = new JobSpec.DrawingJob.Above(store.put("b.dxf", none), List.of());
            LiftEnd failed = lift(
                            engine,
                            new LiftOrder(
                                    new JobSpec.DrawingJob(
                                            "b", job.source(), options, List.of(), List.of(empty), List.of()),
                                    alone.context(),
                                    false))
                    .join();
            assertThat(failed.summary().failure()).isEqualTo("CAD_INVALID_FORMAT");
            assertThat(failed.summary().message()).startsWith("b.dxf: ");
        }
    }

    /// Gives the digest of each model.
    private static Map<String, String> models(Lifted lifted) {
        return lifted.report().files().stream().collect(Collectors.toMap(FileReport::name, FileReport::sha256));
    }

    @Test
    void tellsAFaultOfTheInputAndOfTheStore() {
        try (Engine engine = engine("embedded")) {
            JobOptions options = Drawings.solid(1000, Format.STEP);
            LiftEnd empty = lift(engine, order("empty", new byte[0], options)).join();
            assertThat(empty.summary().failure()).isEqualTo("CAD_INVALID_FORMAT");
            assertThat(empty.files()).extracting(ArtifactRef::key).containsExactly("report.json", "report.html");
        }
    }

    /// Lines that nearly all cross: many seconds of work for one step.
    private static byte[] tangle() {
        StringBuilder dxf = new StringBuilder("0\nSECTION\n2\nENTITIES\n");
        Random random = new Random(7);
        for (int i = 0; i < 2500; i++) {
            dxf.append("0\nLINE\n8\nWALLS\n10\n0\n20\n")
                    .append(random.nextInt(1_000_000))
                    .append("\n11\n1000000\n21\n")
                    .append(random.nextInt(1_000_000))
                    .append('\n');
        }
        return dxf.append("0\nENDSEC\n0\nEOF\n").toString().getBytes(US_ASCII);
    }

    @Test
    void stopsTheStepAtWorkWhenTheJobIsCancelled() throws InterruptedException {
        JobOptions options = Drawings.solid(1000, Format.STEP);
        try (EmbeddedEngine engine = new EmbeddedEngine(workshop, "tangle", 2)) {
            LiftOrder order = order("tangle", tangle(), options);
            String id = WorkflowIds.of("office", "tangle", order.job().source().sha256());
            CompletableFuture<LiftEnd> end = lift(engine, order);
            while (!stepAtWork(engine, id).equals("vectorize")) {
                Thread.sleep(50);
            }
            engine.ask(id, JobControl.Wish.CANCEL);
            assertThat(end.join().summary().status()).isEqualTo("cancelled");
            assertThat(end.join().summary().failure()).isEqualTo("SYS_CANCELLED");
            while (isAtWork("org.cadlift.vectorize")) {
                Thread.sleep(50);
            }
        }
    }

    /// A request that arrives just as a step ends was refused by the in-process service, and the job never ended; that
    /// happened to one job in two of these.
    @Test
    void losesNoJobWhateverTheMomentOfItsCancellation() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (EmbeddedEngine engine = new EmbeddedEngine(workshop, "cancelled", 2)) {
            for (int i = 0; i < 40; i++) {
                LiftOrder order =
                        order("moment" + i, Drawings.rectangle(4000 + i, 3000), Drawings.solid(1000, Format.STEP));
                String id = WorkflowIds.of(
                        "office", order.job().name(), order.job().source().sha256());
                CompletableFuture<LiftEnd> end = lift(engine, order);
                Thread.sleep(Duration.ofNanos(random.nextInt(12_000_000)));
                try {
                    engine.ask(id, JobControl.Wish.CANCEL);
                } catch (EngineFault e) {
                    // Not begun yet, or over: nothing was asked of it.
                }
                // The slowest waits for a step of the one before it that was cancelled and has not heard of it.
                assertThat(end)
                        .as("job %d with seed %d", i, seed)
                        .succeedsWithin(Duration.ofSeconds(20))
                        .satisfies(it -> assertThat(it.summary().status()).isIn("ok", "cancelled"));
            }
        }
    }

    private static String stepAtWork(JobControl engine, String id) {
        try {
            return engine.progress(id).step();
        } catch (EngineFault e) {
            // Not begun yet.
            return "";
        }
    }

    private static boolean isAtWork(String code) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().startsWith(code));
    }

    @Test
    void goesOnAfterTheServiceWasRenewed() throws IOException {
        JobOptions options = Drawings.solid(1000, Format.STEP);
        try (Engine engine = engine("embedded")) {
            List<CompletableFuture<LiftEnd>> ends = new ArrayList<>();
            // More than one service takes.
            for (int i = 0; i < 310; i++) {
                ends.add(lift(engine, order("n" + i, new byte[0], options)));
                if (i % 20 == 19) {
                    ends.forEach(CompletableFuture::join);
                }
            }
            assertThat(ends)
                    .allSatisfy(
                            end -> assertThat(end.join().summary().failure()).isEqualTo("CAD_INVALID_FORMAT"));
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).containsExactly("store");
        }
    }

    @Test
    void runsOnADevServerThatIsFoundAndStopsIt() throws IOException {
        LiftOrder order = order("a", Drawings.rectangle(4000, 3000), Drawings.solid(1000, Format.STEP));
        String description;
        try (Engine engine = engine("dev")) {
            description = engine.description();
            assertThat(lift(engine, order).join().summary().status()).isEqualTo("ok");
            ((Pulse) engine).check(Duration.ofSeconds(5));
            assertThat(folder.resolve("engine/temporal/process")).exists();
        }
        assertThat(description).startsWith("dev, Temporal ").contains("web UI http://127.0.0.1:");
        assertThat(folder.resolve("engine/temporal/process")).doesNotExist();
        // Its workflows are still there; the same job is done again without taking a step.
        try (Engine engine = engine("dev")) {
            assertThat(lift(engine, order).join().summary().status()).isEqualTo("ok");
        }
    }

    @Test
    void givesASignOfLifeUntilItIsClosed() {
        EmbeddedEngine engine = new EmbeddedEngine(workshop, "pulse", 1);
        try (engine) {
            engine.check(Duration.ofSeconds(5));
            lift(engine, order("a", new byte[0], Drawings.solid(1000, Format.STEP)))
                    .join();
            engine.check(Duration.ofSeconds(5));
        }
        assertThatThrownBy(() -> engine.check(Duration.ofSeconds(5))).isInstanceOf(EngineFault.class);
    }

    @Test
    void tellsThatNobodyAnswers() {
        assertThatThrownBy(() -> engine("127.0.0.1:1"))
                .isInstanceOf(EngineFault.class)
                .hasMessageContaining("no Temporal server answers at 127.0.0.1:1");
    }

    @Test
    void refusesWhatIsNoEngine() {
        assertThatThrownBy(() -> EngineChoice.parse("cloud"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("engine 'cloud' is none of auto, embedded, dev, HOST:PORT");
    }
}
