package org.cadlift.worker;

import java.time.Duration;
import java.util.function.Supplier;

/// Ends work that takes too long: its thread is interrupted, which the loops of steps look out for.
final class StepLimit implements AutoCloseable {
    private final Thread work = Thread.currentThread();
    private final Thread watch;
    private boolean reached;
    private boolean over;

    /// Tells that work was ended.
    static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Reached(String message, RuntimeException end) {
            super(message, end);
        }
    }

    private StepLimit(Duration atMost) {
        watch = Thread.ofVirtual().name("step-limit").start(() -> watch(atMost));
    }

    /// Does the work; throws [Reached] where it was ended after the longest time that it may take.
    ///
    /// @param name of the work, for the message
    static <T> T take(String name, Duration atMost, Supplier<T> work) {
        try (StepLimit limit = new StepLimit(atMost)) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (limit.isReached()) {
                    throw new Reached("Step " + name + " took longer than " + atMost.toSeconds() + " s", e);
                }
                throw e;
            }
        }
    }

    private void watch(Duration atMost) {
        try {
            Thread.sleep(atMost);
        } catch (InterruptedException e) {
            // The work is over.
            return;
        }
        synchronized (this) {
            if (!over) {
                reached = true;
                work.interrupt();
            }
        }
    }

    private synchronized boolean isReached() {
        return reached;
    }

    /// Ends the watch; the thread of the work is as it was.
    @Override
    public void close() {
        watch.interrupt();
        synchronized (this) {
            over = true;
            if (reached) {
                Thread.interrupted();
            }
        }
    }
}
