package org.cadlift.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cadlift.workflow.DeliverActivities.Called;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliverWorkflowTest {
    private static final DeliverOrder ORDER = new DeliverOrder("office", "d1", 1, 0);

    /// Skips the hours in which nothing happens.
    private final TestWorkflowEnvironment engine = TestWorkflowEnvironment.newInstance();

    private final List<Long> callsMillis = new ArrayList<>();

    @AfterEach
    void stop() {
        engine.close();
    }

    private void deliver(DeliverOrder order, Called... answers) {
        Deque<Called> left = new ArrayDeque<>(List.of(answers));
        Worker worker = engine.newWorker("hooks");
        worker.registerWorkflowImplementationTypes(DeliverWorkflowImpl.class);
        worker.registerActivitiesImplementations((DeliverActivities) delivery -> {
            assertThat(delivery).isEqualTo(order.delivery());
            callsMillis.add(engine.currentTimeMillis());
            return left.remove();
        });
        engine.start();
        engine.getWorkflowClient()
                .newWorkflowStub(
                        DeliverWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue("hooks")
                                .setWorkflowId(order.workflowId())
                                .build())
                .deliver(order);
    }

    @Test
    void callsOnceWhenThatIsEnough() {
        deliver(ORDER, Called.DONE);
        assertThat(callsMillis).hasSize(1);
    }

    @Test
    void callsAgainAfterTheWaitsItIsTold() {
        long fiveHours = Duration.ofHours(5).toMillis();
        long tenHours = Duration.ofHours(10).toMillis();
        deliver(ORDER, Called.again(fiveHours), Called.again(tenHours), Called.DONE);

        assertThat(callsMillis).hasSize(3);
        assertThat(callsMillis.get(1) - callsMillis.get(0)).isBetween(fiveHours, fiveHours + 60_000);
        assertThat(callsMillis.get(2) - callsMillis.get(1)).isBetween(tenHours, tenHours + 60_000);
    }

    @Test
    void waitsBeforeTheFirstCallOfADeliveryThatIsTakenUpAgain() {
        long before = engine.currentTimeMillis();
        deliver(new DeliverOrder("office", "d1", 2, 3_600_000), Called.DONE);
        assertThat(callsMillis.getFirst() - before).isGreaterThanOrEqualTo(3_600_000);
    }

    @Test
    void isFoundByItsName() {
        assertThat(ORDER.workflowId()).isEqualTo("deliver/office/d1/1");
    }
}
