package org.cadlift.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;

/// Stands in for an engine and its workers: answers each order as the test says, and counts.
final class ScriptedEngine implements Engine {
    /// Names of the jobs that were started, in order.
    final List<String> started = Collections.synchronizedList(new ArrayList<>());

    final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final Function<LiftOrder, CompletableFuture<LiftEnd>> script;

    ScriptedEngine(Function<LiftOrder, CompletableFuture<LiftEnd>> script) {
        this.script = script;
    }

    /// Answers as soon as the source says how: what holds the word `bad` fails, `lossy` ends with loss, everything else
    /// is a model.
    static ScriptedEngine prompt(ArtifactStore store) {
        return new ScriptedEngine(order -> CompletableFuture.completedFuture(answer(store, order)));
    }

    /// Answers after up to some milliseconds, in any order.
    static ScriptedEngine slow(ArtifactStore store, int milliseconds) {
        Random random = new Random(42);
        return new ScriptedEngine(order -> {
            Executor later = CompletableFuture.delayedExecutor(random.nextInt(milliseconds), TimeUnit.MILLISECONDS);
            return CompletableFuture.supplyAsync(() -> answer(store, order), later);
        });
    }

    static LiftEnd answer(ArtifactStore store, LiftOrder order) {
        String name = order.job().name();
        String source = new String(store.get(order.job().source()).orElseThrow(), UTF_8);
        ArtifactRef report = store.put("report.json", ("{\"of\":\"" + source + "\"}").getBytes(UTF_8));
        if (source.contains("bad")) {
            return new LiftEnd(
                    JobSummary.failed("failed", "CAD_NO_CLOSED_SHAPES", "No closed shape", "Close it"),
                    List.of(report));
        }
        String model = "model of " + source + " " + order.job().options().heightMm();
        ArtifactRef step = store.put(name + ".step", model.getBytes(UTF_8));
        return new LiftEnd(summary(source.contains("lossy") ? "ok_with_loss" : "ok"), List.of(step, report));
    }

    static JobSummary summary(String status) {
        return new JobSummary(status, "profile", "", "", "", 9, 0, 1, 1.2e10, 0, 0, 1, 1, 0);
    }

    int mostAtWork() {
        return mostAtWork.get();
    }

    @Override
    public String description() {
        return "scripted";
    }

    @Override
    public CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency) {
        started.add(order.job().name());
        int now = atWork.incrementAndGet();
        mostAtWork.accumulateAndGet(now, Math::max);
        return script.apply(order).whenComplete((_, _) -> atWork.decrementAndGet());
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
