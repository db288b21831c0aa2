package org.cadlift.api.serve.job;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.cadlift.api.serve.job.JobEvents.JobEvent;

/// Is somebody who watches a job, from a thread of their own: events wait for them, so that the slow hold up nobody.
final class Watching implements AutoCloseable {
    /// A job has a dozen events; whoever lets so many pile up is gone, and comes again from the last one seen.
    private static final int PILE = 1000;

    private final BlockingQueue<JobEvent> waiting = new LinkedBlockingQueue<>(PILE);
    private final Predicate<JobEvent> watcher = waiting::offer;
    private final JobEvents events;
    private final String job;

    Watching(JobEvents events, String job, int after) {
        this.events = events;
        this.job = job;
        events.watch(job, after, watcher);
    }

    /// Gives the next event, or nothing when there is none for a while.
    Optional<JobEvent> next(long millis) {
        try {
            return Optional.ofNullable(waiting.poll(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Waits for the end of a job for some seconds at most.
    static void until(JobEvents events, String job, long seconds) {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (Watching watching = new Watching(events, job, 0)) {
            for (long left = seconds * 1000; left > 0 && !Thread.currentThread().isInterrupted(); ) {
                if (watching.next(left).filter(JobEvent::last).isPresent()) {
                    return;
                }
                left = TimeUnit.NANOSECONDS.toMillis(latest - System.nanoTime());
            }
        }
    }

    @Override
    public void close() {
        events.leave(job, watcher);
    }
}
