package org.cadlift.api.serve.hook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Is what a receiver can be told of.
public enum Event {
    JOB_SUCCEEDED("job.succeeded"),
    JOB_FAILED("job.failed"),
    JOB_CANCELLED("job.cancelled"),
    BATCH_ENDED("batch.ended"),
    /// Is sent on request, to try a receiver; nobody subscribes to it.
    TEST("webhook.test");

    private final String type;

    Event(String type) {
        this.type = type;
    }

    /// Gives the type as receivers read it.
    public String type() {
        return type;
    }

    /// Gives all that can be subscribed to.
    static List<Event> offered() {
        return Arrays.stream(values()).filter(event -> event != TEST).toList();
    }

    static Optional<Event> of(String type) {
        return offered().stream().filter(event -> event.type.equals(type)).findFirst();
    }
}
