package org.cadlift.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.Reference;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder);
    }

    @Test
    void endsEveryItemOnceWithItsFiles() throws IOException {
        office.drawing("a.dxf", "one")
                .drawing("east/a.DXF", "two")
                .drawing("b.dwg", "bad")
                .drawing("c.dxf", "lossy");
        office.drawing("notes.txt", "no drawing").drawing(".hidden/d.dxf", "no");
        ScriptedEngine engine = ScriptedEngine.slow(office.store, 20);
        BatchRun run = office.run(engine);

        assertThat(run.fault()).isEmpty();
        assertThat(run.totals().items()).isEqualTo(4);
        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", 2, "ok_with_loss", 1, "failed", 1));
        assertThat(run.totals().byFailure()).isEqualTo(Map.of("CAD_NO_CLOSED_SHAPES", 1));
        assertThat(office.results("name")).containsExactly("a", "a-2", "b", "c");
        assertThat(office.results("source")).containsExactly("a.dxf", "b.dwg", "c.dxf", "east/a.DXF");
        assertThat(office.files("a")).containsExactly("a.step", "report.json");
        assertThat(office.files("b")).containsExactly("report.json");
        assertThat(office.out.resolve("a-2/a-2.step")).hasContent("model of two 3000.0");
        // The worst first: what failed, what lost something, what is good in the order of the input.
        assertThat(run.worst()).extracting(end -> end.name()).containsExactly("b", "c", "a", "a-2");
        assertThat(engine.closed).hasValue(1);
    }

    @Test
    void startsNoWorkflowForWhatIsThereAlready() throws IOException {
        office.many(20).drawing("bad.dxf", "bad");
        office.run(ScriptedEngine.prompt(office.store));
        BatchRun again = office.batch(() -> {
                    throw new AssertionError("no engine is needed");
                })
                .run();

        assertThat(again.fault()).isEmpty();
        assertThat(again.totals().recalled()).isEqualTo(21);
        assertThat(again.totals().byStatus()).isEqualTo(Map.of("ok", 20, "failed", 1));
        assertThat(office.results())
                .hasSize(21)
                .allMatch(line -> line.path("recalled").asBoolean());
    }

    @Test
    void handsOnTheFilesThatADrawingRefersTo() throws IOException {
        office.drawing("job/sheet.dxf", "sheet\nrefers to P:\\old\\base.dwg\nrefers to absent.dxf\nrefers to ..\\b.dxf")
                .drawing("job/refs/grid.dxf", "grid\nrefers to base.dwg")
                .drawing("job/Base.DXF", "base\nrefers to refs/grid.dxf")
                .drawing("b.dxf", "outside of the folder");
        Map<String, Map<String, String>> handed = new ConcurrentHashMap<>();
        Supplier<ScriptedEngine> engine = () -> new ScriptedEngine(order -> {
            Map<String, String> files = new TreeMap<>();
            for (Reference reference : order.job().references()) {
                byte[] content = office.store.get(reference.file()).orElseThrow();
                files.put(
                        reference.path(),
                        new String(content, UTF_8).lines().findFirst().orElse(""));
            }
            handed.put(order.job().name(), files);
            return CompletableFuture.completedFuture(ScriptedEngine.answer(office.store, order));
        });
        office.run(engine.get());

        assertThat(handed.get("sheet"))
                .isEqualTo(Map.of("P:\\old\\base.dwg", "base", "refs/grid.dxf", "grid", "base.dwg", "base"));
        assertThat(handed.get("b")).isEmpty();
        // What it refers to lies in the folder above its own.
        assertThat(handed.get("grid")).isEmpty();

        handed.clear();
        office.drawing("job/Base.DXF", "another base");
        BatchRun again = office.run(engine.get());
        assertThat(handed.keySet()).containsExactlyInAnyOrder("sheet", "Base");
        assertThat(again.totals().recalled()).isEqualTo(2);
    }

    @Test
    void putsRightWhatWasChangedInTheOutput() throws IOException {
        office.many(3);
        office.run(ScriptedEngine.prompt(office.store));
        Files.writeString(office.out.resolve("d00002/d00002.step"), "scribble");
        ScriptedEngine engine = ScriptedEngine.prompt(office.store);
        office.run(engine);

        assertThat(engine.started).isEmpty();
        assertThat(office.out.resolve("d00002/d00002.step")).hasContent("model of drawing 2 3000.0");
    }

    @Test
    void doesOnlyWhatIsLeft() throws IOException {
        office.many(60);
        ScriptedEngine first = ScriptedEngine.slow(office.store, 30);
        Batch stopped = office.batch(() -> first);
        office.onTick(() -> {
            if (office.ends.size() >= 10) {
                stopped.stop();
            }
        });
        BatchRun run = stopped.run();
        int before = office.ends.size();
        assertThat(run.stopped()).isTrue();
        assertThat(run.totals().ended()).isEqualTo(before).isBetween(10, 59);

        office.onTick(() -> {});
        ScriptedEngine second = ScriptedEngine.slow(office.store, 5);
        BatchRun rest = office.run(second);
        assertThat(rest.stopped()).isFalse();
        assertThat(rest.totals().byStatus()).isEqualTo(Map.of("ok", 60));
        assertThat(rest.totals().recalled()).isZero();
        assertThat(second.started).hasSize(60 - before);
        assertThat(office.results("name")).hasSize(60).doesNotHaveDuplicates();
        assertThat(office.lines).contains(before + " of 60");
    }

    @Test
    void takesOtherOptionsForAnotherRun() throws IOException {
        office.many(5);
        office.run(ScriptedEngine.prompt(office.store));
        office.options(options -> Office.height(options, 2500));
        ScriptedEngine engine = ScriptedEngine.prompt(office.store);
        BatchRun run = office.run(engine);

        assertThat(engine.started).hasSize(5);
        assertThat(run.totals().items()).isEqualTo(5);
        assertThat(office.out.resolve("d00001/d00001.step")).hasContent("model of drawing 1 2500.0");
    }

    @Test
    void keepsTheWindow() throws IOException {
        office.many(24);
        Deque<CompletableFuture<Boolean>> held = new ConcurrentLinkedDeque<>();
        ScriptedEngine engine = new ScriptedEngine(order -> {
            CompletableFuture<Boolean> released = new CompletableFuture<>();
            held.add(released);
            return released.thenApply(_ -> ScriptedEngine.answer(office.store, order));
        });
        // Nothing ends before the window is full.
        office.onTick(() -> {
            while (held.size() >= 8) {
                held.forEach(released -> released.complete(true));
                held.clear();
            }
        });
        BatchRun run = office.run(engine);

        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", 24));
        assertThat(engine.mostAtWork()).isEqualTo(8);
    }

    @Test
    void failsAnItemWhoseWorkflowSomebodyEnded() throws IOException {
        office.many(20);
        ScriptedEngine engine = new ScriptedEngine(order -> order.job().name().equals("d00003")
                ? CompletableFuture.failedFuture(new EngineFault("workflow was terminated"))
                : CompletableFuture.completedFuture(ScriptedEngine.answer(office.store, order)));
        BatchRun run = office.run(engine);

        assertThat(run.fault()).isEmpty();
        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", 19, "failed", 1));
        assertThat(run.totals().byFailure()).isEqualTo(Map.of("SYS_UNAVAILABLE", 1));
        assertThat(run.worst().getFirst().summary().message()).isEqualTo("workflow was terminated");
    }

    @Test
    void asksAgainAfterAnOutage() throws IOException {
        office.many(30);
        // Nobody is there when a whole window of items is asked for the first time.
        Set<String> unlucky = ConcurrentHashMap.newKeySet();
        for (int i = 5; i <= 12; i++) {
            unlucky.add(String.format("d%05d", i));
        }
        ScriptedEngine engine =
                new ScriptedEngine(order -> unlucky.remove(order.job().name())
                        ? CompletableFuture.failedFuture(new EngineFault("127.0.0.1:7233 does not answer"))
                        : CompletableFuture.completedFuture(ScriptedEngine.answer(office.store, order)));
        BatchRun run = office.run(engine);

        assertThat(run.fault()).isEmpty();
        assertThat(run.totals().ended()).isEqualTo(30);
        assertThat(run.totals().byStatus().get("ok")).isEqualTo(30);
    }

    @Test
    void endsTheRunWhenTheEngineStaysSilent() throws IOException {
        office.many(30);
        AtomicInteger asked = new AtomicInteger();
        ScriptedEngine engine = new ScriptedEngine(order -> asked.incrementAndGet() > 10
                ? CompletableFuture.failedFuture(new EngineFault("127.0.0.1:7233 does not answer"))
                : CompletableFuture.completedFuture(ScriptedEngine.answer(office.store, order)));
        BatchRun run = office.run(engine);

        assertThat(run.fault().map(RunFault::kind)).contains(RunFault.Kind.UNAVAILABLE);
        assertThat(run.fault().map(RunFault::reason)).contains("127.0.0.1:7233 does not answer");
        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", 10));
        assertThat(run.totals().waiting()).isEqualTo(20);

        BatchRun rest = office.run(ScriptedEngine.prompt(office.store));
        assertThat(rest.totals().byStatus()).isEqualTo(Map.of("ok", 30));
    }

    @Test
    void endsTheRunAtOnceWhenThereIsNoEngine() throws IOException {
        office.many(3);
        BatchRun run = office.batch(() -> {
                    throw new EngineFault("nothing listens at 127.0.0.1:1");
                })
                .run();

        assertThat(run.fault().map(RunFault::reason)).contains("nothing listens at 127.0.0.1:1");
        assertThat(run.totals().waiting()).isEqualTo(3);
    }

    @Test
    void keepsASecondBatchOut() throws IOException {
        office.many(3);
        try (Lock _ = Lock.take(office.order())) {
            BatchRun run = office.run(ScriptedEngine.prompt(office.store));
            assertThat(run.fault().map(RunFault::kind)).contains(RunFault.Kind.LATER);
            assertThat(run.fault().orElseThrow().reason()).startsWith("another batch is at work on " + office.out);
        }
        assertThat(office.run(ScriptedEngine.prompt(office.store)).fault()).isEmpty();
    }

    @Test
    void accountsForWhatHasNoSource() throws IOException {
        Path manifest = folder.resolve("list.csv");
        office.drawing("a.dxf", "one").drawing("large.dxf", "x".repeat(1001));
        Files.writeString(manifest, """
                source,name,height,formats
                drawings/a.dxf,first,,
                drawings/a.dxf,first,2500,"step,obj"
                drawings/absent.dxf,,,
                drawings/large.dxf,,,
                drawings/a.dxf,tall,-3,
                ,nothing,,
                """, UTF_8);
        BatchRun run = office.input(manifest.toString()).run(ScriptedEngine.prompt(office.store));

        assertThat(run.fault()).isEmpty();
        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", 2, "failed", 4));
        assertThat(run.totals().byFailure())
                .isEqualTo(Map.of("SYS_FILE_NOT_FOUND", 1, "SYS_FILE_TOO_LARGE", 1, "SYS_INVALID_PARAMETERS", 2));
        assertThat(office.out.resolve("first-2/first-2.step")).hasContent("model of one 2500.0");
        assertThat(office.out.resolve("absent")).doesNotExist();
        assertThat(office.lines).anyMatch(line -> line.contains("its folder is first-2"));
    }

    @Test
    void aRowMayNameTheDrawingsOfTheStoreysAbove() throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        for (String name : List.of("ground", "first", "second")) {
            Files.writeString(plans.resolve(name + ".dxf"), name, UTF_8);
        }
        Path manifest = folder.resolve("list.ndjson");
        Files.writeString(manifest, """
                {"source":"plans/ground.dxf","name":"house","above":["plans/first.dxf","plans/second.dxf"],\
                "elevations":[0,3200,6000]}
                {"source":"plans/ground.dxf","name":"gap","above":["plans/absent.dxf"]}
                {"source":"plans/ground.dxf","name":"odd","above":["plans/first.dxf"],"elevations":[0]}
                """, UTF_8);
        List<LiftOrder> orders = Collections.synchronizedList(new ArrayList<>());
        Function<LiftOrder, CompletableFuture<LiftEnd>> script = order -> {
            orders.add(order);
            return CompletableFuture.completedFuture(ScriptedEngine.answer(office.store, order));
        };
        office.input(manifest.toString()).run(new ScriptedEngine(script));

        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.job().source().key()).isEqualTo("ground.dxf");
            assertThat(order.job().above())
                    .extracting(above -> above.source().key())
                    .containsExactly("first.dxf", "second.dxf");
            assertThat(order.job().elevationsMm()).containsExactly(0.0, 3200.0, 6000.0);
        });
        assertThat(office.results("message"))
                .anySatisfy(message -> assertThat(message).startsWith("absent.dxf: plans/absent.dxf cannot be read"))
                .anySatisfy(message -> assertThat(message).startsWith("elevations are 1 for 2 drawings"));

        Files.writeString(plans.resolve("second.dxf"), "changed", UTF_8);
        office.input(manifest.toString()).run(new ScriptedEngine(script));
        assertThat(orders).hasSize(2);
        office.input(manifest.toString()).run(new ScriptedEngine(script));
        assertThat(orders).hasSize(2);
    }

    @Test
    void aRunThatIsStartedAgainHasTheRulesItHad() throws IOException {
        office.many(30);
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "rules: [{layer: A, kind: wall, height: 2500}]\n");
        StringBuilder rows = new StringBuilder("source,rules\n");
        for (int i = 1; i <= 30; i++) {
            rows.append(String.format("drawings/d%05d.dxf,rules.yaml%n", i));
        }
        office.input(Files.writeString(folder.resolve("list.csv"), rows).toString());
        List<Double> heights = Collections.synchronizedList(new ArrayList<>());
        Function<LiftOrder, CompletableFuture<LiftEnd>> script = order -> {
            heights.add(order.job().options().rules().getFirst().heightMm().orElseThrow());
            return CompletableFuture.supplyAsync(
                    () -> ScriptedEngine.answer(office.store, order),
                    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
        };
        Batch stopped = office.batch(() -> new ScriptedEngine(script));
        office.onTick(() -> {
            if (!office.ends.isEmpty()) {
                stopped.stop();
            }
        });
        assertThat(stopped.run().stopped()).isTrue();
        office.onTick(() -> {});

        Files.writeString(rules, "rules: [{layer: A, kind: wall, height: 2600}]\n");
        BatchRun rest = office.run(new ScriptedEngine(script));
        assertThat(rest.totals().byStatus()).isEqualTo(Map.of("ok", 30));
        assertThat(heights).hasSizeGreaterThanOrEqualTo(30).containsOnly(2500.0);

        heights.clear();
        BatchRun another = office.run(new ScriptedEngine(script));
        assertThat(another.totals().recalled()).isZero();
        assertThat(heights).hasSize(30).containsOnly(2600.0);
    }

    @Test
    void refusesAManifestWithUnknownColumns() throws IOException {
        Path manifest = folder.resolve("list.csv");
        Files.writeString(manifest, "source,hight,colour\na.dxf,3,red\n", UTF_8);
        BatchRun run = office.input(manifest.toString()).run(ScriptedEngine.prompt(office.store));

        assertThat(run.fault().map(RunFault::kind)).contains(RunFault.Kind.WRONG);
        assertThat(run.fault().orElseThrow().reason()).contains("unknown columns: colour, hight");
    }

    @Test
    void endsTheRunWhenAWorkerHasNoRoom() throws IOException {
        office.many(30);
        ScriptedEngine engine = new ScriptedEngine(order -> CompletableFuture.completedFuture(
                order.job().name().equals("d00011")
                        ? new LiftEnd(
                                JobSummary.failed(
                                        "failed", "SYS_STORAGE_ERROR", "No space left on device", "Free space"),
                                List.of())
                        : ScriptedEngine.answer(office.store, order)));
        BatchRun run = office.run(engine);

        assertThat(run.fault().map(RunFault::kind)).contains(RunFault.Kind.LATER);
        assertThat(run.fault().map(RunFault::reason)).contains("d00011: No space left on device");
        assertThat(run.totals().waiting()).isPositive();

        BatchRun rest = office.run(ScriptedEngine.prompt(office.store));
        assertThat(rest.totals().byStatus()).isEqualTo(Map.of("ok", 30));
    }

    @Test
    void endsTheRunWhenTheBucketOfDrawingsCannotBeListed() {
        // Nobody listens on the port of the discard service.
        BatchRun run = office.input("s3://drawings/in")
                .environment(Map.of(
                        "CADLIFT_S3_ENDPOINT",
                        "http://127.0.0.1:9",
                        "AWS_ACCESS_KEY_ID",
                        "reader",
                        "AWS_SECRET_ACCESS_KEY",
                        "not a secret"))
                .run(ScriptedEngine.prompt(office.store));

        assertThat(run.fault().map(RunFault::kind)).contains(RunFault.Kind.UNAVAILABLE);
        assertThat(run.fault().map(RunFault::reason).orElse("")).contains("127.0.0.1:9");
    }

    @Test
    void refusesAnInputWithoutDrawings() {
        BatchRun run = office.run(ScriptedEngine.prompt(office.store));

        assertThat(run.fault().orElseThrow().reason()).contains("holds no drawing");
    }
}
