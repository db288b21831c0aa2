package org.cadlift.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiftWorkflowTest {
    private static final String QUEUE = "lift";
    private static final List<String> WHOLE =
            List.of("validate", "parse", "vectorize", "extrude", "export", "verify", "report");

    /// No payload may come near what an engine refuses: a few kilobytes are references, more is content.
    private static final int PAYLOAD_BYTES = 8192;

    private final TestWorkflowEnvironment engine = TestWorkflowEnvironment.newInstance();

    @AfterEach
    void stop() {
        engine.close();
    }

    private ScriptedActivities serve(Function<Step, StepMade> answer) {
        ScriptedActivities activities = new ScriptedActivities(answer);
        Worker worker = engine.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(LiftWorkflowImpl.class);
        worker.registerActivitiesImplementations(activities);
        engine.start();
        return activities;
    }

    private LiftWorkflow workflow() {
        return engine.getWorkflowClient()
                .newWorkflowStub(
                        LiftWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(QUEUE)
                                .setWorkflowId(WorkflowIds.of("office", "house", Orders.DIGEST))
                                .build());
    }

    @Test
    void takesTheStepsInOrderAndReports() throws IOException {
        ScriptedActivities activities = serve(Orders::made);
        LiftWorkflow workflow = workflow();
        LiftEnd end = workflow.lift(Orders.house());
        assertThat(activities.asked).isEqualTo(WHOLE);
        assertThat(end.summary().status()).isEqualTo("ok");
        record("whole", workflow);
    }

    @Test
    void endsAtAFaultOfTheInputWithoutTryingAgain() throws IOException {
        ScriptedActivities activities =
                serve(step -> step == Step.VECTORIZE ? Orders.failed("CAD_NO_CLOSED_SHAPES") : Orders.made(step));
        LiftWorkflow workflow = workflow();
        LiftEnd end = workflow.lift(Orders.house());
        assertThat(activities.asked).containsExactly("validate", "parse", "vectorize", "report");
        assertThat(end.summary().failure()).isEqualTo("CAD_NO_CLOSED_SHAPES");
        record("input-fault", workflow);
    }

    @Test
    void triesAgainAfterAFaultOfTheWorld() {
        AtomicInteger tries = new AtomicInteger();
        ScriptedActivities activities = serve(step -> {
            if (step == Step.PARSE && tries.incrementAndGet() < 4) {
                throw ApplicationFailure.newFailure("store does not answer", "SYS_STORAGE_ERROR");
            }
            return Orders.made(step);
        });
        assertThat(workflow().lift(Orders.house()).summary().status()).isEqualTo("ok");
        assertThat(activities.asked)
                .containsExactly(
                        "validate",
                        "parse",
                        "parse",
                        "parse",
                        "parse",
                        "vectorize",
                        "extrude",
                        "export",
                        "verify",
                        "report");
    }

    @Test
    void failsLoudlyForAFaultOfOursAfterTheReport() {
        ScriptedActivities activities = serve(step -> {
            if (step == Step.EXTRUDE) {
                throw ApplicationFailure.newFailure("index 7 out of bounds", StepPolicy.BUG);
            }
            return Orders.made(step);
        });
        LiftWorkflow workflow = workflow();
        LiftOrder order = Orders.house();
        assertThatThrownBy(() -> workflow.lift(order))
                .isInstanceOfSatisfying(
                        WorkflowFailedException.class,
                        e -> assertThat(e.getCause()).isInstanceOfSatisfying(ApplicationFailure.class, cause -> {
                            assertThat(cause.getType()).isEqualTo(StepPolicy.BUG);
                            assertThat(cause.getDetails()
                                            .get(LiftEnd.class)
                                            .summary()
                                            .failure())
                                    .isEqualTo(StepPolicy.BUG);
                        }));
        assertThat(activities.asked).containsExactly("validate", "parse", "vectorize", "extrude", "report");
    }

    @Test
    void pausesBetweenStepsAndGoesOn() {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        CompletableFuture<Boolean> mayFinish = new CompletableFuture<>();
        ScriptedActivities activities = serve(step -> {
            if (step == Step.PARSE) {
                reached.complete(true);
                mayFinish.join();
            }
            return Orders.made(step);
        });
        LiftWorkflow workflow = workflow();
        CompletableFuture<LiftEnd> end = WorkflowClient.execute(workflow::lift, Orders.house());
        reached.join();
        workflow.pause();
        assertThat(workflow.progress()).isEqualTo(new Progress("parse", 1, true));
        mayFinish.complete(true);
        while (workflow.progress().finished() < 2) {
            Thread.onSpinWait();
        }
        assertThat(activities.asked).containsExactly("validate", "parse");
        assertThat(workflow.progress().percent()).isEqualTo(33);
        workflow.resume();
        assertThat(end.join().summary().status()).isEqualTo("ok");
        assertThat(activities.asked).isEqualTo(WHOLE);
    }

    @Test
    void cancelStopsAndStillReports() {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        ScriptedActivities activities = serve(step -> {
            if (step == Step.VALIDATE) {
                reached.complete(true);
            }
            return Orders.made(step);
        });
        LiftWorkflow workflow = workflow();
        CompletableFuture<LiftEnd> end = CompletableFuture.supplyAsync(() -> {
            reached.join();
            return WorkflowStub.fromTyped(workflow)
                    .getResultAsync(LiftEnd.class)
                    .join();
        });
        WorkflowStub.fromTyped(workflow).signalWithStart("pause", new Object[0], new Object[] {Orders.house()});
        workflow.cancel();
        reached.complete(true);
        assertThat(end.join().summary().failure()).isEqualTo("SYS_CANCELLED");
        assertThat(activities.asked).doesNotContain("parse").endsWith("report");
    }

    @Test
    void onlyReferencesTravel() {
        serve(Orders::made);
        LiftWorkflow workflow = workflow();
        workflow.lift(Orders.house());
        List<Integer> sizes = history(workflow).getEvents().stream()
                .flatMap(event -> payloads(event).stream())
                .map(payload -> payload.getData().size())
                .toList();
        assertThat(sizes).hasSizeGreaterThan(12).allMatch(size -> size < PAYLOAD_BYTES);
    }

    private WorkflowExecutionHistory history(LiftWorkflow workflow) {
        WorkflowExecution execution =
                Objects.requireNonNull(WorkflowStub.fromTyped(workflow).getExecution());
        return engine.getWorkflowClient().fetchHistory(execution.getWorkflowId());
    }

    /// Writes the golden history anew when the tests run with `-Dhistories=update`; see docs/contributing.md.
    private void record(String name, LiftWorkflow workflow) throws IOException {
        if ("update".equals(System.getProperty("histories"))) {
            Path folder = Files.createDirectories(Path.of("src/test/resources/histories"));
            Files.writeString(folder.resolve(name + ".json"), history(workflow).toJson(true) + "\n");
        }
    }

    private static List<Payload> payloads(HistoryEvent event) {
        Payloads payloads =
                switch (event.getAttributesCase()) {
                    case WORKFLOW_EXECUTION_STARTED_EVENT_ATTRIBUTES ->
                        event.getWorkflowExecutionStartedEventAttributes().getInput();
                    case ACTIVITY_TASK_SCHEDULED_EVENT_ATTRIBUTES ->
                        event.getActivityTaskScheduledEventAttributes().getInput();
                    case ACTIVITY_TASK_COMPLETED_EVENT_ATTRIBUTES ->
                        event.getActivityTaskCompletedEventAttributes().getResult();
                    case WORKFLOW_EXECUTION_COMPLETED_EVENT_ATTRIBUTES ->
                        event.getWorkflowExecutionCompletedEventAttributes().getResult();
                    default -> Payloads.getDefaultInstance();
                };
        return payloads.getPayloadsList();
    }

    @Test
    void replaysTheRecordedHistoriesAndRefusesAnotherOrder() throws Exception {
        for (String recorded : List.of("whole", "input-fault")) {
            String history = recorded(recorded);
            WorkflowReplayer.replayWorkflowExecution(history, LiftWorkflowImpl.class);
            assertThatThrownBy(() -> WorkflowReplayer.replayWorkflowExecution(history, AnotherOrder.class))
                    .hasMessageContaining("NonDeterministicException");
        }
    }

    private static String recorded(String name) throws IOException {
        try (InputStream in = LiftWorkflowTest.class.getResourceAsStream("/histories/" + name + ".json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /// Is what an incompatible change would look like: export before extrude.
    public static final class AnotherOrder implements LiftWorkflow {
        @Override
        public LiftEnd lift(LiftOrder order) {
            LiftActivities activities = Workflow.newActivityStub(
                    LiftActivities.class, StepPolicy.of(Step.EXPORT, order.job().name()));
            StepMade validated = activities.validate(new StepTask(order, Map.of()));
            activities.export(new StepTask(order, Map.of(Step.VALIDATE, validated)));
            return activities.report(new ReportTask(order, Map.of(), "", ""));
        }

        @Override
        public Progress progress() {
            return new Progress("", 0, false);
        }

        @Override
        public void cancel() {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}
    }
}
