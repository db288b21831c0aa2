package org.cadlift.batch.lift;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.table.Item;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.StorageFault;
import org.cadlift.workflow.EngineFault;

/// Keeps a bounded number of items at work, in their order, and gives them back as they end. One thread asks.
///
/// An engine that gives no answer for a workflow has waited long before it says so. Either somebody ended that workflow
/// there, or it is down. It is well when it answers for something that was begun later: then the item is tried a second
/// time, and fails when that goes the same way. When nothing is left at work that could tell, one item is tried as a
/// probe; when that gets no answer either, the run ends and those items wait.
///
/// Where the store does not answer, the items concerned are tried again, and no new ones are begun, for as long as
/// there
/// is patience.
final class Flight {
    private static final Duration TICK = Duration.ofMillis(100);
    /// Writing down costs the same for one item as for many, so others may join the first.
    private static final Duration LINGER = Duration.ofMillis(50);
    /// What is written down in one transaction at most.
    private static final int GROUP = 100;
    /// With the waits between them, three minutes.
    private static final int STORE_TRIES = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Function<Item, CompletableFuture<Lifted>> lifting;
    private final IntFunction<List<Item>> waiting;
    private final int window;
    private final Duration patience;

    private final Deque<Item> page = new ArrayDeque<>();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final PriorityQueue<Try> again = new PriorityQueue<>(Comparator.comparingLong(Try::due));
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final List<Lifted> ended = new ArrayList<>();
    private Optional<Outage> outage = Optional.empty();
    private Optional<RunFault> fault = Optional.empty();
    private boolean listed;
    private int lastNumber;
    private int aloft;
    private int begun;
    private int answers;

    /// Is an attempt to lift an item.
    ///
    /// @param number from 1
    /// @param due when to begin it, in nanoseconds
    private record Try(Item item, int number, long due) {}

    /// Is an attempt for whose workflow the engine gave no answer.
    ///
    /// @param begun how many attempts had been begun by then
    private record Unanswered(Try attempt, String reason, EngineFault silent, int begun) {
        boolean wasRepeated() {
            return attempt.number() > 1;
        }

        Lifted failed() {
            return Lifted.failed(attempt.item(), FailureCode.SYS_UNAVAILABLE, reason);
        }

        RunFault fault() {
            return RunFault.unavailable(reason).because(silent);
        }
    }

    /// Is how an attempt ended.
    private sealed interface Arrival {
        /// @param order its place among all attempts begun
        record Landed(int order, Lifted lifted) implements Arrival {}

        record Troubled(Try attempt, Throwable trouble) implements Arrival {}
    }

    /// @param fault what to end the run with when it lasts
    private record Outage(long since, RunFault fault) {}

    /// @param waiting gives some items behind a number, none at the end
    /// @param window how many items may be at work
    /// @param patience how long the store may be silent
    Flight(
            Function<Item, CompletableFuture<Lifted>> lifting,
            IntFunction<List<Item>> waiting,
            int window,
            Duration patience) {
        this.lifting = lifting;
        this.waiting = waiting;
        this.window = window;
        this.patience = patience;
    }

    /// Gives what has ended, waiting a moment for something; nothing when nothing has. Throws a [RunFault] when the run
    /// cannot go on, after everything that ended before was given.
    ///
    /// @param filling whether to begin what there is room for
    List<Lifted> next(boolean filling) throws InterruptedException {
        long until = System.nanoTime() + TICK.toNanos();
        while (fault.isEmpty() && ended.size() < GROUP && !isOver()) {
            if (filling) {
                fill();
            }
            Arrival arrival = arrivals.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (arrival == null) {
                break;
            }
            boolean first = ended.isEmpty();
            aloft--;
            land(arrival);
            if (first && !ended.isEmpty()) {
                until = System.nanoTime() + LINGER.toNanos();
            }
        }
        outage.filter(silent -> System.nanoTime() - silent.since() > patience.toNanos())
                .ifPresent(silent -> fault = Optional.of(silent.fault()));
        if (ended.isEmpty() && fault.isPresent()) {
            throw fault.get();
        }
        List<Lifted> given = List.copyOf(ended);
        ended.clear();
        return given;
    }

