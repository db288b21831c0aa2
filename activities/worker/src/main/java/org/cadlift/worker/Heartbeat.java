package org.cadlift.worker;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.Optional;

/// Tells the engine every few seconds that the step is at work, and stops it when the engine answers that nobody wants
/// it any more: the thread of the step is interrupted.
final class Heartbeat implements AutoCloseable {
    // Most steps take less and never beat; a cancelled one goes on for this long at most before it hears of it.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Interrupter step = new Interrupter();
    private final Thread beating;
    private Optional<ActivityCompletionException> cancelled = Optional.empty();

    private Heartbeat(ActivityExecutionContext context) {
        beating = Thread.ofVirtual().name("heartbeat").start(() -> beat(context));
    }

    static Heartbeat start(ActivityExecutionContext context) {
        return new Heartbeat(context);
    }

    private void beat(ActivityExecutionContext context) {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                context.heartbeat("");
            }
        } catch (InterruptedException e) {
            // The step is over.
        } catch (ActivityCompletionException e) {
            stop(e);
        }
    }

    private synchronized void stop(ActivityCompletionException reason) {
        // First, so that the step knows why it was stopped.
        cancelled = Optional.of(reason);
        step.interrupt();
    }

    synchronized boolean isCancelled() {
        return cancelled.isPresent();
    }

    /// Tells the engine in its own words that the step was stopped because it asked for that.
    synchronized void throwIfCancelled() {
        if (cancelled.isPresent()) {
            throw cancelled.get();
        }
    }

    /// Ends the beats; the thread of the step is as it was.
    @Override
    public void close() {
        beating.interrupt();
        step.close();
    }
}
