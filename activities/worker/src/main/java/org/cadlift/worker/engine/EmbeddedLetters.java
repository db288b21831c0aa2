package org.cadlift.worker.engine;

import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import org.cadlift.workflow.DeliverActivities;
import org.cadlift.workflow.DeliverOrder;
import org.cadlift.workflow.PostOffice;

/// Carries deliveries on Temporal's in-process service, which is renewed before it slows. Deliveries that sleep in the
/// old one are lost with it, as they are when the process ends: whoever keeps them sends them again when they are due.
final class EmbeddedLetters implements PostOffice.Post {
    // As for jobs: a service slows with the workflows it has seen, and a fresh one costs less than a second.
    private static final int DELIVERIES_A_SERVICE = 1000;

    private final String queue;
    private final DeliverActivities activities;
    private Service service;
    private int sent;
    private boolean closed;

    EmbeddedLetters(String queue, DeliverActivities activities) {
        this.queue = queue;
        this.activities = activities;
        service = new Service(queue, activities);
    }

    private static final class Service {
        private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(false).build());
        private final Letters letters;

        Service(String queue, DeliverActivities activities) {
            letters = Letters.open(environment.getWorkflowClient(), queue, activities);
        }

        void close() {
            letters.close();
            environment.close();
        }
    }

    @Override
    public void send(DeliverOrder order) {
        serving().letters.send(order);
    }

    private synchronized Service serving() {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        if (sent++ >= DELIVERIES_A_SERVICE) {
            Service old = service;
            service = new Service(queue, activities);
            sent = 1;
            // Not here: whoever sends must not wait for the calls at work.
            Thread.ofVirtual().start(old::close);
        }
        return service;
    }

    @Override
    public synchronized void close() {
        closed = true;
        service.close();
    }
}