    /// Tells whether nothing is at work and nothing waits.
    boolean isOver() {
        return isIdle() && again.isEmpty() && unanswered.isEmpty() && page.isEmpty() && listed;
    }

    boolean isIdle() {
        return aloft == 0;
    }

    private void fill() {
        if (isIdle() && !unanswered.isEmpty()) {
            probe();
        }
        while (aloft < window && !again.isEmpty() && again.element().due() <= System.nanoTime()) {
            begin(again.remove());
        }
        while (outage.isEmpty() && aloft + again.size() + unanswered.size() < window) {
            if (page.isEmpty() && !listed) {
                page.addAll(waiting.apply(lastNumber));
                listed = page.isEmpty();
            }
            if (page.isEmpty()) {
                return;
            }
            Item item = page.remove();
            lastNumber = item.number();
            begin(new Try(item, 1, 0));
        }
    }

    private void begin(Try attempt) {
        aloft++;
        begun++;
        int order = begun;
        var _ = lifting.apply(attempt.item())
                .handle((lifted, trouble) -> arrivals.add(
                        trouble == null
                                ? new Arrival.Landed(order, lifted)
                                : new Arrival.Troubled(attempt, unwrapped(trouble))));
    }

    private static Throwable unwrapped(Throwable trouble) {
        return trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
    }

    private void land(Arrival arrival) {
        switch (arrival) {
            case Arrival.Landed(int order, Lifted lifted) -> {
                ended.add(lifted);
                outage = Optional.empty();
                // What needed no workflow says nothing of the engine.
                if (!lifted.end().workflow().isEmpty()) {
                    answers++;
                    resolve(order);
                }
            }
            case Arrival.Troubled(Try attempt, Throwable trouble) -> troubled(attempt, trouble);
        }
    }

    private void troubled(Try attempt, Throwable trouble) {
        String reason = String.valueOf(trouble.getMessage());
        switch (trouble) {
            case RunFault ends -> fault = Optional.of(ends);
            case EngineFault silent -> unanswered.add(new Unanswered(attempt, reason, silent, begun));
            case StorageFault silent -> {
                if (attempt.number() >= STORE_TRIES && outage.isEmpty()) {
                    ended.add(Lifted.failed(attempt.item(), FailureCode.SYS_STORAGE_ERROR, reason));
                } else {
                    tryAgain(attempt, RunFault.unavailable(reason).because(silent));
                }
            }
            default ->
                ended.add(Lifted.failed(
                        attempt.item(),
                        FailureCode.SYS_UNEXPECTED_ERROR,
                        FailureCode.SYS_UNEXPECTED_ERROR.message() + ": " + trouble));
        }
    }

    /// Draws the conclusions from an answer for an attempt: the engine was well after it was begun.
    private void resolve(int order) {
        Iterator<Unanswered> left = unanswered.iterator();
        while (left.hasNext()) {
            Unanswered one = left.next();
            if (one.begun() < order) {
                left.remove();
                if (one.wasRepeated()) {
                    ended.add(one.failed());
                } else {
                    again.add(new Try(one.attempt().item(), 2, System.nanoTime()));
                }
            }
        }
    }

    /// Finds out about the engine when nothing else is at work.
    private void probe() {
        Optional<Unanswered> twice =
                unanswered.stream().filter(Unanswered::wasRepeated).findFirst();
        if (twice.isEmpty()) {
            begin(new Try(unanswered.removeFirst().attempt().item(), 2, 0));
        } else if (unanswered.size() == 1 && answers > 0) {
            ended.add(unanswered.removeFirst().failed());
        } else {
            fault = Optional.of(twice.get().fault());
        }
    }

    private void tryAgain(Try attempt, RunFault silent) {
        long now = System.nanoTime();
        if (outage.isEmpty()) {
            outage = Optional.of(new Outage(now, silent));
        }
        long wait = Math.min(LONGEST_WAIT.toNanos(), FIRST_WAIT.toNanos() << Math.min(attempt.number() - 1, 10));
        again.add(new Try(attempt.item(), attempt.number() + 1, now + wait));
    }
}
