package org.cadlift.worker;

import java.time.Duration;
import java.util.function.Supplier;

/// Ends work that takes too long: its thread is interrupted, which the loops of steps look out for.
final class StepLimit implements AutoCloseable {
    private final Interrupter work = new Interrupter();
    private final Thread watch;

    /// Tells that work was ended.
    static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Reached(String message, RuntimeException end) {
            super(message, end);
        }
    }

    private StepLimit(Duration atMost) {
        // A virtual thread would start what schedules them, for this alone.
        watch = Thread.ofPlatform().daemon().name("step-limit").start(() -> watch(atMost));
    }

    /// Does the work; throws [Reached] where it was ended after the longest time that it may take.
    ///
    /// @param name of the work, for the message
    static <T> T take(String name, Duration atMost, Supplier<T> work) {
        try (StepLimit limit = new StepLimit(atMost)) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (limit.work.isUsed()) {
                    throw new Reached("Step " + name + " took longer than " + atMost.toSeconds() + " s", e);
                }
                throw e;
            }
        }
    }

    private void watch(Duration atMost) {
        try {
            Thread.sleep(atMost);
            work.interrupt();
        } catch (InterruptedException e) {
            // The work is over.
        }
    }

    /// Ends the watch; the thread of the work is as it was.
    @Override
    public void close() {
        watch.interrupt();
        work.close();
    }
}
