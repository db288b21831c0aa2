package org.cadlift.api;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a command that stays hear of Ctrl-C or SIGTERM and put things in order before the process ends.
///
/// Close it last: the process waits for that.
final class Stopping implements AutoCloseable {
    // Longer than the longest step that is waited for, shorter than what supervisors give before they kill.
    private static final Duration PATIENCE = Duration.ofSeconds(80);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch inOrder = new CountDownLatch(1);

    private Stopping() {}

    static Stopping onSignal() {
        Stopping stopping = new Stopping();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stopping::ask));
        return stopping;
    }

    private void ask() {
        asked.countDown();
        try {
            // After this the runtime ends the process, in order or not.
            inOrder.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        inOrder.countDown();
    }
}
